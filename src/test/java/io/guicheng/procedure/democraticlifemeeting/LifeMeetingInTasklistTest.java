package io.guicheng.procedure.democraticlifemeeting;

import static io.guicheng.support.CaseDriver.START;
import static io.guicheng.support.CaseDriver.dateIs;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import io.guicheng.kernel.CaseKey;
import io.guicheng.support.CaseDriver;
import io.guicheng.support.Desk;
import io.guicheng.support.Desks;
import io.guicheng.support.ThroughTasklist;
import java.time.LocalDate;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A democratic life meeting in a real browser, done by what docs/procedures/democratic-life-meeting.md says. */
@ThroughTasklist
class LifeMeetingInTasklistTest {

    private static final LocalDate MEETING = START.plusDays(16);
    private static final String THEME = "学思想、强党性、转作风";

    @LocalServerPort
    int port;

    @Autowired
    CaseDriver city;

    @BeforeEach
    void a_monday() {
        dateIs(START);
    }

    @AfterEach
    void real_time() {
        ClockUtil.reset();
    }

    @Test
    void a_meeting_is_planned_prepared_examined_held_reported_and_put_right() {
        try (var desks = new Desks(port)) {
            var unit = desks.of("nyj.clerk");
            var key = plan(desks, unit);
            prepare(desks, unit);
            examine(desks, unit);
            arrange(desks);
            dateIs(MEETING);
            hold(desks);
            report(desks, unit, key);
            putRight(desks, unit);
            city.dateComes(MEETING.plusMonths(6));
            end(desks, key);
            city.dossierHolds(CaseKey.of(key));
            assertThat(desks.troubles())
                    .as("the one wrong input")
                    .hasSize(1)
                    .allMatch(text -> text.contains("status of 422"));
        }
    }

    private String plan(Desks desks, Desk unit) {
        var department = desks.of("zzb.clerk");
        department.beginning("民主生活会监督");
        department.pick("领导班子", "农业农村局");
        department.fill("年度", "2026");
        department.start();
        unit.take("报送主题和方案");
        var key = unit.caseKey();
        unit.fill("主题", THEME);
        unit.fill("方案要点", "学习、征求意见、谈心谈话、对照检查、批评与自我批评、整改。");
        unit.upload("方案", "民主生活会方案");
        // a day too early: only the server knows, and what was typed stays
        unit.date("会议日期", START.plusDays(14));
        unit.pressDone();
        assertThat(unit.problemAt("会议日期")).contains("方案应当提前 15 日报送");
        assertThat(unit.typed("主题")).isEqualTo(THEME);
        desks.picture(unit, "life-meeting-1-plan");
        unit.date("会议日期", MEETING);
        unit.handIn();
        var head = desks.of("zzb.head");
        head.take("审批主题和方案");
        head.tick("审批意见", "同意");
        head.handIn();
        return key;
    }

    private void prepare(Desks desks, Desk unit) {
        unit.take("征求意见");
        unit.fill("征求意见的范围和方式", "机关干部、基层站所、服务对象，书面和座谈。");
        unit.button("增加一条");
        unit.cell("第 1 行", "对谁").selectOption(new SelectOption().setIndex(1));
        unit.cell("第 1 行", "意见来源").fill("基层站所座谈会");
        unit.cell("第 1 行", "意见原文").fill("开会多、下乡少，办事找不着人。");
        unit.handIn();
        unit.take("学习和谈心谈话");
        unit.fill("会前学习情况", "集中学习三次。");
        unit.column("谈心谈话", "谈话日期").forEach(cell -> {
            cell.fill(START.toString());
            cell.press("Tab");
        });
        unit.column("谈心谈话", "谈话要点").forEach(cell -> cell.fill("相互提醒，坦诚交换意见。"));
        desks.picture(unit, "life-meeting-2-talks");
        unit.handIn();
        var discipline = desks.of("jw.clerk");
        discipline.take("拟定说清楚事项清单");
        desks.picture(discipline, "life-meeting-3-points");
        discipline.handIn();
    }

    private void examine(Desks desks, Desk unit) {
        unit.take("提交对照检查材料");
        var files = unit.field("对照检查材料", 0).locator("input[type=file]").all();
        for (int i = 0; i < files.size(); i++) {
            var name = "对照检查材料" + (i + 1) + ".pdf";
            // each is on its way when the next one is picked
            files.get(i).setInputFiles(new FilePayload(name, "application/pdf", CaseDriver.pdf()));
        }
        for (int i = 0; i < files.size(); i++) {
            unit.page().getByLabel("移除 对照检查材料" + (i + 1) + ".pdf").waitFor();
        }
        unit.column("须说清楚的事项", "材料中的说明").forEach(cell -> cell.fill("已在材料第三部分说明。"));
        unit.handIn();
        judge(desks.of("zzb.clerk"), "组织部审核材料");
        judge(desks.of("jw.clerk"), "纪委监委机关审核材料");
    }

