package io.guicheng.signers;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

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

/** 加签 and 减签 on the page of a case, and the form of the organ that was added, as a clerk sees them. */
@WholeApplication
class SignersPageTest {

    @Autowired
    CaseDriver city;

    @LocalServerPort
    int port;

    @BeforeEach
    void a_monday() {
        CaseDriver.dateIs(CaseDriver.START);
    }

    @AfterEach
    void real_time() {
        ClockUtil.reset();
    }

    @Test
    void an_organ_is_added_with_the_keyboard_reads_why_and_is_taken_off_again() {
        var key = city.atVetting(CaseDriver.CLEAN);
        city.appraise(key, true);
        try (var clerk = Screen.signedIn(port, "zzb.clerk");
                var finance = Screen.signedIn(port, "czj.clerk")) {
            var page = clerk.page();
            page.navigate(clerk.base() + "/cases/" + key);
            var add = page.getByRole(AriaRole.BUTTON, named("加签：有关机关意见（陈思远）"));
            add.focus();
            page.keyboard().press("Enter");

            // what is wrong is said beside its field
            var dialog = page.locator("dialog[open]");
            button(dialog, "确认加签").click();
            assertThat(dialog.getByRole(AriaRole.ALERT).nth(0)).hasText("请选择“加签机关”。");
            assertThat(dialog.getByRole(AriaRole.ALERT).nth(1)).hasText("请填写理由。");
            var organ = dialog.getByLabel("加签机关（必填）");
            assertThat(organ).isFocused();
            assertThat(organ.locator("option", new Locator.LocatorOptions().setHasText("审计局")))
                    .hasCount(0);
            clerk.picture("signers-1-refused");
            organ.selectOption("990100-finance");
            page.keyboard().press("Tab");
            page.keyboard().type("分管过财政资金");
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.getByText("已加签：云泽市财政局。")).isVisible();
            assertThat(page.getByText("由宋岚楷加签：分管过财政资金")).isVisible();
            clerk.picture("signers-2-added");

            // the organ reads it above its form
            var task = city.task("czj.clerk", key, "giveOpinion").id();
            finance.page().navigate(finance.base() + "/camunda/app/tasklist/default/#/?task=" + task);
            finance.page().locator(".gc-taskform .fjs-form").first().waitFor();
            assertThat(finance.page().locator(".gc-returned")).hasText("由宋岚楷加签：分管过财政资金");
            finance.picture("signers-3-asked");
            finance.page().navigate(finance.base() + "/cases/" + key);
            assertThat(finance.page().getByRole(AriaRole.HEADING).first()).isVisible();
            assertThat(finance.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("减签")))
                    .hasCount(0);
            finance.noTroubles();

            // and is taken off
            page.getByRole(AriaRole.BUTTON, named("减签云泽市财政局")).click();
            button(dialog, "确认减签").click();
            assertThat(dialog.getByRole(AriaRole.ALERT)).hasText("请填写理由。");
            dialog.getByLabel("理由（必填）").fill("没有工作关系");
            button(dialog, "确认减签").click();
            assertThat(page.getByText("已减签：云泽市财政局。")).isVisible();
            assertThat(page.getByText("由宋岚楷加签：分管过财政资金")).hasCount(0);
            assertThat(page.locator(".timeline")).containsText("减签");
            clerk.picture("signers-4-removed");
            clerk.noTroubles();
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator button(Locator inside, String name) {
        return inside.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
