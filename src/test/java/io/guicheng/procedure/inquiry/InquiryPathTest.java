package io.guicheng.procedure.inquiry;

import static io.guicheng.support.CaseDriver.START;
import static io.guicheng.support.CaseDriver.dateIs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guicheng.ballot.Ballot;
import io.guicheng.ballot.Ballots;
import io.guicheng.ballot.Count;
import io.guicheng.ballot.Counting;
import io.guicheng.casework.Cases;
import io.guicheng.casework.Recusal;
import io.guicheng.form.CaseStops;
import io.guicheng.form.StartForms;
import io.guicheng.inquiries.Inquiries;
import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.FieldError;
import io.guicheng.kernel.Refused;
import io.guicheng.organization.OrganizationEditor;
import io.guicheng.organization.Person;
import io.guicheng.organization.SeatRole;
import io.guicheng.registry.IntegrityEntry;
import io.guicheng.registry.IntegrityFiles;
import io.guicheng.support.CaseDriver;
import io.guicheng.support.PathRecorder;
import io.guicheng.support.WholeApplication;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Members of a county's committee ask its chiefs, in the demo city. Each case is rolled back. */
@WholeApplication
@Transactional
class InquiryPathTest {

    /** Secretary and head of the county. */
    private static final String COUNTY_SECRETARY = "990100-G-0079";

    private static final String COUNTY_HEAD = "990100-G-0080";

    @Autowired
    CaseDriver city;

    @Autowired
    Inquiries inquiries;

    @Autowired
    Ballots ballots;

    @Autowired
    Counting counting;

    @Autowired
    IntegrityFiles files;

    @Autowired
    Cases cases;

    @Autowired
    CaseStops stops;

    @Autowired
    StartForms starts;

    @Autowired
    Recusal recusal;

    @Autowired
    OrganizationEditor organizations;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void a_monday() {
        dateIs(START);
    }

    @AfterEach
    void real_time() {
        ClockUtil.reset();
    }

    @AfterAll
    static void every_node_and_flow_was_walked() {
        System.out.println(PathRecorder.report());
        assertThat(PathRecorder.notWalked("inquiry")).isEmpty();
    }