    private static void judge(Desk desk, String task) {
        desk.take(task);
        desk.column("说清楚了没有", "说清楚了").forEach(cell -> cell.selectOption("YES"));
        desk.column("审核意见", "审核意见").forEach(cell -> cell.selectOption("FIT"));
        desk.handIn();
    }

    private void arrange(Desks desks) {
        var department = desks.of("zzb.clerk");
        department.take("安排现场监督");
        for (int i = 1; i <= 2; i++) {
            department.button("增加一人");
            department.cell("第 " + i + " 行", "人员").selectOption(i == 1 ? "zzb.clerk" : "jw.clerk");
        }
        department.handIn();
    }

    private void hold(Desks desks) {
        var department = desks.of("zzb.clerk");
        department.take("记录会议和现场监督");
        department.date("会议日期", MEETING);
        department.column("到会和自我批评", "到会").forEach(cell -> cell.selectOption("YES"));
        var orders = department.column("到会和自我批评", "自我批评次序");
        for (int i = 0; i < orders.size(); i++) {
            orders.get(i).fill("" + (i + 1));
        }
        department.column("到会和自我批评", "自我批评要点").forEach(cell -> cell.fill("对照检查，剖析原因。"));
        for (int i = 1; i <= orders.size(); i++) {
            department.button("增加一条");
            var row = "第 " + i + " 行";
            department.cell(row, "批评人").selectOption(new SelectOption().setIndex(i % orders.size() + 1));
            department.cell(row, "被批评人").selectOption(new SelectOption().setIndex(i));
            department.cell(row, "批评意见").fill("抓落实的韧劲不够。");
        }
        department.column("现场监督评价", "是否符合").forEach(cell -> cell.selectOption("YES"));
        department.upload("会议记录和现场监督记录", "会议记录");
        desks.picture(department, "life-meeting-4-record");
        department.handIn();
    }

    private void report(Desks desks, Desk unit, String key) {
        unit.openCase(key);
        assertThat(unit.page().locator("main").innerText()).contains("对谁：领导班子");
        assertThat(unit.paper("民主生活会情况报告，云泽市农业农村局领导班子，PDF")).contains(THEME);
        unit.take("报送会议情况和整改清单");
        unit.upload("会议情况报告", "会议情况报告");
        unit.upload("会议记录", "会议记录");
        unit.tick("报送", "上级组织部门", "上级纪委监委机关");
        unit.button("增加一项");
        unit.cell("第 1 行", "存在问题").fill("惠农政策宣传不够，办事群众多跑路。");
        unit.cell("第 1 行", "责任成员").selectOption(new SelectOption().setIndex(2));
        unit.cellDate("第 1 行", "整改期限", MEETING.plusDays(60));
        unit.fill("通报的范围和方式", "本单位党员干部大会。");
        unit.handIn();
    }

    private void putRight(Desks desks, Desk unit) {
        unit.take("制定整改措施");
        unit.fill("具体责任人", "办公室主任");
        unit.fill("整改措施", "每周公布下乡值守安排。");
        unit.date("计划完成日期", MEETING.plusDays(30));
        unit.handIn();
        unit.take("报告整改结果");
        unit.tick("报告什么", "整改已经完成");
        unit.fill("整改结果", "已经公布八期，群众反映良好。");
        unit.upload("佐证材料", "值守安排");
        unit.handIn();
        var department = desks.of("zzb.clerk");
        department.take("审核整改结果");
        department.tick("审核意见", "整改到位");
        department.tick("主要负责人是否组织落实", "主要负责人已组织落实");
        department.fill("审核说明", "已现场查看。");
        department.handIn();
    }

    private void end(Desks desks, String key) {
        var department = desks.of("zzb.clerk");
        department.take("半年回看");
        department.fill("回看情况", "整改清单已全部到位。");
        department.handIn();
        var head = desks.of("zzb.head");
        head.openCase(key);
        assertThat(head.page().locator("main").innerText()).contains(MEETING + " 召开，开了 1 次，整改清单全部完成");
        desks.picture(head, "life-meeting-5-case");
    }
}
