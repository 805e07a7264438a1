package io.guicheng.reporter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import io.guicheng.support.CaseDriver;
import io.guicheng.support.Chromium;
import io.guicheng.support.WholeApplication;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The public's page and the way to a reporter in a real browser, by what is to be read on the pages. {@code -Dreporter.pictures=true} also
 * takes the pictures of the manual anew.
 */
@WholeApplication
class ReporterPagesTest {

    private static final String NAME = "林一苇";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private final List<String> troubles = new ArrayList<>();
    private final List<BrowserContext> contexts = new ArrayList<>();

    @BeforeEach
    void the_day_is_known() {
        CaseDriver.dateIs(CaseDriver.START);
    }

    @AfterEach
    void everybody_goes_home() {
        contexts.forEach(BrowserContext::close);
        ClockUtil.reset();
    }

    @Test
    void somebody_reports_and_comes_back_and_the_reporter_is_read_only_when_the_custodian_allows() {
        var code = somebodyReports();
        var petition = jdbc.sql("select max(petition_id) from public_report where petition_id like '990100-%'")
                .query(String.class)
                .single();

        var clerk = signedIn("jw.clerk");
        theClerkAsks(clerk, petition);
        theCustodianAllows(petition);
        theClerkReads(clerk, petition);
        somebodyComesBack(code);

        // the wrong inputs of these scenes were refused by the server, and the browser says so on its console
        assertThat(troubles).allMatch(text -> text.contains("status of 422") || text.contains("status of 404"));
    }

    private String somebodyReports() {
        var page = freshPage();
        var opened = page.navigate(base() + "/report");
        assertThat(opened.headers().get("content-security-policy"))
                .contains("default-src 'none'", "script-src 'self'", "worker-src 'self'", "form-action 'none'")
                .doesNotContain("unsafe");
        assertThat(opened.headers())
                .containsEntry("referrer-policy", "no-referrer")
                .doesNotContainKey("set-cookie");
        assertThat(opened.text()).as("no script in the page itself").doesNotContainPattern("<script>|<style|onload=");
        picture(page, "report-start");
        button(page, "开始填写").click();

        // a first try with nothing filled in
        button(page, "提交举报").click();
        assertThat(page.getByText("“反映的问题”不能为空")).isVisible();
        assertThat(page.getByText("请选择“受理地区和机关”")).isVisible();
        assertThat(page.locator("#jurisdiction")).isFocused();

        page.getByLabel("受理地区").selectOption("990100");
        page.getByLabel("被反映人单位").fill("云泽市水利局");
        page.getByLabel("被反映人姓名").fill("欧阳无此人");
        page.getByLabel("问题类别").selectOption("integrity");
        page.getByLabel("反映的问题").fill("反映其在河道工程中收受施工单位礼金，时间为2026年3月，经手人可查。");
        page.locator("#files").setInputFiles(new FilePayload[] {
            new FilePayload("证据.txt", "text/plain", "2026年3月5日，在……".getBytes(StandardCharsets.UTF_8)),
            new FilePayload("录音.mp3", "audio/mpeg", new byte[] {1, 2, 3})
        });
        assertThat(page.getByText("去除不了作者、时间等信息，可能暴露您的身份")).isVisible();
        page.getByText("实名举报（").click();
        page.getByLabel("姓名", new Page.GetByLabelOptions().setExact(true)).fill(NAME);
        page.getByLabel("电话", new Page.GetByLabelOptions().setExact(true)).fill("13900001111");
        picture(page, "report-form");
        button(page, "提交举报").click();

        page.getByText("举报已提交").waitFor();
        var code = page.locator("p.code").innerText();
        assertThat(code).matches("\\d{4} \\d{4} \\d{4} \\d{4}");
        assertThat(page.getByText("已收到，已去除作者")).isVisible();
        assertThat(page.getByText("没有收到：附件“附件.mp3”的类型不被接受")).isVisible();
        picture(page, "report-receipt");
        assertThat(page.content()).as("what was typed is gone").doesNotContain(NAME, "收受施工单位礼金");
        assertThat(page.context().cookies()).isEmpty();
        assertThat(page.evaluate("localStorage.length + sessionStorage.length + history.length"))
                .isEqualTo(2);
        assertThat(page.url()).isEqualTo(base() + "/report");
        return code;
    }

