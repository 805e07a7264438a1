package io.guicheng.procedure.reminderinterview;

import static io.guicheng.support.CaseDriver.ALSO_CLEAN;
import static io.guicheng.support.CaseDriver.CLEAN;
import static io.guicheng.support.CaseDriver.START;
import static io.guicheng.support.CaseDriver.dateIs;
import static io.guicheng.support.play.InterviewPlay.answer;
import static io.guicheng.support.play.InterviewPlay.proposal;
import static io.guicheng.support.play.InterviewPlay.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guicheng.casework.Recusal;
import io.guicheng.engine.Announced;
import io.guicheng.form.CaseStops;
import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.FieldError;
import io.guicheng.kernel.Refused;
import io.guicheng.organization.OrganizationEditor;
import io.guicheng.organization.Person;
import io.guicheng.organization.SeatRole;
import io.guicheng.registry.IntegrityEntry;
import io.guicheng.registry.IntegrityFiles;
import io.guicheng.registry.Officials;
import io.guicheng.registry.Sanction;
import io.guicheng.support.CaseDriver;
import io.guicheng.support.CasePapers;
import io.guicheng.support.PathRecorder;
import io.guicheng.support.WholeApplication;
import io.guicheng.support.play.InterviewPlay;
import io.guicheng.talks.Interviews;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/** Every way a reminder, a written inquiry, an admonition or another talk can go, in the demo city. Each case is rolled back. */
@WholeApplication
@Transactional
class ReminderInterviewPathTest {

    private static final String SECRETARY = "990100-C-01";
    private static final String ANOTHER_MEMBER = "990100-C-02";

    /** Fifteen working days after a Monday in November. */
    private static final LocalDate ANSWER_DUE = LocalDate.of(2026, 12, 14);

    @Autowired
    CaseDriver city;

    @Autowired
    CasePapers papers;

    @Autowired
    Interviews interviews;

    @Autowired
    Officials officials;

    @Autowired
    IntegrityFiles files;

    @Autowired
    CaseStops stops;

    @Autowired
    Recusal recusal;

    @Autowired
    OrganizationEditor organizations;

    @Autowired
    ApplicationEventPublisher events;

    private InterviewPlay play;

    @BeforeEach
    void a_monday() {
        dateIs(START);
        play = new InterviewPlay(city);
    }

    @AfterEach
    void real_time() {
        ClockUtil.reset();
    }

    @AfterAll
    static void every_node_and_flow_was_walked() {
        System.out.println(PathRecorder.report());
        assertThat(PathRecorder.notWalked("reminder-interview")).isEmpty();
    }

    @Test
    void a_reminder_is_approved_by_the_head_held_and_filed() {
        // given
        var key = proposed("jw.clerk", "REMINDER", "TREND", CLEAN);
        assertThat(city.openSteps(key)).containsExactly("approveInterview");
        approve("jw.head", key);
        // when
        hold(key, play.talk("990100-C-04"));
        // then
        assertThat(city.file(key).running()).isFalse();
        assertThat(city.file(key).outcomeText()).isEqualTo("提醒谈话：2026-11-23 已谈话");
        assertThat(files.of(CLEAN))
                .filteredOn(entry -> entry.caseKey().equals(key.value()))
                .extracting(IntegrityEntry::kind)
                .containsExactly("提醒谈话");
        assertThat(officials.sanctions(CLEAN)).isEmpty();
        city.dossierHolds(key);
    }

    @Test
    void what_is_sent_back_is_drafted_again_and_what_is_declined_ends() {
        var key = proposed("jw.clerk", "REMINDER", "TREND", CLEAN);
        assertThat(city.refused("jw.head", key, "approveInterview", Map.of("decision", "RETURN")))
                .extracting(FieldError::field)
                .containsExactly("note");
        city.done("jw.head", key, "approveInterview", Map.of("decision", "RETURN", "note", "事由不具体"));
        var data = city.data("jw.clerk", key, "draftInterview");
        assertThat(data.get("facts").toString()).contains("事由不具体");
        assertThat(data).containsEntry("kind", "REMINDER").containsEntry("officials", List.of(CLEAN));

        city.done("jw.clerk", key, "draftInterview", proposal("CRITICISM", "TREND", ALSO_CLEAN));
        assertThat(city.file(key).title()).isEqualTo("批评教育：何佩文");
        city.done("jw.head", key, "approveInterview", Map.of("decision", "DECLINE", "note", "情况已经查清"));

        assertThat(city.file(key).outcomeText()).isEqualTo("审批不同意，不予谈话");
        // the first draft was about somebody else: they, too, stay away for good
        assertThat(recusal.mustLeave(seated("a.first", CLEAN), key)).isTrue();
        assertThat(recusal.mustLeave(seated("a.second", ALSO_CLEAN), key)).isTrue();
    }