    @Test
    void an_answer_that_those_who_asked_are_content_with_ends_it() {
        // given
        var key = filed(COUNTY_SECRETARY);
        assertThat(city.file(key).title()).isEqualTo("质询：青禾县县委书记 郝景桥");
        city.done("xwb.head.qh", key, "decideAdmission", Map.of("decision", "ADMIT"));
        assertThat(inquiries.answers(key))
                .singleElement()
                .satisfies(one -> assertThat(one.dueOn()).isEqualTo(LocalDate.of(2026, 12, 14)));
        // when
        answer("xwb.clerk.qh", key);
        hold(key);
        assertThatThrownBy(() -> city.done("xwb.clerk.qh", key, "recordSatisfaction", Map.of("action", "RECORD")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("测评票还没有结束");
        // a mistake in the ballot is put right by another one
        assertThat(city.refused("xwb.clerk.qh", key, "recordSatisfaction", Map.of("action", "REPEAT")))
                .containsExactly(new FieldError("reason", "重新测评的，“重新测评的理由”必须写明"));
        city.done("xwb.clerk.qh", key, "recordSatisfaction", Map.of("action", "REPEAT", "reason", "计票人须更换"));
        hold(key);
        count(key, 1, 1, 1);
        assertThat(city.refused("xwb.clerk.qh", key, "recordSatisfaction", Map.of("action", "RECORD", "reason", "不该有")))
                .containsExactly(new FieldError("reason", "只有重新测评的才填写“重新测评的理由”"));
        city.done("xwb.clerk.qh", key, "recordSatisfaction", Map.of("action", "RECORD"));
        // then
        assertThat(city.file(key).outcomeText()).isEqualTo("已答复 1 次，质询人满意");
        assertThat(files.of(COUNTY_SECRETARY))
                .filteredOn(entry -> entry.caseKey().equals(key.value()))
                .extracting(IntegrityEntry::text)
                .containsExactly(START + " 收到对其的质询，答复 1 次：质询人对答复满意");
        city.dossierHolds(key);
    }

    @Test
    void who_is_not_content_twice_is_heard_by_the_superior_who_orders_another_answer_and_then_a_talk() {
        organizations.put(new Person("zfb.clerk.qh", "某人", null, true));
        organizations.seat("zfb.clerk.qh", "990121-government-office", SeatRole.CLERK);
        var key = admitted(COUNTY_HEAD);
        assertThat(city.task("zfb.clerk.qh", key, "answerInquiry")).isNotNull();
        answer("zfb.clerk.qh", key);
        hold(key);
        count(key, 1, 0, 2);
        city.done("xwb.clerk.qh", key, "recordSatisfaction", Map.of("action", "RECORD"));
        assertThat(city.openSteps(key)).as("the second answer").containsExactly("answerInquiry");
        answer("zfb.clerk.qh", key);
        hold(key);
        count(key, 1, 0, 2);
        city.done("xwb.clerk.qh", key, "recordSatisfaction", Map.of("action", "RECORD"));
        city.done("xwb.clerk.qh", key, "reportUp", Map.of("report", "两次答复，质询人仍不满意"));
        city.done("jw.head", key, "decideAbove", Map.of("decision", "ANSWER", "note", "数字没有说明白"));
        answer("zfb.clerk.qh", key);
        hold(key);
        count(key, 0, 1, 2);
        city.done("xwb.clerk.qh", key, "recordSatisfaction", Map.of("action", "RECORD"));
        city.done("xwb.clerk.qh", key, "reportUp", Map.of("report", "三次答复，质询人仍不满意"));
        city.done("jw.head", key, "decideAbove", Map.of("decision", "INTERVIEW", "note", "履行责任不到位"));
        // then
        var talk = city.newest("reminder-interview");
        assertThat(city.file(talk).ownerOrgan()).isEqualTo("990100-discipline");
        assertThat(cases.subjects(talk)).containsExactly(COUNTY_HEAD);
        assertThat(city.file(key).outcomeText()).isEqualTo("已报上级：约谈");
        assertThat(inquiries.answers(key)).hasSize(3);
        city.dossierHolds(key);
    }

    @Test
    void who_does_not_answer_is_reported_by_the_clock() {
        var key = admitted(COUNTY_SECRETARY);
        // the last day is Monday the 14th, and five working days later is Monday the 21st
        city.dateComes(LocalDate.of(2026, 12, 21));
        assertThat(city.openSteps(key)).containsExactly("answerInquiry");
        city.dateComes(LocalDate.of(2026, 12, 22));
        assertThat(city.openSteps(key)).containsExactly("reportUp");
        city.done("xwb.clerk.qh", key, "reportUp", Map.of("report", "逾期没有答复"));
        city.done("jw.head", key, "decideAbove", Map.of("decision", "NOTED", "note", "另案处理"));
        assertThat(city.file(key).outcomeText()).isEqualTo("已报上级：了解情况，不再处理");
        assertThat(files.of(COUNTY_SECRETARY))
                .anySatisfy(entry -> assertThat(entry.text()).contains("答复 0 次", "没有答复"));
    }

    @Test
    void a_refusal_says_why_and_is_reviewed_above() {
        var key = filed(COUNTY_SECRETARY);
        assertThat(city.refused("xwb.head.qh", key, "decideAdmission", Map.of("decision", "REFUSE")))
                .extracting(FieldError::field)
                .containsExactly("ground", "note");
        assertThat(city.refused(
                        "xwb.head.qh", key, "decideAdmission", Map.of("decision", "ADMIT", "ground", "SETTLED")))
                .containsExactly(new FieldError("ground", "受理的，不选择“不予受理的情形”"));
        var refusal = Map.<String, Object>of("decision", "REFUSE", "ground", "SETTLED", "note", "上月已经答复");
        city.done("xwb.head.qh", key, "decideAdmission", refusal);
        assertThat(city.openSteps(key)).containsExactly("reviewRefusal");
        city.done("jw.head", key, "reviewRefusal", Map.of("decision", "OVERRULE", "note", "有新情况"));
        assertThat(city.openSteps(key)).containsExactly("answerInquiry");
        var other = filed(COUNTY_SECRETARY);
        city.done("xwb.head.qh", other, "decideAdmission", refusal);
        city.done("jw.head", other, "reviewRefusal", Map.of("decision", "UPHOLD", "note", "同意不予受理"));
        assertThat(city.file(other).outcomeText()).isEqualTo("不予受理，上级已复核");
        assertThat(files.of(COUNTY_SECRETARY))
                .as("nothing was answered")
                .noneMatch(entry -> entry.caseKey().equals(other.value()));
    }

    @Test
    void nobody_reviews_their_own_refusal() {
        organizations.seat("jw.head", "990121-committee-office", SeatRole.HEAD);
        var key = filed(COUNTY_SECRETARY);
        city.done(
                "jw.head", key, "decideAdmission", Map.of("decision", "REFUSE", "ground", "SETTLED", "note", "上月已经答复"));
        assertThatThrownBy(() ->
                        city.done("jw.head", key, "reviewRefusal", Map.of("decision", "UPHOLD", "note", "同意不予受理")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("不能复核自己的决定");
    }

    @Test
    void too_few_the_wrong_ones_or_the_wrong_office_are_refused() {
        refusedStart("signers", "党委委员应有 3 人以上署名，现有 2 人", fields -> rows(fields).remove(0));
        refusedStart(
                "signers[1].name",
                "甲重复署名",
                fields -> rows(fields).set(1, rows(fields).get(0)));
        refusedStart(
                "signers[0].name",
                "甲是被质询人本人或者亲属，不能署名",
                fields -> rows(fields).get(0).put("officialId", COUNTY_SECRETARY));
        refusedStart(
                "signers[0].officialId",
                "“干部编号”不在干部登记簿中",
                fields -> rows(fields).get(0).put("officialId", "990100-G-9999"));
        refusedStart("inquirer", "人大代表提出的由人大办受理", fields -> fields.put("inquirer", "PEOPLE_DELEGATE"));
        refusedStart("respondent", "“被质询”的不是本辖区党政正职", fields -> fields.put("respondent", "990100-G-0090"));
        refusedStart(
                "filedOn",
                "“收到日期”不能晚于今天",
                fields -> fields.put("filedOn", START.plusDays(1).toString()));
        refusedStart("respondent", "就选人用人对组织部提出的，质询人应为党委委员", fields -> {
            fields.put("respondent", "ORGANIZATION");
            fields.put("inquirer", "PARTY_DELEGATE");
        });
        // one is enough for a question
        var question = inquiry(COUNTY_SECRETARY);
        question.put("kind", "QUESTION");
        rows(question).subList(1, 3).clear();
        assertThat(city.file(city.begin("xwb.clerk.qh", "inquiry", withPaper(question)))
                        .title())
                .startsWith("询问：");
        // ten delegates to a people's congress are
        var delegates = inquiry("990100-G-0002");
        delegates.put("inquirer", "PEOPLE_DELEGATE");
        assertThat(city.refusedStart("rdb.clerk", "inquiry", withPaper(delegates)))
                .containsExactly(new FieldError("signers", "人大代表应有 10 人以上署名，现有 3 人"));
    }

    @Test
    void the_organization_department_answers_for_selection_and_nobody_is_talked_with() {
        var fields = inquiry("ORGANIZATION");
        var key = city.begin("xwb.clerk.qh", "inquiry", withPaper(fields));
        city.done("xwb.head.qh", key, "decideAdmission", Map.of("decision", "ADMIT"));
        answer("zzb.clerk.qh", key);
        hold(key);
        count(key, 0, 0, 3);
        city.done("xwb.clerk.qh", key, "recordSatisfaction", Map.of("action", "RECORD"));
        answer("zzb.clerk.qh", key);
        hold(key);
        count(key, 0, 0, 3);
        city.done("xwb.clerk.qh", key, "recordSatisfaction", Map.of("action", "RECORD"));
        city.done("xwb.clerk.qh", key, "reportUp", Map.of("report", "两次答复，质询人仍不满意"));
        assertThat(city.refused("jw.head", key, "decideAbove", Map.of("decision", "INTERVIEW", "note", "应当约谈")))
                .containsExactly(new FieldError("decision", "被质询的是组织部，没有可以约谈的正职"));
        city.done("jw.head", key, "decideAbove", Map.of("decision", "NOTED", "note", "已经责成改进"));
        assertThat(cases.subjects(key)).isEmpty();
    }

    @Test
    void half_is_not_more_than_half_and_an_abstention_is_not_content() {
        var fields = inquiry(COUNTY_SECRETARY);
        rows(fields).add(new HashMap<>(Map.of("name", "丁", "unit", "县委委员")));
        var key = city.begin("xwb.clerk.qh", "inquiry", withPaper(fields));
        city.done("xwb.head.qh", key, "decideAdmission", Map.of("decision", "ADMIT"));
        answer("xwb.clerk.qh", key);
        hold(key);
        count(key, 2, 0, 1, 1);
        city.done("xwb.clerk.qh", key, "recordSatisfaction", Map.of("action", "RECORD"));
        assertThat(city.openSteps(key)).containsExactly("answerInquiry");
        assertThat(inquiries.answers(key).get(0))
                .satisfies(one -> assertThat(one.satisfied()).isEqualTo(2));
    }

    @Test
    void the_days_and_the_tellers_have_to_make_sense() {
        var key = admitted(COUNTY_SECRETARY);
        assertThat(city.refused("xwb.clerk.qh", key, "answerInquiry", task -> answerOn(task, START.plusDays(1))))
                .containsExactly(new FieldError("answeredOn", "“答复日期”不能晚于今天"));
        assertThat(city.refused("xwb.clerk.qh", key, "answerInquiry", task -> answerOn(task, START.minusDays(1))))
                .containsExactly(new FieldError("answeredOn", "“答复日期”不能早于收到质询的日期 " + START));
        answer("xwb.clerk.qh", key);
        assertThat(city.refused(
                        "xwb.clerk.qh", key, "holdSatisfactionBallot", Map.of("tellers", List.of("xwb.clerk.qh"))))
                .containsExactly(new FieldError("tellers", "“监票人、计票人”应选两人，各清点一次"));
    }

    @Test
    void the_chief_who_is_asked_reads_and_handles_nothing_under_any_role() {
        organizations.put(new Person("the.chief", "郝景桥", COUNTY_SECRETARY, true));
        organizations.seat("the.chief", "990121-committee-office", SeatRole.CLERK);
        organizations.seat("the.chief", "990121-committee-office", SeatRole.HEAD);
        assertThat(city.refusedStart("the.chief", "inquiry", withPaper(inquiry(COUNTY_SECRETARY), "the.chief")))
                .contains(new FieldError("respondent", "“被质询”的是您本人或者亲属，应当回避，请由其他人登记"));
        var key = filed(COUNTY_SECRETARY);
        assertThat(city.visible("the.chief", key)).isFalse();
        assertThat(recusal.mustLeave(city.actor("the.chief"), key)).isTrue();
        for (var user : List.of("zzb.clerk.qh", "zzb.clerk")) {
            assertThat(city.visible(user, key)).as(user).isFalse();
        }
    }

    @Test
    void what_was_entered_by_mistake_is_withdrawn() {
        var key = filed(COUNTY_SECRETARY);
        stops.withdraw(city.actor("xwb.clerk.qh"), key, "录错了质询案");
        assertThat(city.file(key).outcomeText()).isEqualTo("已撤回：录错了质询案");
    }

    private CaseKey filed(String respondent) {
        return city.begin("xwb.clerk.qh", "inquiry", withPaper(inquiry(respondent)));
    }

    private CaseKey admitted(String respondent) {
        var key = filed(respondent);
        city.done("xwb.head.qh", key, "decideAdmission", Map.of("decision", "ADMIT"));
        return key;
    }

    private static Map<String, Object> inquiry(String respondent) {
        var fields = new HashMap<String, Object>();
        fields.put("kind", "INQUIRY");
        fields.put("inquirer", "COMMITTEE_MEMBER");
        fields.put("respondent", respondent);
        fields.put("matter", "县重点工程多次变更设计的决策过程");
        fields.put("filedOn", START.toString());
        var signers = new ArrayList<Map<String, Object>>();
        for (var name : List.of("甲", "乙", "丙")) {
            signers.add(new HashMap<>(Map.of("name", name, "unit", "县委委员")));
        }
        fields.put("signers", signers);
        return fields;
    }

    private Map<String, Object> withPaper(Map<String, Object> fields) {
        return withPaper(fields, fields.get("inquirer").equals("PEOPLE_DELEGATE") ? "rdb.clerk" : "xwb.clerk.qh");
    }

    private Map<String, Object> withPaper(Map<String, Object> fields, String userId) {
        fields.put(
                "paper",
                List.of(Map.of(
                        "id",
                        starts.upload(city.actor(userId), "inquiry", "质询案.pdf", CaseDriver.pdf())
                                .id())));
        return fields;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Map<String, Object> fields) {
        return (List<Map<String, Object>>) fields.get("signers");
    }

    private void refusedStart(String field, String message, Consumer<Map<String, Object>> change) {
        var fields = inquiry(COUNTY_SECRETARY);
        change.accept(fields);
        assertThat(city.refusedStart("xwb.clerk.qh", "inquiry", withPaper(fields, "xwb.clerk.qh")))
                .contains(new FieldError(field, message));
    }

    private void answer(String userId, CaseKey key) {
        city.done(userId, key, "answerInquiry", task -> answerOn(userId, task, START));
    }

    private Map<String, Object> answerOn(String task, LocalDate on) {
        return answerOn("xwb.clerk.qh", task, on);
    }

    private Map<String, Object> answerOn(String userId, String task, LocalDate on) {
        return Map.of(
                "way",
                "WRITTEN",
                "answeredOn",
                on.toString(),
                "answer",
                "变更设计经县委常委会集体研究",
                "inPerson",
                true,
                "paper",
                city.pdf(userId, task, "答复"));
    }

    private void hold(CaseKey key) {
        city.done(
                "xwb.clerk.qh",
                key,
                "holdSatisfactionBallot",
                Map.of("tellers", List.of("xwb.clerk.qh", "xwb.head.qh")));
    }

    private void count(CaseKey key, int content, int fair, int discontent) {
        count(key, content, fair, discontent, 0);
    }

    /** Two tellers count what everybody who signed has handed in. */
    private void count(CaseKey key, int content, int fair, int discontent, int blank) {
        var ballot = ballots.ofCase(key).stream()
                .filter(one -> one.state() == Ballot.State.OPEN)
                .findFirst()
                .orElseThrow()
                .id();
        var all = content + fair + discontent + blank;
        counting.issue(ballot, city.actor("xwb.clerk.qh"), all);
        for (var teller : List.of("xwb.clerk.qh", "xwb.head.qh")) {
            counting.enter(
                    ballot,
                    city.actor(teller),
                    new Count(
                            all,
                            all,
                            0,
                            blank,
                            Map.of("answer", Map.of("content", content, "fair", fair, "discontent", discontent)),
                            Map.of("answer", blank)));
        }
        ballots.close(ballot, city.actor("xwb.clerk.qh"));
    }
}
