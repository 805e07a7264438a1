package io.guicheng.procedure.cadreselection;

import static io.guicheng.support.CaseDriver.ALSO_CLEAN;
import static io.guicheng.support.CaseDriver.CLEAN;
import static io.guicheng.support.CaseDriver.CONCEALED_PROPERTY;
import static io.guicheng.support.CaseDriver.FILE_DISAGREES;
import static io.guicheng.support.CaseDriver.FULL_POST;
import static io.guicheng.support.CaseDriver.MEMBERS_RELATIVE;
import static io.guicheng.support.CaseDriver.POOR_APPRAISAL;
import static io.guicheng.support.CaseDriver.SHORT_OF_TRAINING;
import static io.guicheng.support.CaseDriver.START;
import static io.guicheng.support.CaseDriver.TOO_SHORT_IN_POST;
import static io.guicheng.support.CaseDriver.VACANT_POST;
import static io.guicheng.support.CaseDriver.WITH_OPEN_LEAD;
import static io.guicheng.support.CaseDriver.dateIs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guicheng.form.CaseStops;
import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.FieldError;
import io.guicheng.kernel.Refused;
import io.guicheng.registry.IntegrityFiles;
import io.guicheng.registry.Officials;
import io.guicheng.registry.PetitionFinding;
import io.guicheng.registry.Petitions;
import io.guicheng.selection.CandidateState;
import io.guicheng.selection.Candidates;
import io.guicheng.selection.Reason;
import io.guicheng.support.CaseDriver;
import io.guicheng.support.PathRecorder;
import io.guicheng.support.WholeApplication;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Every way a selection case can go, on the real models, tables, forms and registers. Each case is rolled back. */
@WholeApplication
@Transactional
class CadreSelectionProcessTest {

    @Autowired
    CaseDriver city;

    @Autowired
    Candidates candidates;

    @Autowired
    Officials officials;

    @Autowired
    Petitions petitions;

    @Autowired
    IntegrityFiles files;