    @Test
    void a_talk_that_needs_no_approval_goes_straight_to_the_talk() {
        var key = proposed("zzb.clerk", "HEART", "FAMILY_EVENT", CLEAN);
        assertThat(city.openSteps(key)).containsExactly("holdInterview");
        hold("zzb.clerk", key, play.talk("990100-C-05"));
        assertThat(city.file(key).outcomeText()).isEqualTo("谈心谈话：2026-11-23 已谈话");
    }

    @Test
    void a_written_inquiry_is_answered_within_fifteen_working_days_or_says_why_not() {
        // given
        var key = inquiry();
        assertThat(papers.of(key).get("written-inquiry/" + CLEAN))
                .contains("购房款的来源", "15个工作日", "2026年12月14日", "2026年11月23日");
        assertThat(city.open(key))
                .singleElement()
                .satisfies(task -> assertThat(task.dueAt())
                        .isEqualTo(ANSWER_DUE
                                .plusDays(1)
                                .atStartOfDay(ZoneId.of("Asia/Shanghai"))
                                .toInstant()));
        // when the answer is late
        dateIs(ANSWER_DUE.plusDays(1));
        var late = answer(ANSWER_DUE.plusDays(1));
        assertThat(refusedAnswer(key, late))
                .containsExactly(new FieldError("lateReason", "答复期限是 2026-12-14，已经逾期，“逾期原因”必须写明"));
        late.put("lateReason", "出差在外");
        handIn(key, late);
        // then it may be asked again, which counts anew
        city.done("jw.head", key, "judgeAnswer", Map.of("judgement", "AGAIN", "note", "资金来源没有说明"));
        send(key, ANSWER_DUE.plusDays(1));
        handIn(key, answer(ANSWER_DUE.plusDays(1)));
        city.done("jw.head", key, "judgeAnswer", Map.of("judgement", "CLEAR", "note", "有凭证佐证"));
        assertThat(city.file(key).outcomeText()).isEqualTo("函询：本人已书面说明，予以采信");
        assertThat(interviews.get(key).inquiries()).isEqualTo(2);
        assertThat(files.of(CLEAN)).extracting(IntegrityEntry::kind).contains("函询");
        city.dossierHolds(key);
    }

    @Test
    void an_answer_is_endorsed_with_words_unless_the_official_is_the_chief() {
        var key = inquiry();
        var fields = answer(START);
        fields.put("endorsement", "");
        assertThat(refusedAnswer(key, fields))
                .containsExactly(new FieldError("endorsement", "主要负责人不能只签字，“签署意见和教育提醒”必须写明"));
        fields.put("endorser", "SELF");
        var deputy = refusedAnswer(key, fields);
        var chief = officials.tenures(CLEAN).stream().anyMatch(tenure -> tenure.until() == null && tenure.chief());
        assertThat(chief).isTrue();
        assertThat(deputy).isEmpty();
    }

    @Test
    void an_answer_before_the_question_or_after_today_or_late_without_being_late_is_refused() {
        var key = inquiry();
        assertThat(refusedAnswer(key, answer(START.minusDays(1))))
                .extracting(FieldError::field)
                .containsExactly("answeredOn");
        assertThat(refusedAnswer(key, answer(START.plusDays(1))))
                .extracting(FieldError::field)
                .containsExactly("answeredOn");
        var early = answer(START);
        early.put("lateReason", "没有逾期");
        assertThat(refusedAnswer(key, early)).extracting(FieldError::field).containsExactly("lateReason");
    }