    private void somebodyComesBack(String code) {
        var page = freshPage();
        page.navigate(base() + "/report");
        button(page, "输入查询码").click();
        page.getByLabel("查询码").fill("12345");
        button(page, "查询").click();
        assertThat(page.getByText("查询码是 16 位数字")).isVisible();
        page.getByLabel("查询码").fill("0000 0000 0000 0000");
        button(page, "查询").click();
        assertThat(page.getByText("查询码不正确")).isVisible();
        page.getByLabel("查询码").fill(code);
        button(page, "查询").click();
        assertThat(page.getByText("已收到您的举报，正在核实。")).isVisible();
        page.getByLabel("补充内容").fill("经手人姓唐");
        button(page, "提交补充").click();
        assertThat(page.getByText("已补充。")).isVisible();
        assertThat(page.getByText("经手人姓唐")).isVisible();
        picture(page, "report-lookup");
        assertThat(page.content()).doesNotContain(NAME);
        assertThat(page.context().cookies()).isEmpty();
    }

    private void theClerkAsks(Page page, String petition) {
        page.navigate(base() + "/reporters");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(petition))
                .waitFor();
        picture(page, "reporters-petitions");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(petition))
                .click();
        page.getByText("反映其在河道工程中收受施工单位礼金").waitFor();
        page.getByLabel("答复举报人").fill("已收到您的举报，正在核实。");
        button(page, "答复").click();
        assertThat(page.getByText("已答复，举报人凭查询码可以看到")).isVisible();
        button(page, "申请查阅举报人信息").click();
        button(page, "提交申请").click();
        assertThat(page.getByText("请填写理由。")).isVisible();
        page.locator("dialog textarea").fill("需要当面核实经手人");
        picture(page, "reporters-ask");
        button(page, "提交申请").click();
        assertThat(page.getByText("等待保管员审批")).isVisible();
        assertThat(page.content()).doesNotContain(NAME);
    }

    private void theCustodianAllows(String petition) {
        var page = signedIn("jw.keeper");
        page.navigate(base() + "/reporters");
        var request = page.locator("li.card").filter(new Locator.FilterOptions().setHasText(petition));
        request.getByText("批准", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(request.getByText("“审批理由”不能为空")).isVisible();
        request.getByLabel("审批理由").fill("理由充分，限本次核实使用");
        picture(page, "reporters-decide");
        request.getByText("批准", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(petition)))
                .containsText("已批准");
        assertThat(page.content()).doesNotContain(NAME);
    }

    private void theClerkReads(Page page, String petition) {
        page.navigate(base() + "/reporters/petitions/" + petition);
        button(page, "打开举报人信息").click();
        assertThat(page.getByRole(AriaRole.TIMER)).containsText("小时");
        assertThat(page.content()).as("masked until asked for").doesNotContain(NAME, "13900001111");
        button(page, "显示").click();
        assertThat(page.getByText(NAME)).isVisible();
        picture(page, "reporters-read");
        // printing shows that there is something, not what
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.getByText(NAME)).isHidden();
        assertThat(page.getByText("举报人信息不得打印")).isVisible();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        button(page, "关闭").click();
        assertThat(page.getByText(NAME)).hasCount(0);
    }

    private Page signedIn(String user) {
        var page = freshPage();
        page.navigate(base() + "/login");
        page.getByLabel("用户名").fill(user);
        page.getByLabel("密码", new Page.GetByLabelOptions().setExact(true)).fill("demo-1234");
        page.locator("button[type=submit]").click();
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }

    private Page freshPage() {
        var context = Chromium.freshContext();
        context.setDefaultTimeout(20_000);
        contexts.add(context);
        context.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                troubles.add(message.text() + " at " + message.location());
            }
        });
        context.onWebError(error -> troubles.add(error.error()));
        return context.newPage();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void picture(Page page, String name) {
        if (Boolean.getBoolean("reporter.pictures")) {
            page.screenshot(
                    new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("docs/images/" + name + ".png")));
        }
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }
}
