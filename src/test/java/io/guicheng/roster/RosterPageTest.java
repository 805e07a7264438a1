package io.guicheng.roster;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import io.guicheng.casework.Cases;
import io.guicheng.organization.Actor;
import io.guicheng.organization.Organizations;
import io.guicheng.support.Screen;
import io.guicheng.support.WholeApplication;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** The roster of the secretaries, kept as in a spreadsheet. */
@WholeApplication
class RosterPageTest {

    private static final String ORGAN = "990100-discipline";

    @Autowired
    Cases cases;

    @Autowired
    Rosters rosters;

    @Autowired
    RosterSources sources;

    @Autowired
    Organizations organizations;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    @Test
    void a_secretary_pastes_fills_down_imports_and_reminds() {
        var secretaries = sources.secretariesBelow("990100");
        assertThat(secretaries).hasSize(6);
        var id = open(secretaries);
        try (var screen = Screen.signedIn(port, "jw.clerk")) {
            var page = screen.page();
            page.navigate(screen.base() + "/rosters/" + id);
            assertThat(page.locator(".progresses")).containsText("书面报告 0/6");
            // what a spreadsheet puts on the clipboard
            page.evaluate(
                    "() => { const d = new DataTransfer(); d.setData('text/plain', '已交\\t2026/3/1\\n已交\\t2026/3/2\\n');"
                            + " document.getElementById('cell-0-0').dispatchEvent(new ClipboardEvent('paste', {clipboardData: d, bubbles: true, cancelable: true})); }");
            page.locator("#cell-2-1").focus();
            page.keyboard().press("Control+d");
            page.locator("#cell-3-2").fill("出差，月底补交");
            page.keyboard().press("Enter");
            assertThat(page.locator("#cell-4-2")).isFocused();
            screen.picture("roster-1-typed");
            page.getByText("保存 6 处修改").click();
            assertThat(page.locator(".message.good")).containsText("已登记 6 处");
            assertThat(page.locator(".progresses")).containsText("书面报告 2/6");
            page.locator("input[type=file]")
                    .setInputFiles(file("姓名,书面报告\n" + secretaries.get(2).name() + ",交了\n"));
            page.getByText("第 2 行：“书面报告”应为：未交、已交、免交").waitFor();
            screen.picture("roster-2-import-refused");
            page.getByText("关闭").click();
            page.locator("input[type=file]")
                    .setInputFiles(file("姓名,书面报告\n" + secretaries.get(2).name() + ",已交\n"));
            page.getByText("将改动 1 处").waitFor();
            page.locator(".card button.primary").click();
            assertThat(page.locator(".progresses")).containsText("书面报告 3/6");
            page.getByText("提醒没有办的 3 人").click();
            assertThat(page.locator(".message.good")).containsText("已提醒");
            page.locator(".filters select").selectOption("report");
            assertThat(page.locator("tbody tr")).hasCount(3);
            screen.picture("roster-3-reminded");
            screen.noTroubles();
        }
    }

    private static FilePayload file(String csv) {
        return new FilePayload("名册.csv", "text/csv", csv.getBytes(UTF_8));
    }

    private String open(List<Member> secretaries) {
        return transaction.execute(status -> {
            var key = cases.open("three-reports", "SS", "二〇二六年度述责述廉述德", "990100", ORGAN, "jw.clerk")
                    .key();
            var clerk = new Actor(organizations.person("jw.clerk").orElseThrow(), organizations.seatsOf("jw.clerk"));
            return rosters.open(
                    key,
                    clerk,
                    ORGAN,
                    new Rosters.Plan(
                            "二〇二六年度述责述廉述德名册",
                            List.of(
                                    Column.state("report", "书面报告", List.of("未交", "已交", "免交"), List.of("已交", "免交")),
                                    Column.of("on", "交来日期", Column.Type.DATE),
                                    Column.of("note", "备注", Column.Type.TEXT)),
                            secretaries,
                            secretaries,
                            "/reminders"));
        });
    }
}