    @Test
    void an_admonition_needs_the_secretary_bars_from_promotion_and_is_followed_up() {
        // given
        var key = proposed("jw.clerk", "ADMONITION", "MINOR_BREACH", CLEAN);
        approve("jw.head", key);
        assertThat(city.openSteps(key)).containsExactly("confirmInterview");
        assertThat(papers.of(key))
                .as("nothing to hand over before the last approval")
                .isEmpty();
        city.done("sw.head", key, "confirmInterview", Map.of("decision", "APPROVE"));
        var before = papers.of(key);
        assertThat(before).containsOnlyKeys("admonition/" + CLEAN, "talk-record/talk");
        assertThat(before.get("admonition/" + CLEAN)).contains("2026年11月23日批准", "诫勉影响期6个月", "会议上反映的情况");
        assertThat(before.get("talk-record/talk")).doesNotContain("2026年11月");
        // when
        var talk = play.talk(ANOTHER_MEMBER);
        assertThat(refusedTalk(key, talk)).containsExactly(new FieldError("noticedOn", "诫勉须事先通知本人，“通知本人日期”必须填写"));
        talk.put("noticedOn", START.plusDays(1).toString());
        assertThat(refusedTalk(key, talk)).extracting(FieldError::field).containsExactly("noticedOn");
        talk.put("noticedOn", START.toString());
        hold(key, talk);
        // then
        assertThat(papers.of(key).get("talk-record/talk"))
                .contains("2026年11月", talk.get("content").toString());
        assertThat(officials.sanctions(CLEAN)).containsExactly(new Sanction(CLEAN, "admonition", "诫勉", START));
        assertThat(interviews.get(key).effectUntil()).isEqualTo(START.plusMonths(6));
        assertThat(city.openSteps(key)).isEmpty();
        assertThat(city.file(key).running()).isTrue();
        // when the half year is over
        city.dateComes(START.plusMonths(6));
        assertThat(city.openSteps(key)).containsExactly("followUpInterview");
        assertThat(refusedFollowUp(key, START.plusMonths(6).minusDays(1), "CORRECTED", ""))
                .extracting(FieldError::field)
                .containsExactly("followedOn");
        assertThat(refusedFollowUp(key, START.plusMonths(6), "NOT_CORRECTED", ""))
                .extracting(FieldError::field)
                .containsExactly("proposal");
        assertThat(refusedFollowUp(key, START.plusMonths(6), "CORRECTED", "REMOVE"))
                .extracting(FieldError::field)
                .containsExactly("proposal");
        city.done(
                "jw.clerk",
                key,
                "followUpInterview",
                task -> play.follow("jw.clerk", task, START.plusMonths(6), "NOT_CORRECTED", "TRANSFER"));
        // then
        assertThat(city.file(key).outcomeText()).isEqualTo("诫勉：2026-11-23 已谈话，回访没有改正");
        assertThat(files.of(CLEAN)).anySatisfy(entry -> assertThat(entry.text()).contains("建议调离岗位"));
    }

    @Test
    void the_secretary_may_send_an_admonition_back_or_decline_it() {
        var key = proposed("jw.clerk", "ADMONITION", "MINOR_BREACH", CLEAN);
        approve("jw.head", key);
        city.done("sw.head", key, "confirmInterview", Map.of("decision", "RETURN", "note", "材料不全"));
        assertThat(city.openSteps(key)).containsExactly("draftInterview");
        city.done("jw.clerk", key, "draftInterview", proposal("ADMONITION", "MINOR_BREACH", CLEAN));
        assertThat(interviews.get(key).approvedBy()).isNull();
        approve("jw.head", key);
        city.done("sw.head", key, "confirmInterview", Map.of("decision", "DECLINE", "note", "情节轻微"));
        assertThat(city.file(key).outcome()).isEqualTo("declined");
    }

    @Test
    void a_kind_too_light_for_the_situation_is_refused() {
        assertThat(city.refusedStart("jw.clerk", "reminder-interview", proposal("REMINDER", "MINOR_BREACH", CLEAN)))
                .containsExactly(new FieldError("kind", "“轻微违纪”应当诫勉，不能只作提醒谈话"));
        assertThat(city.refusedStart("jw.clerk", "reminder-interview", proposal("HEART", "TREND", CLEAN)))
                .extracting(FieldError::field)
                .containsExactly("kind");
    }

