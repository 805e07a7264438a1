package io.guicheng.handover;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.guicheng.support.CaseDriver;
import io.guicheng.support.Screen;
import io.guicheng.support.WholeApplication;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** Handing over in Tasklist, and setting a deputy, as a clerk and a head do it. */
@WholeApplication
@Import(RandomSteps.class)
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:handover;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000")
class HandoverPageTest {

    @Autowired
    CaseDriver city;

    @Autowired
    Deputies deputies;

    @LocalServerPort
    int port;

    @BeforeEach
    void a_monday() {
        CaseDriver.dateIs(CaseDriver.START);
    }

    @AfterEach
    void real_time_and_nobody_away() {
        deputies.agreed(city.actor("zzb.leader"))
                .forEach(one ->
                        deputies.end(city.actor("zzb.leader"), one.deputation().id()));
        ClockUtil.reset();
    }

    @Test
    void a_task_is_handed_over_taken_back_delegated_and_given_back_in_tasklist() {
        var key = city.start("页面上转办的动议");
        var task = city.task("zzb.clerk", key, "draftMotion").id();
        try (var clerk = Screen.signedIn(port, "zzb.clerk");
                var head = Screen.signedIn(port, "zzb.head")) {
            // what is wrong is said in the dialog
            open(clerk, task);
            button(clerk.page(), "转办").click();
            button(dialog(clerk), "确认转办").click();
            assertThat(dialog(clerk).getByRole(AriaRole.ALERT)).containsText("请选择“接收人”");
            dialog(clerk).getByLabel("接收人（必填）").selectOption("zzb.head");
            dialog(clerk).getByLabel("转办理由（必填）").fill("外出学习");
            clerk.picture("handover-1-dialog");
            button(dialog(clerk), "确认转办").click();
            assertThat(clerk.page().locator(".gc-passing-note")).containsText("由宋岚楷转办给张望然：外出学习");
            clerk.picture("handover-2-given");
            button(clerk.page(), "撤回").click();
            button(dialog(clerk), "确认撤回").click();
            assertThat(button(clerk.page(), "转办")).isVisible();
            assertThat(clerk.page().locator(".gc-passing-note")).hasCount(0);

            button(clerk.page(), "委派").click();
            dialog(clerk).getByLabel("接收人（必填）").selectOption("zzb.head");
            dialog(clerk).getByLabel("委派事项（必填）").fill("请补充分析研判");
            button(dialog(clerk), "确认委派").click();
            assertThat(clerk.page().locator(".gc-passing-note")).containsText("由宋岚楷委派给张望然");
            open(head, task);
            assertThat(head.page().locator(".gc-passing-note")).containsText("委派给您：请补充分析研判");
            head.picture("handover-3-asked");
            button(head.page(), "交回").click();
            dialog(head).getByLabel("办理情况（必填）").fill("已补充");
            button(dialog(head), "确认交回").click();
            assertThat(head.page().locator(".gc-passing")).hasCount(0);
            open(clerk, task);
            assertThat(clerk.page().locator(".gc-passing-note")).containsText("张望然已交回：已补充");
            clerk.page().navigate(clerk.base() + "/cases/" + key);
            assertThat(clerk.page().locator(".timeline")).containsText("转办");
            assertThat(clerk.page().locator(".timeline")).containsText("交回");
            clerk.noTroubles();
        }
    }

    @Test
    void a_deputy_is_set_on_the_page_and_ended_again() {
        try (var head = Screen.signedIn(port, "zzb.head")) {
            var page = head.page();
            page.navigate(head.base() + "/deputies");
            assertThat(page.getByText("没有设定代理人。")).isVisible();
            button(page, "设定代理").click();
            assertThat(page.locator("#dep-deputy-error")).containsText("请选择本机关的人员");
            assertThat(page.locator("#dep-from-error")).containsText("“开始日期”必须填写");
            head.picture("deputies-1-refused");
            page.getByLabel("代理人（必填）", new Page.GetByLabelOptions().setExact(true))
                    .selectOption("zzb.leader");
            page.getByLabel("开始日期（必填）").fill(CaseDriver.START.toString());
            page.getByLabel("结束日期").fill(CaseDriver.START.plusDays(4).toString());
            page.getByLabel("代理原因（必填）").fill("赴党校学习");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.getByText("已设定代理，到期自动终止。")).isVisible();
            assertThat(page.getByText("✔ 代理中")).isVisible();
            head.picture("deputies-2-set");
            assertThat(city.actor("zzb.leader").standsInFor()).isNotEmpty();
            button(page, "结束沈远然对张望然的代理").click();
            assertThat(page.getByText("已结束，正在代办的任务已退回。")).isVisible();
            assertThat(city.actor("zzb.leader").standsInFor()).isEmpty();
            head.noTroubles();
        }
    }

    private void open(Screen screen, String task) {
        screen.page().navigate("about:blank");
        screen.page().navigate(screen.base() + "/camunda/app/tasklist/default/#/?task=" + task);
        screen.page().locator(".gc-taskform .fjs-form").first().waitFor();
    }

    private static Locator dialog(Screen screen) {
        return screen.page().locator("dialog[open]");
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
