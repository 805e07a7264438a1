package io.guicheng.procedure.threereports;

import static io.guicheng.support.CaseDriver.START;
import static io.guicheng.support.CaseDriver.dateIs;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import io.guicheng.ballot.Ballots;
import io.guicheng.ballot.Counting;
import io.guicheng.kernel.CaseKey;
import io.guicheng.reports.AnnualReports;
import io.guicheng.support.CaseDriver;
import io.guicheng.support.Desk;
import io.guicheng.support.Desks;
import io.guicheng.support.ThroughTasklist;
import io.guicheng.support.play.ReportYear;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A year of reports in a real browser, done by what docs/procedures/three-reports.md says. */
@ThroughTasklist
class ThreeReportsInTasklistTest {

    private static final int MEMBERS = 7;

    @LocalServerPort
    int port;

    @Autowired
    CaseDriver city;

    @Autowired
    AnnualReports reports;

    @Autowired
    Ballots ballots;

    @Autowired
    Counting counting;

    @BeforeEach
    void a_monday() {
        dateIs(START);
    }

    @AfterEach
    void real_time() {
        ClockUtil.reset();
    }

    @Test
    void a_year_is_planned_drawn_collected_evaluated_answered_and_summed_up() {
        try (var desks = new Desks(port)) {
            var clerk = desks.of("jw.clerk");
            start(clerk);
            var key = plan(desks, clerk);
            draw(desks, clerk, key);
            collect(desks, clerk);
            // the other counties' offices have no account in the demo city: their reports are recorded outside the
            // browser
            new ReportYear(city, reports, ballots, counting).allWritten(CaseKey.of(key));
            convene(desks, clerk);
            evaluate(desks, clerk, key);
            record(desks, clerk);
            feedback(desks, clerk, key);
            finish(desks, clerk, key);
            city.dossierHolds(CaseKey.of(key));
            assertThat(desks.troubles())
                    .as("the three wrong inputs")
                    .hasSize(3)
                    .allMatch(text -> text.contains("status of 422"));
        }
    }

    private void start(Desk clerk) {
        clerk.beginning("述责述廉述德（三述）");
        clerk.tick("述责人范围", "下级党委书记");
        clerk.tick("现场述责的会议", "纪委全会");
        clerk.start();
    }

    private String plan(Desks desks, Desk clerk) {
        clerk.take("拟定方案");
        var key = clerk.caseKey();
        clerk.fill("述责述廉工作办法", "云泽市述责述廉工作办法（云纪发〔2026〕3 号）");
        clerk.date("书面报告截止", START.plusDays(14));
        clerk.tick("现场述责人员", "抽签产生");
        clerk.upload("三述方案", "三述方案");
        // more than may report at one meeting: only the server knows
        clerk.fill("抽取人数", "4");
        clerk.pressDone();
        assertThat(clerk.problemAt("抽取人数")).contains("应为 2 至 3 人");
        assertThat(clerk.typed("述责述廉工作办法")).startsWith("云泽市述责述廉工作办法");
        desks.picture(clerk, "three-reports-1-plan");
        clerk.fill("抽取人数", "2");
        clerk.handIn();
        var head = desks.of("jw.head");
        head.take("审定方案");
        head.tick("审定意见", "同意，按方案办理");
        head.fill("研究方案的会议", "市纪委常委会第 21 次会议（11 月 23 日）");
        head.upload("会议决定", "会议决定");
        head.handIn();
        return key;
    }

    private void draw(Desks desks, Desk clerk, String key) {
        clerk.openCase(key);
        clerk.page().locator("a[href^='/draws/']").first().click();
        clerk.page().getByLabel("公开数（必填）").fill("306128");
        clerk.page().getByLabel("报数人（必填）").fill("市党代表 马一丁");
        press(clerk, "抽签");
        clerk.page().locator(".stratum tbody tr").first().waitFor();
        clerk.keep("draw");
        desks.picture(clerk, "three-reports-2-draw");
        clerk.take("抽取现场述责人员");
        clerk.check("抽签已经在现场进行，结果无误");
        clerk.handIn();
    }

    private void collect(Desks desks, Desk clerk) {
        clerk.take("督促收交");
        clerk.handIn();
        var county = desks.of("xwb.clerk.qh");
        county.go("/reminders");
        county.page().getByText("述责").first().waitFor();
        county.keep("reminders");
        county.take("提交书面报告");
        county.tick("办理", "提交报告");
        county.fill("政治纪律和政治规矩", "严守政治纪律和政治规矩。");
        county.fill("管党治党责任", "履行第一责任人责任。");
        county.fill("廉洁自律", "廉洁自律，管好家人。");
        county.fill("政德", "以德润身。");
        county.fill("监督下级“一把手”情况", "约谈乡镇党委书记 6 人次。");
        county.fill("参加双重组织生活情况", "参加支部组织生活 11 次。");
        county.upload("本人签字的报告", "述责述廉述德报告");
        county.handIn();
        var head = desks.of("jw.head");
        head.take("审核书面报告");
        head.tick("审核意见", "通过");
        head.handIn();
    }