    @Test
    void several_officials_are_for_a_collective_talk_only_and_one_is_not_several() {
        assertThat(city.refusedStart(
                        "jw.clerk", "reminder-interview", proposal("REMINDER", "TREND", CLEAN, ALSO_CLEAN)))
                .containsExactly(new FieldError("officials", "提醒谈话每次只能选一名谈话对象"));
        assertThat(city.refusedStart("jw.clerk", "reminder-interview", proposal("COLLECTIVE", "PERIODIC", CLEAN)))
                .containsExactly(new FieldError("officials", "集体谈话应当选两名以上谈话对象"));
        assertThat(city.refusedStart("jw.clerk", "reminder-interview", proposal("REMINDER", "TREND", "990121-G-0001")))
                .containsExactly(new FieldError("officials", "“谈话对象”不在本辖区的干部登记簿中"));
        var key = proposed("jw.clerk", "COLLECTIVE", "PERIODIC", CLEAN, ALSO_CLEAN);
        assertThat(city.file(key).title()).isEqualTo("集体谈话：陈思远等 2 人");
        approve("jw.head", key);
        var talk = play.talk(SECRETARY);
        talk.put("noticedOn", START.toString());
        hold(key, talk);
        assertThat(files.of(ALSO_CLEAN)).extracting(IntegrityEntry::kind).contains("集体谈话");
    }

    @Test
    void a_talk_by_somebody_below_the_required_level_is_refused() {
        var key = proposed("jw.clerk", "DAILY", "TREND", CLEAN);
        approve("jw.head", key);
        assertThat(refusedTalk(key, play.talk(ANOTHER_MEMBER)))
                .containsExactly(new FieldError("talkBy", "“谈话人”的身份不符，日常提醒约谈应由党委主要负责人谈话"));
        assertThat(refusedTalk(key, play.talk("jw.clerk")))
                .extracting(FieldError::field)
                .containsExactly("talkBy");
        hold(key, play.talk(SECRETARY));
    }

    @Test
    void a_record_is_signed_or_the_refusal_is_noted_with_its_reason() {
        var key = proposed("jw.clerk", "INTEGRITY", "PERIODIC", CLEAN);
        var talk = play.talk(SECRETARY);
        assertThat(city.refused("jw.clerk", key, "holdInterview", talk))
                .containsExactly(new FieldError("record", "“谈话记录”必须上传"));
        talk.put("signature", "REFUSED");
        assertThat(refusedTalk(key, talk)).extracting(FieldError::field).containsExactly("refusalNote");
        talk.put("refusalNote", "本人不认可记录，见证人周某、吴某");
        hold(key, talk);
        assertThat(interviews.get(key).signed()).isFalse();
    }

    @Test
    void nobody_proposes_approves_or_holds_a_talk_that_they_are_the_subject_or_the_author_of() {
        // the head is an official: they cannot propose a talk with themselves
        assertThat(city.refusedStart("jw.head", "reminder-interview", proposal("REMINDER", "TREND", "990100-G-0004")))
                .containsExactly(new FieldError("officials", "“谈话对象”是您本人或者亲属，应当回避，请由其他人提出"));
        // nor approve what they drafted
        var drafted = proposed("jw.head", "REMINDER", "TREND", CLEAN);
        assertThatThrownBy(() -> approve("jw.head", drafted))
                .isInstanceOf(Refused.class)
                .hasMessage("拟定人不能审批自己提出的谈话，请由其他负责人审批");
        // nor see one about themselves, whatever seats they hold
        var about = proposed("jw.clerk", "REMINDER", "TREND", "990100-G-0004");
        assertThat(recusal.mustLeave(city.actor("jw.head"), about)).isTrue();
        assertThat(city.visible("jw.head", about)).isFalse();
        // nor be the one who holds it: the secretary of the discipline commission sits on the committee, too
        approve(deputyHead(), about);
        assertThat(refusedTalk(about, play.talk("990100-C-04")))
                .extracting(FieldError::message)
                .containsExactly("“谈话人”是谈话对象本人或者其亲属，应当回避");
    }

    @Test
    void another_case_may_call_for_a_talk_which_a_clerk_then_completes() {
        // given
        var caller = proposed("zzb.clerk", "HEART", "PERIODIC", ALSO_CLEAN);
        events.publishEvent(new Announced(
                "interviewCalledFor",
                caller,
                "reminder-interview",
                "test",
                "试验",
                "990100",
                Map.of(
                        "interviewSituation", "RECTIFICATION_OVERDUE",
                        "interviewOfficial", CLEAN,
                        "interviewOrgan", "990100-discipline")));
        // then
        var called = interviews.ofOfficial(CLEAN).get(0);
        var key = CaseKey.of(called.caseKey());
        assertThat(called.kind()).isEqualTo("ACCOUNTABILITY");
        assertThat(called.calledBy()).isEqualTo(caller.value());
        assertThat(city.file(key).title()).isEqualTo("履责约谈：陈思远");
        assertThat(city.openSteps(key)).containsExactly("draftInterview");
        // when
        city.done("jw.clerk", key, "draftInterview", proposal("ACCOUNTABILITY", "RECTIFICATION_OVERDUE", CLEAN));
        approve("jw.head", key);
        assertThat(city.openSteps(key)).containsExactly("holdInterview");
    }

