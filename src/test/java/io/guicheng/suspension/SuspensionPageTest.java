package io.guicheng.suspension;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.guicheng.support.CaseDriver.CLEAN;
import static io.guicheng.support.CaseDriver.START;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.guicheng.kernel.CaseKey;
import io.guicheng.support.CaseDriver;
import io.guicheng.support.Screen;
import io.guicheng.support.WholeApplication;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Suspending deadlines and taking a step back on the page of a case, as a head and a clerk do it. */
@WholeApplication
class SuspensionPageTest {

    @Autowired
    CaseDriver city;

    @LocalServerPort
    int port;

    private CaseKey key = CaseKey.of("990100-RC-2026-0001");

    @BeforeEach
    void measures_are_planned() {
        CaseDriver.dateIs(START);
        key = city.begin(
                "jw.clerk",
                "rectification",
                Map.of(
                        "source", "ROVING",
                        "basis", "云巡发〔2026〕8 号",
                        "problem", "项目资金票据不全",
                        "unitOrgan", "990100-agriculture",
                        "officialId", CLEAN,
                        "concerned", true,
                        "dueOn", START.plusDays(28).toString()));
        city.done(
                "nyj.clerk",
                key,
                "planMeasures",
                Map.of(
                        "responsible",
                        "办公室主任",
                        "measures",
                        "逐项清理，限期补齐",
                        "plannedOn",
                        START.plusDays(25).toString()));
    }

    @AfterEach
    void real_time() {
        ClockUtil.reset();
    }

    @Test
    void the_head_suspends_and_resumes_with_the_keyboard() {
        try (var head = Screen.signedIn(port, "jw.head");
                var clerk = Screen.signedIn(port, "nyj.clerk")) {
            var page = head.page();
            page.navigate(head.base() + "/cases/" + key);
            button(page, "中止计算期限").focus();
            page.keyboard().press("Enter");
            button(dialog(page), "确认中止").click();
            assertThat(dialog(page).getByRole(AriaRole.ALERT)).containsText("请填写理由");
            page.keyboard().type("须等待上级决定");
            head.picture("suspension-1-dialog");
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.getByText("已中止计算期限。")).isVisible();
            assertThat(page.locator("dl.facts").first()).containsText("自 " + START + " 起中止计算（");
            assertThat(page.locator("dl.facts").first()).containsText("：须等待上级决定");
            assertThat(page.locator(".light.held").first()).containsText("已中止");
            assertThat(page.locator(".timeline")).containsText("中止计算期限");
            head.picture("suspension-2-suspended");

            clerk.page().navigate(clerk.base() + "/cases/" + key);
            assertThat(clerk.page().locator(".light.held").first()).containsText("已中止");
            assertThat(button(clerk.page(), "恢复计算期限")).hasCount(0);

            button(page, "恢复计算期限").click();
            page.keyboard().type("上级已经答复");
            button(dialog(page), "确认恢复").click();
            assertThat(page.getByText("已恢复计算期限。")).isVisible();
            assertThat(page.locator(".light.held")).hasCount(0);
            head.noTroubles();
            clerk.noTroubles();
        }
    }

    @Test
    void the_clerk_takes_the_plan_back_and_finds_what_was_typed() {
        try (var clerk = Screen.signedIn(port, "nyj.clerk")) {
            var page = clerk.page();
            page.navigate(clerk.base() + "/cases/" + key);
            button(page, "撤回“制定整改措施”").click();
            page.keyboard().type("责任人写错了");
            clerk.picture("withdrawal-1-dialog");
            button(dialog(page), "确认撤回").click();
            assertThat(page.getByText("已撤回“制定整改措施”，请在“我的待办”中重新办理。")).isVisible();
            assertThat(button(page, "撤回“制定整改措施”")).hasCount(0);
            assertThat(page.locator(".timeline")).containsText("撤回");
            clerk.picture("withdrawal-2-done");
            clerk.noTroubles();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("去办理"))
                    .click();
            page.locator(".gc-taskform .fjs-form").first().waitFor();
            assertThat(page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("具体责任人"))
                            .first())
                    .hasValue("办公室主任");
        }
    }

    private static Locator dialog(Page page) {
        return page.locator("dialog[open]");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Locator inside, String name) {
        return inside.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
