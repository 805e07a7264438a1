package io.guicheng.procedure.clarification;

import static io.guicheng.support.CaseDriver.START;
import static io.guicheng.support.CaseDriver.dateIs;
import static org.assertj.core.api.Assertions.assertThat;

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

/** A clarification in a real browser, done by what docs/procedures/clarification.md says. */
@ThroughTasklist
class ClarificationInTasklistTest {

    /** Closed as unfounded in the demo city, about somebody its register knows. */
    private static final String PETITION = "990100-P-2025-0036";

    private static final LocalDate VISIT = START.plusMonths(3);

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
    void who_asks_for_it_is_cleared_by_letter_meeting_and_circular_and_visited() {
        try (var desks = new Desks(port)) {
            var clerk = desks.of("jw.clerk");
            ask(clerk);
            var key = confirmAndAssess(clerk);
            plan(desks, clerk);
            approve(desks);
            letter(desks, clerk, key);
            otherWays(clerk);
            reportBack(clerk);
            city.dateComes(VISIT);
            visit(clerk);
            end(desks, key);
            city.dossierHolds(CaseKey.of(key));
            assertThat(desks.troubles())
                    .as("the two wrong inputs")
                    .hasSize(2)
                    .allMatch(text -> text.contains("status of 422"));
        }
    }

    private void ask(Desk clerk) {
        clerk.beginning("失实检举控告澄清");
        clerk.pick("信访编号", PETITION);
        clerk.date("本人申请日期", START.plusDays(1));
        clerk.fill("本人要求和理由", "影响了职称评审，请求澄清。");
        clerk.upload("本人申请", "澄清申请");
        // a day to come: only the server knows, its answer stands at the field
        clerk.pressStart();
        assertThat(clerk.problemAt("本人申请日期")).contains("不能晚于今天");
        assertThat(clerk.typed("本人要求和理由")).isEqualTo("影响了职称评审，请求澄清。");
        clerk.date("本人申请日期", START);
        clerk.start();
    }

    private String confirmAndAssess(Desk clerk) {
        clerk.take("认定失实");
        clerk.tick("认定意见", "反映的问题已经能够排除，确属失实");
        clerk.fill("认定依据", "礼品登记簿和经手人说明相符。");
        clerk.tick("是否疑似诬告陷害", "不是，或者已经另行认定");
        var key = clerk.caseKey();
        clerk.handIn();
        clerk.take("评估影响");
        clerk.fill("对工作的影响", "职称评审暂停。");
        clerk.fill("对生活的影响", "没有");
        clerk.fill("对名誉的影响", "单位内有议论。");
        clerk.tick("影响范围", "本系统、本地区一定范围");
        clerk.pick("情形", "选拔任用、换届");
        clerk.fill("依据", "评审委员会的说明。");
        clerk.handIn();
        clerk.take("征求本人意见");
        clerk.date("征求日期", START);
        clerk.tick("本人意愿", "同意澄清");
        clerk.tick("希望的方式", "书面", "会议", "通报");
        clerk.select("希望的范围", "本系统、本地区一定范围");
        clerk.fill("本人意见", "请及时澄清。");
        clerk.upload("本人签字的意见", "本人意见");
        clerk.handIn();
        return key;
    }

    private void plan(Desks desks, Desk clerk) {
        clerk.take("拟定澄清方案");
        // what the person wishes is proposed; without the letter it is refused and the text stays
        clerk.tick("澄清方式", "书面");
        clerk.tick("澄清范围", "本系统、本地区一定范围");
        clerk.fill("澄清通报正文", "反映其收受礼品礼金的问题失实。");
        clerk.fill("当面、会议的安排", "十二月一日，在机关干部大会上由分管领导说明。");
        clerk.pressDone();
        assertThat(clerk.problemAt("澄清方式")).contains("必须同时书面澄清");
        assertThat(clerk.typed("澄清通报正文")).isEqualTo("反映其收受礼品礼金的问题失实。");
        desks.picture(clerk, "clarification-1-plan");
        clerk.tick("澄清方式", "书面");
        clerk.fill("澄清通知书正文", "反映你收受礼品礼金的问题，经核对礼品登记簿、询问经手人，失实。");
        clerk.handIn();
    }

    private void approve(Desks desks) {
        agree(desks.of("jw.head"), "承办部门审核");
        agree(desks.of("jw.leader"), "分管领导审批");
        agree(desks.of("sw.head"), "主要负责人审批");
    }

    private static void agree(Desk desk, String task) {
        desk.take(task);
        desk.tick("审批意见", "同意");
        desk.handIn();
    }

    private void letter(Desks desks, Desk clerk, String key) {
        clerk.openCase(key);
        assertThat(clerk.paper("澄清通知书，唐知帆，PDF")).contains("收受礼品礼金");
        clerk.take("书面澄清");
        clerk.fill("文号", "云纪澄〔2026〕1 号");
        clerk.date("送达日期", START);
        clerk.fill("签收人", "本人");
        clerk.upload("盖章并签收的澄清通知书", "澄清通知书");
        clerk.handIn();
    }

    private void otherWays(Desk clerk) {
        for (int i = 0; i < 2; i++) {
            clerk.take("当面、会议、通报澄清");
            clerk.date("澄清日期", START);
            clerk.fill("地点或者刊发载体", "机关三楼会议室");
            clerk.fill("情况记录", "全体干部参加，反应良好。");
            clerk.upload("记录、签到或者通报", "签到");
            clerk.handIn();
        }
    }

    private void reportBack(Desk clerk) {
        clerk.take("反馈和归档");
        clerk.date("反馈本人日期", START);
        clerk.fill("本人意见", "满意。");
        clerk.tick("反馈实名举报人的方式", "匿名件，不反馈");
        clerk.handIn();
    }

    private void visit(Desk clerk) {
        clerk.take("回访");
        clerk.date("回访日期", VISIT);
        clerk.fill("对工作的影响是否消除", "职称评审已经恢复。");
        clerk.fill("对生活的影响是否消除", "没有影响。");
        clerk.tick("是否需要帮助", "不需要");
        clerk.handIn();
    }

    private void end(Desks desks, String key) {
        var head = desks.of("jw.head");
        head.openCase(key);
        assertThat(head.page().locator("main").innerText()).contains("已书面、会议、通报澄清，已回访");
        desks.picture(head, "clarification-2-case");
    }
}
