package io.guicheng.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChromiumTest {

    @Test
    void a_page_is_rendered_by_a_browser_that_speaks_chinese() {
        try (var context = Chromium.freshContext()) {
            var page = context.newPage();
            page.setContent("<html lang=zh-CN><body><h1 id=t></h1><script>"
                    + "document.getElementById('t').textContent ="
                    + " new Intl.DateTimeFormat(navigator.language, {dateStyle: 'long'}).format(new Date(0))"
                    + "</script></body></html>");

            assertThat(page.textContent("h1")).isEqualTo("1970年1月1日");
        }
    }

    @Test
    void every_session_is_fresh() {
        try (var first = Chromium.freshContext();
                var second = Chromium.freshContext()) {
            first.addCookies(List.of(new Cookie("a", "b").setUrl("http://127.0.0.1/")));

            assertThat(second.cookies()).isEmpty();
            assertThat(second.browser()).isSameAs(first.browser());
        }
    }
}
