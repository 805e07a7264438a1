package io.guicheng.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.guicheng.support.Chromium;
import io.guicheng.support.WholeApplication;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** That every page works under its policy: a browser that had to block anything says so. */
@WholeApplication
class PolicyInBrowserTest {

    private static final String TELL = "window.blocked = [];"
            + "document.addEventListener('securitypolicyviolation',"
            + " e => window.blocked.push(e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sourceFile + ' ' + e.sample));";

    @LocalServerPort
    int port;

    private BrowserContext browser;
    private final List<String> failures = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    @BeforeEach
    void a_fresh_browser() {
        browser = Chromium.freshContext();
        browser.addInitScript(TELL);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({
        "zzb.clerk, /cases, '#app *'",
        "zzb.clerk, /nothing, h1",
        "zzb.clerk, /api/swagger-ui/index.html, .opblock",
        "zzb.clerk, /camunda/app/tasklist/default/, .tasks-list",
        "xtgl, /camunda/app/cockpit/default/#/dashboard, '[ng-view] *'",
        "xtgl, /camunda/app/cockpit/default/#/processes, '[ng-view] table'",
        "xtgl, /camunda/app/admin/default/#/users, '[ng-view] table'",
        "xtgl, /camunda/app/welcome/default/, '[ng-view] *'",
    })
    void nothing_that_a_page_needs_is_blocked(String user, String path, String sign) {
        // given
        var page = signedIn(user);

        // when
        page.navigate(address(path));
        page.waitForSelector(sign);
        page.waitForTimeout(1000);

        // then
        assertThat(blocked(page)).isEmpty();
        assertThat(failures).as("errors of the page; refused were " + refused).isEmpty();
    }

    @Test
    void an_inline_script_that_was_slipped_into_a_page_does_not_run() {
        // given
        var page = signedIn("zzb.clerk");
        page.navigate(address("/nothing"));
        page.waitForSelector("h1");

        // when
        var refused = page.evaluate("() => { try { const s = document.createElement('script');"
                + " s.textContent = 'window.stolen = document.cookie'; document.body.appendChild(s); } catch (e) { return e.name }"
                + " return window.stolen === undefined ? 'not run' : 'run' }");
        var markup = page.evaluate("() => { try { document.body.innerHTML = '<img src=x onerror=\"window.stolen=1\">';"
                + " return 'written' } catch (e) { return e.name } }");

        // then
        assertThat(refused).isIn("TypeError", "not run");
        assertThat(markup).isEqualTo("TypeError");
        assertThat(page.evaluate("() => window.stolen === undefined")).isEqualTo(true);
    }

    private Page signedIn(String user) {
        var page = browser.newPage();
        page.onPageError(failures::add);
        page.onResponse(answer -> {
            if (answer.status() == 403) {
                refused.add(answer.request().method() + " " + answer.url());
            }
        });
        page.navigate(address("/login"));
        page.fill("#username", user);
        page.fill("#password", "demo-1234");
        page.click("#login button[type=submit]");
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    private static List<?> blocked(Page page) {
        return (List<?>) page.evaluate("() => window.blocked");
    }
}
