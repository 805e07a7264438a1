package io.guicheng.procedure.rectification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.options.FilePayload;
import io.guicheng.support.Screen;
import io.guicheng.support.WholeApplication;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A clerk turns an inspection's list of problems into cases, in the browser. */
@WholeApplication
class RectificationListPageTest {

    @LocalServerPort
    int port;

    private static FilePayload list(String... units) {
        var text = new StringBuilder("问题来源,依据,存在问题,责任单位,整改期限\n");
        for (var unit : units) {
            text.append("巡视巡察,巡察反馈意见,台账没有按月核对,")
                    .append(unit)
                    .append(',')
                    .append(LocalDate.now().plusDays(30))
                    .append('\n');
        }
        return new FilePayload("巡察问题清单.csv", "text/csv", text.toString().getBytes(UTF_8));
    }

    @Test
    void a_clerk_mends_a_list_and_opens_the_cases_of_it() {
        try (var screen = Screen.signedIn(port, "xunb.clerk")) {
            var page = screen.page();
            page.navigate(screen.base() + "/cases");
            page.locator("a[href='/start-lists/rectification']").click();
            assertThat(page.locator("h1")).hasText("从表格批量发起：整改");
            assertThat(page.locator("table").last()).containsText("责任单位主要负责人");

            page.locator("input[type=file]").setInputFiles(list("云泽市农业农村局", "云泽市没有的局"));
            assertThat(page.locator(".message.bad")).containsText("有 1 处不对，没有立案");
            assertThat(page.locator("section.card tbody tr")).containsText("“责任单位”没有“云泽市没有的局”这一选项");
            screen.picture("start-list-1-wrong");

            page.locator("input[type=file]").setInputFiles(list("云泽市农业农村局", "云泽市财政局"));
            assertThat(page.locator("section.card")).containsText("共 2 行，没有问题");
            page.locator("section.card button.primary").click();
            assertThat(page.locator(".message.good")).hasText("已立案 2 件。");
            assertThat(page.locator("section.card li")).hasCount(2);
            screen.picture("start-list-2-opened");
            page.locator("section.card li a").last().click();
            assertThat(page.locator("h1")).containsText("云泽市财政局");
            screen.noTroubles();
        }
    }
}