    private void convene(Desks desks, Desk clerk) {
        clerk.take("筹备评议会议");
        clerk.button("增加一人");
        clerk.cell("第 1 行", "姓名").evaluate("""
                (cell, text) => {
                  const data = new DataTransfer();
                  data.setData('text/plain', text);
                  cell.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
                }""", committee(4));
        clerk.cell("委员4", "姓名").waitFor();
        clerk.pick("监票人、计票人", "宋岚楷");
        clerk.pick("监票人、计票人", "梁柏成");
        // too few for a secret evaluation: only the server knows, and the roll stays
        clerk.pressDone();
        assertThat(clerk.problemAt("评议名册")).contains("5");
        for (int i = 5; i <= MEMBERS; i++) {
            clerk.button("增加一人");
            clerk.cell("第 " + i + " 行", "姓名").fill("委员" + i);
            clerk.cell("委员" + i, "单位职务").fill("市纪委委员");
        }
        clerk.handIn();
    }

    /** What a spreadsheet puts on the clipboard. */
    private static String committee(int size) {
        var rows = new StringBuilder();
        for (int i = 1; i <= size; i++) {
            rows.append("委员").append(i).append("\t市纪委委员\n");
        }
        return rows.toString();
    }

    private void evaluate(Desks desks, Desk clerk, String key) {
        clerk.openCase(key);
        clerk.page().locator("a[href^='/ballots/']").first().click();
        clerk.page().getByLabel("发出的选票（名册 " + MEMBERS + " 人）").fill("" + MEMBERS);
        press(clerk, "登记发出票数");
        clerk.page().getByText("发出 " + MEMBERS + " 张").waitFor();
        for (var teller : new String[] {"zzb.clerk", "bb.clerk"}) {
            var desk = desks.of(teller);
            desk.go("/ballots");
            desk.page().locator("main a[href^='/ballots/']").first().click();
            var page = desk.page();
            page.getByLabel("收回").fill("" + MEMBERS);
            page.getByLabel("有效", new Page.GetByLabelOptions().setExact(true)).fill("" + MEMBERS);
            page.getByLabel("无效").fill("0");
            page.getByLabel("空白（有效票中各项都没有填的）").fill("0");
            count(desk, 0, 0, 1, 3, 3, 0);
            count(desk, 1, 5, 2, 0, 0, 0);
            desk.keep("count");
            press(desk, "提交计票结果");
            page.locator("p:has-text('请等另一人'), .message.good").first().waitFor();
        }
        clerk.page().reload();
        press(clerk, "结束投票并公布结果");
        press(clerk, "确认结束");
        clerk.page().getByText("占有效票").first().waitFor();
        clerk.keep("ballot");
        desks.picture(clerk, "three-reports-3-ballot");
    }

    private static void count(Desk desk, int person, int... votes) {
        var cells = desk.page().locator(".counting tbody tr").nth(person).locator("input");
        for (int i = 0; i < votes.length; i++) {
            cells.nth(i).fill("" + votes[i]);
        }
    }

    private static void press(Desk desk, String button) {
        desk.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private void record(Desks desks, Desk clerk) {
        clerk.take("登记质询和评议");
        clerk.tick("登记什么", "质询和评议结果");
        clerk.date("会议日期", START);
        clerk.fill("实到人数", "" + MEMBERS);
        for (int i = 1; i <= 2; i++) {
            clerk.button("增加一问");
            var row = "第 " + i + " 行";
            clerk.cell(row, "述责人").selectOption(new SelectOption().setIndex(i));
            clerk.cell(row, "质询人").fill("委员" + i);
            clerk.cell(row, "问题").fill("巡察整改为何逾期？");
            clerk.cell(row, "回答").fill("已逐项对账，年底前完成。");
        }
        clerk.upload("全会记录", "全会记录");
        clerk.handIn();
    }

    private void feedback(Desks desks, Desk clerk, String key) {
        clerk.take("反馈评议意见");
        var opinions = clerk.column("反馈意见", "评议意见");
        opinions.forEach(cell -> cell.fill("总体较好，对乡镇“一把手”的监督要加强。"));
        for (int i = 1; i <= opinions.size(); i++) {
            clerk.button("增加一条");
            var row = "第 " + i + " 行";
            clerk.cell(row, "述责人").selectOption(new SelectOption().setIndex(i));
            clerk.cell(row, "要点").fill("对乡镇“一把手”监督偏软");
            clerk.cellDate(row, "整改期限", START.plusDays(60));
        }
        desks.picture(clerk, "three-reports-4-feedback");
        clerk.handIn();
        clerk.openCase(key);
        assertThat(clerk.paper("三述评议结果反馈，郝景桥，PDF")).contains("对乡镇“一把手”监督偏软");
        clerk.take("公开述责报告");
        clerk.date("公开日期", START);
        clerk.tick("公开范围", "上级党委委员、纪委委员");
        clerk.fill("公开方式", "印发");
        clerk.upload("公开的材料", "述责报告");
        clerk.handIn();
    }

    private void finish(Desks desks, Desk clerk, String key) {
        clerk.take("核对整改");
        clerk.tick("核对结果", "全部整改到位");
        clerk.pressDone();
        assertThat(clerk.problemAt("核对结果")).contains("尚未整改到位", "郝景桥");
        clerk.tick("核对结果", "未完成的转下年度继续督办");
        clerk.fill("理由", "期限在下年度。");
        clerk.handIn();
        clerk.take("年度总结");
        clerk.fill("年度总结", "书面述责全覆盖，现场述责两人。");
        clerk.handIn();
        var leader = desks.of("jw.leader");
        leader.openCase(key);
        assertThat(leader.page().locator("main").innerText()).contains("2026 年度述责述廉述德：书面 6/6 人，现场 2 人");
    }
}