    @Test
    void a_proposal_is_withdrawn_as_long_as_nobody_else_acted() {
        var key = proposed("jw.clerk", "REMINDER", "TREND", CLEAN);
        stops.withdraw(city.actor("jw.clerk"), key, "事由有误");
        assertThat(city.file(key).outcomeText()).isEqualTo("已撤回：事由有误");
    }

    private CaseKey proposed(String userId, String kind, String situation, String... officialIds) {
        return city.begin(userId, "reminder-interview", proposal(kind, situation, officialIds));
    }

    private void approve(String userId, CaseKey key) {
        city.done(userId, key, "approveInterview", Map.of("decision", "APPROVE"));
    }

    private io.guicheng.organization.Actor seated(String userId, String official) {
        organizations.put(new Person(userId, "某人", official, true));
        organizations.seat(userId, "990100-discipline", SeatRole.CLERK);
        return city.actor(userId);
    }

    private String deputyHead() {
        organizations.put(new Person("jw.head2", "另一负责人", null, true));
        organizations.seat("jw.head2", "990100-discipline", SeatRole.HEAD);
        return "jw.head2";
    }

    private CaseKey inquiry() {
        var key = proposed("jw.clerk", "WRITTEN_INQUIRY", "NEEDS_EXPLANATION", CLEAN);
        assertThat(papers.of(key)).isEmpty();
        approve("jw.head", key);
        assertThat(papers.of(key).get("written-inquiry/" + CLEAN))
                .as("to be signed before it is sent")
                .contains("会议上反映的情况", "15个工作日")
                .doesNotContain("2026年12月");
        assertThat(city.refused(
                        "jw.clerk", key, "sendInquiry", Map.of("sentOn", START.toString(), "questions", "购房款的来源")))
                .extracting(FieldError::field)
                .containsExactly("letter");
        send(key, START);
        return key;
    }

    private void send(CaseKey key, LocalDate on) {
        city.done(
                "jw.clerk",
                key,
                "sendInquiry",
                task -> Map.of(
                        "sentOn", on.toString(), "questions", "购房款的来源", "letter", city.pdf("jw.clerk", task, "函询通知书")));
    }

    private void handIn(CaseKey key, Map<String, Object> fields) {
        city.done("jw.clerk", key, "recordAnswer", task -> with(fields, "letter", city.pdf("jw.clerk", task, "说明")));
    }

    /** What was said against it; empty when it was taken. */
    private List<FieldError> refusedAnswer(CaseKey key, Map<String, Object> fields) {
        var task = city.task("jw.clerk", key, "recordAnswer").id();
        try {
            city.done("jw.clerk", key, "recordAnswer", with(fields, "letter", city.pdf("jw.clerk", task, "说明")));
            return List.of();
        } catch (io.guicheng.kernel.RefusedInput refused) {
            return refused.errors();
        }
    }

    private void hold(CaseKey key, Map<String, Object> fields) {
        hold("jw.clerk", key, fields);
    }

    private void hold(String userId, CaseKey key, Map<String, Object> fields) {
        city.done(userId, key, "holdInterview", task -> with(fields, "record", city.pdf(userId, task, "谈话记录")));
    }

    private List<FieldError> refusedTalk(CaseKey key, Map<String, Object> fields) {
        var task = city.task("jw.clerk", key, "holdInterview").id();
        return city.refused(
                "jw.clerk", key, "holdInterview", with(fields, "record", city.pdf("jw.clerk", task, "谈话记录")));
    }

    private List<FieldError> refusedFollowUp(CaseKey key, LocalDate on, String result, String proposal) {
        var task = city.task("jw.clerk", key, "followUpInterview").id();
        return city.refused("jw.clerk", key, "followUpInterview", play.follow("jw.clerk", task, on, result, proposal));
    }
}