    @Autowired
    CaseStops stops;

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
        assertThat(PathRecorder.notWalked("cadre-selection")).isEmpty();
        assertThat(PathRecorder.notWalked("candidate-vetting")).isEmpty();
    }

    @Test
    void a_clean_candidate_is_appointed_filed_and_passes_the_probation() {
        // given
        var key = city.tabled(CLEAN);
        assertThat(city.candidate(key, CLEAN).state()).isEqualTo(CandidateState.TABLED);
        // when
        city.consultAndPrepare(key);
        city.holdMeeting(key, 9, Map.of(), Map.of());
        city.appoint(key);
        city.fileCase(key);
        // then
        assertThat(city.candidate(key, CLEAN).state()).isEqualTo(CandidateState.APPOINTED);
        assertThat(officials.tenures(CLEAN).get(0).postId()).isEqualTo(VACANT_POST);
        assertThat(files.of(CLEAN))
                .anySatisfy(entry -> assertThat(entry.caseKey()).isEqualTo(key.value()));
        assertThat(city.file(key).running()).isTrue();
        // when the year of probation is over
        city.dateComes(city.today().plusYears(1).plusDays(2));
        city.done(
                "zzb.clerk",
                key,
                "assessProbation",
                Map.of("assessedOn", city.today().toString(), "result", "PASS", "grounds", "胜任现职"));
        // then
        assertThat(city.candidate(key, CLEAN).state()).isEqualTo(CandidateState.PROBATION_PASSED);
        assertThat(city.file(key).running()).isFalse();
        assertThat(city.file(key).outcomeText()).isNotBlank();
        city.dossierHolds(key);
    }

    @Test
    void a_motion_beyond_the_establishment_returns_and_may_then_end_as_not_started() {
        // given a post whose establishment is full
        var key = city.start("市交通运输局副局长选任");
        city.draftMotion(key, fields -> CaseDriver.motion(FULL_POST));
        city.confirmEstablishment(key);
        // when it is sent back and comes again
        city.done("zzb.clerk", key, "chooseAfterExcess", Map.of("choice", "return", "reason", "重新研究"));
        city.draftMotion(key, fields -> CaseDriver.motion(FULL_POST));
        city.confirmEstablishment(key);
        city.done("zzb.clerk", key, "chooseAfterExcess", Map.of("choice", "stop", "reason", "职数已满"));
        // then
        assertThat(city.file(key).outcome()).isEqualTo("notStarted");
        city.dossierHolds(key);
    }

    @Test
    void a_correction_by_the_establishment_office_needs_its_grounds_and_then_lets_the_motion_pass() {
        var key = city.start("市交通运输局副局长选任");
        city.draftMotion(key, fields -> CaseDriver.motion(FULL_POST));
        var rows = quotas(key);
        rows.get(0).put("approvedPosts", 4);
        assertThat(city.refused("bb.clerk", key, "confirmEstablishment", Map.of("quotas", rows, "decision", "confirm")))
                .extracting(FieldError::field)
                .containsExactly("quotas[0].approvedPosts");
        city.done(
                "bb.clerk",
                key,
                "confirmEstablishment",
                Map.of("quotas", rows, "decision", "correct", "note", "三定方案已调整"));
        assertThat(city.openSteps(key)).containsExactly("recordRecommendation");
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> quotas(CaseKey key) {
        return ((List<Map<String, Object>>)
                        city.data("bb.clerk", key, "confirmEstablishment").get("quotas"))
                .stream().map(row -> (Map<String, Object>) new HashMap<>(row)).toList();
    }

    @Test
    void a_report_is_supplemented_and_then_refused() {
        // given a motion while the chief is about to leave
        var key = reported();
        // when
        city.done("zzb.clerk", key, "reviewReport", Map.of("answer", "SUPPLEMENT", "note", "请补充班子分析"));
        city.done(
                "zzb.clerk",
                key,
                "supplementReport",
                task -> Map.of("supplement", "见附件", "attachments", city.pdf("zzb.clerk", task, "补充材料")));
        city.done(
                "zzb.clerk",
                key,
                "reviewReport",
                task -> Map.of("answer", "REFUSED", "note", "暂不研究", "reply", city.pdf("zzb.clerk", task, "批复")));
        // then
        assertThat(city.file(key).outcome()).isEqualTo("reportRefused");
    }

    @Test
    void a_report_consented_to_goes_on_and_the_written_reply_of_an_outside_superior_is_compulsory() {
        var key = reported();
        assertThat(city.refused("zzb.clerk", key, "reviewReport", Map.of("answer", "CONSENTED", "note", "同意")))
                .extracting(FieldError::field)
                .containsExactly("reply");
        city.done(
                "zzb.clerk",
                key,
                "reviewReport",
                task -> Map.of("answer", "CONSENTED", "note", "同意", "reply", city.pdf("zzb.clerk", task, "批复")));
        assertThat(city.openSteps(key)).containsExactly("recordRecommendation");
    }

    private CaseKey reported() {
        var key = city.start("主要领导离任前的选任");
        city.draftMotion(key, fields -> {
            fields.put("chiefLeaving", true);
            return fields;
        });
        city.confirmEstablishment(key);
        return key;
    }

    @Test
    void who_fails_the_qualification_is_out_with_the_reasons() {
        // given
        var key = city.atVetting(POOR_APPRAISAL);
        // then
        assertThat(city.candidate(key, POOR_APPRAISAL).state()).isEqualTo(CandidateState.OUT_QUALIFICATION);
        assertThat(reasons(key, POOR_APPRAISAL))
                .anyMatch(reason -> reason.text().contains("基本称职"));
        // when
        city.done("zzb.clerk", key, "confirmNotTabled", Map.of("decision", "close"));
        // then
        assertThat(city.file(key).outcome()).isEqualTo("notTabled");
    }

    @Test
    void short_training_is_no_bar_but_is_made_up_within_a_year() {
        var key = city.atVetting(SHORT_OF_TRAINING);
        assertThat(city.openSteps(key)).containsExactly("appraise");
        assertThat(city.candidate(key, SHORT_OF_TRAINING).trainingMakeupDue()).isEqualTo(START.plusYears(1));
    }

    @Test
    void an_exception_with_consent_goes_on_to_the_appraisal() {
        var key = city.atVetting(TOO_SHORT_IN_POST);
        city.done("zzb.clerk", key, "requestException", Map.of("choice", "REPORT", "reason", "急需专业人才"));
        assertThat(city.candidate(key, TOO_SHORT_IN_POST).state()).isEqualTo(CandidateState.EXCEPTION);
        city.done(
                "zzb.clerk",
                key,
                "reviewReport",
                task -> Map.of("answer", "CONSENTED", "note", "同意破格", "reply", city.pdf("zzb.clerk", task, "批复")));
        assertThat(city.openSteps(key)).containsExactly("appraise");
    }

    @Test
    void an_exception_without_consent_is_out() {
        var key = city.atVetting(TOO_SHORT_IN_POST);
        city.done("zzb.clerk", key, "requestException", Map.of("choice", "REPORT", "reason", "急需专业人才"));
        city.done(
                "zzb.clerk",
                key,
                "reviewReport",
                task -> Map.of("answer", "REFUSED", "note", "理由不充分", "reply", city.pdf("zzb.clerk", task, "批复")));
        assertThat(city.candidate(key, TOO_SHORT_IN_POST).state()).isEqualTo(CandidateState.OUT_QUALIFICATION);
        assertThat(reasons(key, TOO_SHORT_IN_POST))
                .anyMatch(reason -> reason.text().contains("不同意"));
    }

    @Test
    void an_exception_that_nobody_asks_for_is_dropped() {
        var key = city.atVetting(TOO_SHORT_IN_POST);
        city.done("zzb.clerk", key, "requestException", Map.of("choice", "DROP", "reason", "不需要破格"));
        assertThat(city.candidate(key, TOO_SHORT_IN_POST).state()).isEqualTo(CandidateState.OUT_QUALIFICATION);
    }

    @Test
    void an_unfit_candidate_is_out_at_the_appraisal() {
        var key = city.atVetting(CLEAN);
        city.appraise(key, false);
        assertThat(city.candidate(key, CLEAN).state()).isEqualTo(CandidateState.OUT_APPRAISAL);
        assertThat(city.openSteps(key)).containsExactly("confirmNotTabled");
    }

    @Test
    void a_step_that_counts_working_days_of_a_year_without_calendar_waits_for_it() {
        var key = city.atVetting(CLEAN);
        dateIs(LocalDate.of(2027, 2, 22));
        assertThatThrownBy(() -> city.appraise(key, true))
                .isInstanceOf(Refused.class)
                .hasMessage("尚未录入 2027 年的节假日安排，不能计算该年的工作日，请系统管理员录入后再办理");
        assertThat(city.openSteps(key)).containsExactly("appraise");
    }

    @Test
    void a_doubt_about_the_file_is_resolved_before_the_audit_closes() {
        var key = city.atVetting(FILE_DISAGREES);
        city.appraise(key, true);
        var rows = city.rows("zzb.clerk", key, "auditArchive");
        assertThat(city.refused("zzb.clerk", key, "auditArchive", Map.of("items", rows)))
                .isNotEmpty();
        rows.forEach(row -> row.put("resolution", "agrees"));
        assertThat(city.refused("zzb.clerk", key, "auditArchive", Map.of("items", rows)))
                .anyMatch(error -> error.message().contains("疑点未核准"));
        city.fourMusts(key, Map.of());
        assertThat(city.candidate(key, FILE_DISAGREES).state()).isEqualTo(CandidateState.TABLED);
    }

    @Test
    void concealed_property_keeps_a_candidate_off_the_table() {
        var key = city.atVetting(CONCEALED_PROPERTY);
        city.appraise(key, true);
        city.fourMusts(key, Map.of());
        assertThat(city.candidate(key, CONCEALED_PROPERTY).state()).isEqualTo(CandidateState.NOT_TABLED);
        assertThat(reasons(key, CONCEALED_PROPERTY))
                .anyMatch(reason -> reason.source().equals("personal"));
    }

    @Test
    void an_open_lead_blocks_and_its_closing_reopens_the_vetting() {
        // given
        var key = city.atVetting(WITH_OPEN_LEAD);
        city.appraise(key, true);
        city.fourMusts(key, Map.of("jw", "UNRESOLVED"));
        assertThat(city.candidate(key, WITH_OPEN_LEAD).state()).isEqualTo(CandidateState.NOT_TABLED);
        assertThat(reasons(key, WITH_OPEN_LEAD))
                .anyMatch(reason -> reason.text().contains("未核清"));
        // when the lead is closed as unfounded and the vetting reopened
        petitions.about(WITH_OPEN_LEAD).stream()
                .filter(one -> one.blocks())
                .forEach(one -> petitions.close(one.id(), PetitionFinding.UNFOUNDED, START));
        var id = city.candidate(key, WITH_OPEN_LEAD).id();
        city.done(
                "zzb.clerk",
                key,
                "confirmNotTabled",
                Map.of("decision", "reopen", "reopened", List.of(Map.of("candidateId", id, "newFact", "线索已查清，失实"))));
        // then only what did not stand is asked again
        assertThat(city.openSteps(key)).containsExactly("checkPetitions", "draftReply");
        city.hearDiscipline(key, "CLEAR");
        city.checkPetitions(key);
        assertThat(city.candidate(key, WITH_OPEN_LEAD).state()).isEqualTo(CandidateState.TABLED);
    }

    @Test
    void an_opinion_that_affects_keeps_a_candidate_off_the_table_while_the_others_go_on() {
        // given
        var key = city.atVetting(CLEAN, ALSO_CLEAN);
        city.appraise(key, true);
        city.fourMusts(key, Map.of("sjj.clerk", "AFFECTING"));
        city.appraise(key, true);
        city.fourMusts(key, Map.of());
        // then
        var states = candidates.ofCase(key).stream().map(one -> one.state()).toList();
        assertThat(states).containsExactlyInAnyOrder(CandidateState.NOT_TABLED, CandidateState.TABLED);
        assertThat(city.openSteps(key)).containsExactly("consult");
    }

    @Test
    void an_outdated_opinion_is_asked_for_again_before_the_meeting() {
        // given
        var key = city.tabled(CLEAN);
        city.done(
                "zzb.clerk",
                key,
                "consult",
                Map.of(
                        "consulted",
                        List.of(Map.of("person", "书记", "position", "书记", "on", START.toString(), "view", "AGREE")),
                        "note",
                        "一致"));
        // when more than six months pass
        dateIs(START.plusMonths(6).plusDays(4));
        city.prepare(key);
        // then
        assertThat(city.openSteps(key)).contains("giveOpinion", "draftReply").doesNotContain("holdMeeting", "appraise");
        assertThat(city.openSteps(key).stream().filter("giveOpinion"::equals)).hasSize(8);
    }

    @Test
    void five_of_nine_put_the_meeting_off_and_six_of_nine_hold_it() {
        var key = city.tabled(CLEAN);
        city.consultAndPrepare(key);
        city.done("swb.clerk", key, "holdMeeting", task -> {
            var fields = city.meeting(key, task, 5, Map.of(), Map.of());
            fields.put(
                    "meeting",
                    Map.of(
                            "attendance",
                            ((Map<?, ?>) fields.get("meeting")).get("attendance"),
                            "statements",
                            List.of()));
            fields.put("held", "PUT_OFF");
            fields.put("putOffReason", "到会不足三分之二");
            return fields;
        });
        assertThat(city.openSteps(key)).containsExactly("prepareMeeting");
        city.prepare(key);
        city.holdMeeting(key, 6, Map.of(), Map.of());
        assertThat(city.candidate(key, CLEAN).state()).isIn(CandidateState.CARRIED, CandidateState.NOTICE);
    }

    @Test
    void four_of_nine_due_do_not_carry_even_when_most_of_those_present_agree() {
        var key = city.tabled(CLEAN);
        city.consultAndPrepare(key);
        city.holdMeeting(key, 6, Map.of(CLEAN, 4), Map.of());
        assertThat(city.candidate(key, CLEAN).state()).isEqualTo(CandidateState.NOT_CARRIED);
        assertThat(city.file(key).running()).isFalse();
        assertThat(city.file(key).outcome()).isEqualTo("selectionDone");
    }

    @Test
    void a_deferred_candidate_comes_back_while_the_carried_one_is_appointed() {
        // given
        var key = city.tabled(CLEAN, ALSO_CLEAN);
        city.consultAndPrepare(key);
        // when a new problem with one of them comes up at the meeting
        city.holdMeeting(key, 9, Map.of(), Map.of(ALSO_CLEAN, "有人反映其在职学历问题"));
        // then one goes on, the other waits
        assertThat(city.candidate(key, ALSO_CLEAN).state()).isEqualTo(CandidateState.DEFERRED);
        assertThat(city.openSteps(key)).containsExactly("clearDeferral", "publishNotice");
        // when the problem is cleared
        var id = city.candidate(key, ALSO_CLEAN).id();
        city.done(
                "zzb.clerk",
                key,
                "clearDeferral",
                task -> Map.of(
                        "cleared",
                        List.of(Map.of(
                                "id",
                                id,
                                "action",
                                "RETURN",
                                "explanation",
                                "经核查学历属实",
                                "proof",
                                city.pdf("zzb.clerk", task, "核查材料")))));
        city.consultAndPrepare(key);
        city.holdMeeting(key, 9, Map.of(ALSO_CLEAN, 2), Map.of());
        // then
        assertThat(city.candidate(key, ALSO_CLEAN).state()).isEqualTo(CandidateState.NOT_CARRIED);
        city.appoint(key);
        city.fileCase(key);
        assertThat(city.candidate(key, CLEAN).state()).isEqualTo(CandidateState.APPOINTED);
    }

    @Test
    void a_deferred_candidate_whose_problem_is_real_is_given_up() {
        var key = city.tabled(CLEAN);
        city.consultAndPrepare(key);
        city.holdMeeting(key, 9, Map.of(), Map.of(CLEAN, "有人反映其在职学历问题"));
        var id = city.candidate(key, CLEAN).id();
        city.done(
                "zzb.clerk",
                key,
                "clearDeferral",
                Map.of("cleared", List.of(Map.of("id", id, "action", "GIVE_UP", "explanation", "反映属实，不再提交讨论"))));
        assertThat(city.candidate(key, CLEAN).state()).isEqualTo(CandidateState.NOT_CARRIED);
        assertThat(city.file(key).running()).isFalse();
    }

    @Test
    void an_objection_that_falls_lets_the_appointment_go_on_and_one_that_stands_ends_it() {
        var key = city.tabled(CLEAN);
        city.consultAndPrepare(key);
        city.holdMeeting(key, 9, Map.of(), Map.of());
        city.publishNotice(key);
        dateIs(START.plusDays(2));
        city.done(
                "zzb.clerk",
                key,
                "receiveObjections",
                Map.of(
                        "action",
                        "OBJECTION",
                        "receivedOn",
                        city.today().toString(),
                        "summary",
                        "反映其作风问题",
                        "specific",
                        "NO"));
        assertThat(city.openSteps(key)).containsExactly("receiveObjections");
        city.done(
                "zzb.clerk",
                key,
                "receiveObjections",
                Map.of(
                        "action",
                        "OBJECTION",
                        "receivedOn",
                        city.today().toString(),
                        "summary",
                        "反映其违规报销",
                        "specific",
                        "YES"));
        city.done("jw.clerk", key, "checkObjection", Map.of("finding", "UNFOUNDED", "explanation", "经核查不属实"));
        assertThat(city.openSteps(key)).containsExactly("receiveObjections");
        city.done(
                "zzb.clerk",
                key,
                "receiveObjections",
                Map.of(
                        "action",
                        "OBJECTION",
                        "receivedOn",
                        city.today().toString(),
                        "summary",
                        "反映其经商办企业",
                        "specific",
                        "YES"));
        city.done("jw.clerk", key, "checkObjection", Map.of("finding", "SERIOUS", "explanation", "经核查属实"));
        assertThat(city.candidate(key, CLEAN).state()).isEqualTo(CandidateState.NOT_APPOINTED);
    }

    @Test
    void a_recommendation_counts_for_a_year_to_the_day() {
        // given
        var key = city.start("推荐有效期");
        city.draftMotion(key, fields -> fields);
        city.confirmEstablishment(key);
        dateIs(LocalDate.of(2026, 11, 21));
        city.done("zzb.clerk", key, "recordRecommendation", city.recommendation(LocalDate.of(2025, 11, 21), CLEAN));
        // when, then: the day after is too late
        dateIs(LocalDate.of(2026, 11, 22));
        assertThat(city.refused("zzb.clerk", key, "nominateCandidates", CaseDriver.nomination(CLEAN)))
                .anyMatch(error -> error.message().contains("失效"));
        dateIs(LocalDate.of(2026, 11, 21));
        city.done("zzb.clerk", key, "nominateCandidates", CaseDriver.nomination(CLEAN));
        assertThat(city.openSteps(key)).containsExactly("appraise");
    }

    @Test
    void the_initiator_withdraws_before_anybody_acted_and_not_after() {
        var key = city.start("撤回的动议");
        stops.withdraw(city.actor("zzb.clerk"), key, "重复发起");
        assertThat(city.file(key).running()).isFalse();
        assertThat(city.file(key).outcomeText()).contains("撤回");

        var later = city.start("已有人办理");
        city.draftMotion(later, fields -> fields);
        city.confirmEstablishment(later);
        assertThatThrownBy(() -> stops.withdraw(city.actor("zzb.clerk"), later, "不办了"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_termination_needs_the_approval_of_the_leader_in_charge() {
        var key = city.atVetting(CLEAN);
        stops.askTermination(city.actor("zzb.clerk"), key, "机构改革，职位撤销");
        city.done("zzb.leader", key, "approveTermination", Map.of("decision", "DECLINE", "reason", "继续办理"));
        assertThat(city.file(key).running()).isTrue();
        stops.askTermination(city.actor("zzb.clerk"), key, "机构改革，职位撤销");
        city.done("zzb.leader", key, "approveTermination", Map.of("decision", "APPROVE", "reason", "同意"));
        assertThat(city.file(key).running()).isFalse();
        assertThat(city.file(key).outcomeText()).contains("终止");
        city.dossierHolds(key);
    }

    @Test
    void nobody_handles_a_case_about_a_relative() {
        // given the united-front clerk's spouse is a candidate
        var key = city.atVetting("990100-G-0019");
        city.appraise(key, true);
        // the member related to another candidate does not state on them
        assertThat(city.open(key)).anyMatch(task -> "990100-united-front".equals(task.organ()));
        // then the head does it instead
        city.giveOpinion("tzb.head", key, "CLEAR");
        assertThat(city.open(key)).noneMatch(task -> "990100-united-front".equals(task.organ()));
    }

    @Test
    void a_member_related_to_a_candidate_is_recused_at_the_meeting() {
        var key = city.atVetting(MEMBERS_RELATIVE);
        city.done("zzb.clerk", key, "requestException", Map.of("choice", "REPORT", "reason", "领导近亲属提任报审"));
        city.done(
                "zzb.clerk",
                key,
                "reviewReport",
                task -> Map.of("answer", "CONSENTED", "note", "同意", "reply", city.pdf("zzb.clerk", task, "批复")));
        city.appraise(key, true);
        city.fourMusts(key, Map.of());
        city.consultAndPrepare(key);
        var id = city.candidate(key, MEMBERS_RELATIVE).id();
        assertThat(recused(key)).containsExactly(List.of(id));
        city.holdMeeting(key, 9, Map.of(), Map.of());
        assertThat(city.candidate(key, MEMBERS_RELATIVE).state()).isIn(CandidateState.CARRIED, CandidateState.NOTICE);
    }

    @SuppressWarnings("unchecked")
    private List<Object> recused(CaseKey key) {
        return ((List<Map<String, Object>>)
                        city.data("swb.clerk", key, "holdMeeting").get("members"))
                .stream()
                        .map(member -> member.get("recusedFor"))
                        .filter(list -> !((List<?>) list).isEmpty())
                        .toList();
    }

    @Test
    void a_reply_that_is_returned_is_drafted_again_and_nobody_signs_twice() {
        var key = city.atVetting(CLEAN);
        city.appraise(key, true);
        city.done("jw.clerk", key, "draftReply", Map.of("verdict", "CLEAR", "heardLocal", "无"));
        assertThat(city.refused("jw.head", key, "signFirst", Map.of("decision", "return")))
                .extracting(FieldError::field)
                .containsExactly("note");
        city.done("jw.head", key, "signFirst", Map.of("decision", "return", "note", "请补充依据"));
        city.done(
                "jw.clerk",
                key,
                "draftReply",
                Map.of("verdict", "NOT_AFFECTING", "grounds", "谈话提醒一次，已改正", "heardLocal", "无"));
        city.done("jw.head", key, "signFirst", Map.of("decision", "sign"));
        city.done("jw.leader", key, "signSecond", Map.of("decision", "return", "note", "再核"));
        city.hearDiscipline(key, "NOT_AFFECTING");
        assertThat(city.openSteps(key)).doesNotContain("draftReply", "signFirst", "signSecond");
    }

    @Test
    void impossible_figures_are_refused_where_they_were_typed() {
        var key = city.start("错误输入的动议");
        var motion = CaseDriver.motion("990100-P-9999");
        assertThat(city.refused("zzb.clerk", key, "draftMotion", motion))
                .extracting(FieldError::field)
                .containsExactly("posts[0].postId");
        city.draftMotion(key, fields -> fields);
        city.confirmEstablishment(key);
        var wrong = city.recommendation(START.minusDays(3), CLEAN);
        wrong.put("meetingPresent", 41);
        wrong.put("talksVotes", List.of(Map.of("officialId", CLEAN, "postId", VACANT_POST, "votes", 37)));
        assertThat(city.refused("zzb.clerk", key, "recordRecommendation", wrong))
                .extracting(FieldError::field)
                .contains("meetingPresent", "talksVotes[0].votes");
        wrong = city.recommendation(START.minusDays(3), CLEAN);
        wrong.put("meetingDue", 55); // 36 of 54 are two thirds, 36 of 55 are not
        assertThat(city.refused("zzb.clerk", key, "recordRecommendation", wrong))
                .extracting(FieldError::field)
                .containsExactly("meetingPresent");
        wrong = city.recommendation(START.plusDays(1), CLEAN);
        assertThat(city.refused("zzb.clerk", key, "recordRecommendation", wrong))
                .extracting(FieldError::field)
                .contains("meetingHeldOn", "talksHeldOn");
    }

    private List<Reason> reasons(CaseKey key, String official) {
        return candidates.reasons(city.candidate(key, official).id());
    }
}
