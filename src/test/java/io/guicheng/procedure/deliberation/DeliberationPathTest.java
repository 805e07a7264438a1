package io.guicheng.procedure.deliberation;

import static io.guicheng.support.SelectionTown.ORGANIZER;
import static io.guicheng.support.SelectionTown.SECRETARY;
import static io.guicheng.support.SelectionTown.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.guicheng.casework.Dossier;
import io.guicheng.clause.ParameterEditor;
import io.guicheng.kernel.FieldError;
import io.guicheng.kernel.RefusedInput;
import io.guicheng.registry.Petitions;
import io.guicheng.selection.CandidateState;
import io.guicheng.selection.Candidates;
import io.guicheng.selection.Meeting;
import io.guicheng.selection.Meetings;
import io.guicheng.support.SelectionTown;
import io.guicheng.support.SelectionTown.SelectionCase;
import io.guicheng.support.Sitting;
import io.guicheng.support.WholeApplication;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The deliberation on the real engine, with nine members due. */
@WholeApplication
class DeliberationPathTest {

    private static final LocalDate RECENTLY = TODAY.minusMonths(2);

    @Autowired
    private ApplicationContext beans;

    private SelectionTown town;

    @BeforeEach
    void settle() {
        town = new SelectionTown(beans);
    }

    @AfterEach
    void clockBack() {
        ClockUtil.reset();
    }

    @Test
    void a_majority_of_the_members_due_carries_and_the_dossier_says_by_which_rule() {
        var selection = untilMeeting("陆远航");

        hold(selection, new Sitting(Sitting.first(6)).votes(selection.id(0), 5, 1, 0));

        assertThat(town.steps(selection.key())).isEmpty();
        assertThat(state(selection, 0)).isEqualTo(CandidateState.CARRIED);
        assertThat(variable(selection, "deliberationOutcome")).isEqualTo("CARRIED");
        assertThat(variable(selection, "anyoneDeferred")).isEqualTo(false);
        assertThat(variable(selection, "carriedCandidates")).isEqualTo(selection.ids());
        var minutes = minutes(selection);
        assertThat(minutes.meeting().result()).isEqualTo(Meeting.Result.HELD);
        assertThat(minutes.meeting().present()).isEqualTo(6);
        assertThat(minutes.counts()).containsExactly(new Meeting.Count(selection.id(0), 5, 1, 0, "CARRIED", ""));
        assertThat(town.get(Dossier.class).entries(selection.key())).anySatisfy(entry -> {
            assertThat(entry.step()).isEqualTo("deliberation.countVotes");
            assertThat(entry.content()).contains("应到会成员过半数同意", "\"agree\":5", "\"due\":9", "S5-3.2.1.5a");
        });
        assertThat(town.get(Dossier.class).verify(selection.key()).firstBad()).isNull();
    }

    @Test
    void four_of_nine_do_not_carry_and_a_majority_against_is_a_refusal() {
        var selection = untilMeeting("程思", "白禾");

        hold(
                selection,
                new Sitting(Sitting.first(9)).votes(selection.id(0), 4, 5, 0).votes(selection.id(1), 4, 3, 2));

        assertThat(state(selection, 0)).isEqualTo(CandidateState.NOT_CARRIED);
        assertThat(state(selection, 1)).as("far apart, nobody refused").isEqualTo(CandidateState.DEFERRED);
        assertThat(variable(selection, "deliberationOutcome")).isEqualTo("NONE_CARRIED");
        assertThat(variable(selection, "anyoneDeferred")).isEqualTo(true);
    }

    @Test
    void a_new_problem_defers_even_a_unanimous_vote() {
        var selection = untilMeeting("纪云");

        hold(
                selection,
                new Sitting(Sitting.first(9)).votes(selection.id(0), 9, 0, 0),
                fields -> fields.put(
                        "newProblems", List.of(Map.of("candidate", selection.id(0), "problem", "有成员反映其兼职取酬"))));

        assertThat(state(selection, 0)).isEqualTo(CandidateState.DEFERRED);
        assertThat(minutes(selection).counts().get(0).newProblem()).isEqualTo("有成员反映其兼职取酬");
    }

    @Test
    void an_assumed_share_of_division_stops_a_majority_only_once_an_administrator_has_confirmed_it() {
        var before = untilMeeting("邹明");
        hold(before, new Sitting(Sitting.first(9)).votes(before.id(0), 5, 4, 0));
        assertThat(state(before, 0)).isEqualTo(CandidateState.CARRIED);

        var editor = town.get(ParameterEditor.class);
        editor.set("selection.great_division_share", SelectionTown.TOWN, "1/3", TODAY, "t-admin", "本县议事规则");
        var after = untilMeeting("邹亮");
        hold(after, new Sitting(Sitting.first(9)).votes(after.id(0), 5, 4, 0));

        assertThat(state(after, 0)).isEqualTo(CandidateState.DEFERRED);
        editor.reset("selection.great_division_share", SelectionTown.TOWN, TODAY, "t-admin", "测试结束");
    }

    @Test
    void without_a_quorum_nobody_speaks_and_another_day_is_found() {
        var selection = untilMeeting("叶青");

        var refused = refusedMeeting(selection, new Sitting(Sitting.first(5)).votes(selection.id(0), 5, 0, 0));
        assertThat(refused).extracting(FieldError::field).containsExactly("meeting");
        hold(selection, new Sitting(Sitting.first(5)));

        assertThat(town.steps(selection.key())).containsExactly("deliberation.prepareMeeting");
        assertThat(state(selection, 0)).isEqualTo(CandidateState.TABLED);
        assertThat(minutes(selection).meeting().result()).isEqualTo(Meeting.Result.NO_QUORUM);

        plan(selection, TODAY);
        hold(selection, new Sitting(Sitting.first(6)).votes(selection.id(0), 5, 0, 1));
        assertThat(state(selection, 0)).isEqualTo(CandidateState.CARRIED);
    }

    @Test
    void a_meeting_that_did_not_take_place_is_put_off_with_its_reason() {
        var selection = untilMeeting("黎川");

        assertThat(refused(SECRETARY, selection, "holdMeeting", Map.of("held", "PUT_OFF")))
                .containsExactly(new FieldError("putOffReason", "会议改期的，“改期原因”必须填写"));
        town.complete(SECRETARY, selection.key(), "holdMeeting", Map.of("held", "PUT_OFF", "putOffReason", "防汛"));

        assertThat(town.steps(selection.key())).containsExactly("deliberation.prepareMeeting");
        assertThat(minutes(selection).meeting().result()).isEqualTo(Meeting.Result.PUT_OFF);
    }

    @Test
    void a_relative_on_the_committee_leaves_and_still_counts_among_those_due() {
        var selection = prepared("沈舟");
        town.relate(town.candidate(selection.id(0)).officialId(), "m3");
        plan(selection, TODAY);

        assertThat(memberOf(selection, "m3"))
                .containsEntry("recusedFor", List.of(selection.id(0)))
                .containsEntry("recusalReason", "与人选沈舟有亲属关系");
        assertThat(refusedMeeting(selection, new Sitting(Sitting.first(8)).votes(selection.id(0), 8, 0, 0)))
                .extracting(FieldError::message)
                .containsExactly("人选“沈舟”：常委3应当回避，不能表态");
        hold(selection, new Sitting(Sitting.first(8)).votes(selection.id(0), 4, 3, 0, "m3"));

        assertThat(state(selection, 0)).as("4 of 9 due, not of 8").isEqualTo(CandidateState.DEFERRED);
        assertThat(town.get(Meetings.class).recused(minutes(selection).meeting().id()))
                .containsExactly(new Meeting.Recused(selection.id(0), "m3", "与人选沈舟有亲属关系"));
    }

    @Test
    void a_member_the_secretary_marks_leaves_as_well() {
        var selection = untilMeeting("顾兰");
        Consumer<Map<String, Object>> mark = fields ->
                fields.put("recusals", List.of(Map.of("member", "m1", "candidate", selection.id(0), "reason", "近姻亲")));

        hold(selection, new Sitting(Sitting.first(7)).votes(selection.id(0), 6, 0, 0, "m1"), mark);

        assertThat(state(selection, 0)).isEqualTo(CandidateState.CARRIED);
    }

    @Test
    void what_the_browser_should_have_checked_is_checked_again() {
        var selection = untilMeeting("韩冬");
        var proper = new Sitting(Sitting.first(6)).votes(selection.id(0), 6, 0, 0);

        assertThat(refusedMeeting(
                        selection,
                        new Sitting(Sitting.first(6))
                                .on(selection.id(0), "m1:agree", "m2:agree", "m3:agree", "m4:agree", "m5:agree")))
                .extracting(FieldError::message)
                .contains("人选“韩冬”：主要负责人常委1应当最后表态", "人选“韩冬”：常委6还没有表态");
        assertThat(refusedMeeting(
                        selection,
                        proper,
                        fields -> fields.put("heldOn", TODAY.plusDays(1).toString())))
                .contains(new FieldError("heldOn", "“开会日期”不能晚于今天"));
        assertThat(refusedMeeting(
                        selection,
                        proper,
                        fields -> fields.put("heldOn", TODAY.minusDays(1).toString())))
                .contains(new FieldError("heldOn", "“开会日期”不能早于排定的 2026-09-28"));
        assertThat(refusedMeeting(selection, proper, fields -> fields.remove("heldOn")))
                .containsExactly(new FieldError("heldOn", "“开会日期”必须填写"));
        assertThat(refusedMeeting(selection, proper, fields -> fields.remove("recording")))
                .containsExactly(new FieldError("recording", "“会议录音”必须上传"));
        assertThat(refusedMeeting(selection, proper, fields -> fields.remove("minutes")))
                .containsExactly(new FieldError("minutes", "“会议纪要”必须上传"));
        assertThat(refusedMeeting(selection, proper, fields -> fields.put("recording", fields.get("minutes"))))
                .containsExactly(new FieldError("recording", "“会议录音”应为录音或录像文件"));
        assertThat(refusedMeeting(selection, proper, fields -> fields.remove("method")))
                .containsExactly(new FieldError("method", "“表决方式”必须选择"));
        assertThat(refusedMeeting(
                        selection,
                        proper,
                        fields -> fields.put("newProblems", List.of(Map.of("candidate", "c9", "problem", "问题")))))
                .containsExactly(new FieldError("newProblems[0].candidate", "“人选”不在本次会议的议题中"));
        assertThat(refusedMeeting(
                        selection,
                        proper,
                        fields -> fields.put(
                                "recusals", List.of(Map.of("member", "m99", "candidate", "c9", "reason", "亲属")))))
                .extracting(FieldError::field)
                .containsExactly("recusals[0].member", "recusals[0].candidate");
        assertThat(minutes(selection).meeting().result())
                .as("nothing of a refused step is stored")
                .isEqualTo(Meeting.Result.PLANNED);
        assertThat(minutes(selection).attendance()).isEmpty();
    }

    @Test
    void a_recommendation_counts_on_its_anniversary_and_no_longer_the_day_after() {
        var day = LocalDate.of(2025, 9, 28);
        var onTheDay = consulted(town.open(day, "苏晴"));
        plan(onTheDay, TODAY);
        assertThat(town.steps(onTheDay.key())).containsExactly("deliberation.holdMeeting");

        var dayAfter = consulted(town.open(day, "苏雨"));
        plan(dayAfter, TODAY.plusDays(1));
        assertThat(town.steps(dayAfter.key())).isEmpty();
        assertThat(variable(dayAfter, "deliberationOutcome")).isEqualTo("RENEW");
        assertThat(variable(dayAfter, "candidatesToVet")).isEqualTo(List.of());
        assertThat(state(dayAfter, 0)).isEqualTo(CandidateState.NOT_TABLED);
        assertThat(town.get(Candidates.class).reasons(dayAfter.id(0)))
                .extracting(reason -> reason.text())
                .containsExactly("人选“苏雨”的民主推荐结果（2025-09-28）有效期至 2026-09-28，2026-09-29 的会议不能讨论");
    }

    @Test
    void a_meeting_held_after_the_recommendation_ran_out_is_refused() {
        var selection = consulted(town.open(LocalDate.of(2025, 9, 29), "冯唐"));
        plan(selection, TODAY);

        SelectionTown.today(TODAY.plusDays(2));
        var errors = refusedMeeting(
                selection,
                new Sitting(Sitting.first(6)).votes(selection.id(0), 6, 0, 0),
                fields -> fields.put("heldOn", TODAY.plusDays(2).toString()));

        assertThat(errors).extracting(FieldError::field).containsExactly("heldOn");
        assertThat(errors.get(0).message()).contains("冯唐", "有效期至 2026-09-29");
    }

    @Test
    void an_outdated_opinion_and_a_new_petition_send_just_those_candidates_back() {
        var selection = consulted(town.open(RECENTLY, "卫风", "蒋山", "韦柳"));
        town.opinion(selection.id(0), TODAY.minusMonths(6), TODAY);
        town.inTransaction(() -> town.get(Petitions.class)
                .add(
                        town.candidate(selection.id(1)).officialId(),
                        SelectionTown.TOWN,
                        "来信",
                        TODAY,
                        "反映其违规经商",
                        true,
                        true));

        plan(selection, TODAY.plusDays(1));

        assertThat(town.steps(selection.key())).isEmpty();
        assertThat(variable(selection, "deliberationOutcome")).isEqualTo("RENEW");
        assertThat(variable(selection, "candidatesToVet")).isEqualTo(List.of(selection.id(0), selection.id(1)));
        assertThat(state(selection, 2)).isEqualTo(CandidateState.TABLED);
    }

    @Test
    void a_clue_that_comes_up_when_the_meeting_is_called_sends_the_candidate_back_before_anybody_votes() {
        var selection = untilMeeting("谢宁", "陶然");
        assertThat(town.steps(selection.key())).containsExactly("deliberation.holdMeeting");

        town.inTransaction(() -> town.get(Petitions.class)
                .add(
                        town.candidate(selection.id(1)).officialId(),
                        SelectionTown.TOWN,
                        "来信",
                        TODAY,
                        "反映其违规经商",
                        true,
                        true));

        assertThat(town.steps(selection.key())).isEmpty();
        assertThat(variable(selection, "deliberationOutcome")).isEqualTo("RENEW");
        assertThat(variable(selection, "candidatesToVet")).isEqualTo(List.of(selection.id(1)));
    }

    @Test
    void consulting_and_planning_refuse_what_cannot_be() {
        var selection = town.open(RECENTLY, "秦朗");
        town.start("deliberation", selection.key(), Map.of());
        var tomorrow = TODAY.plusDays(1).toString();

        assertThat(refused(ORGANIZER, selection, "consult", Map.of("note", "已酝酿")))
                .extracting(FieldError::field)
                .contains("consulted");
        assertThat(refused(
                        ORGANIZER,
                        selection,
                        "consult",
                        Map.of(
                                "note",
                                "已酝酿",
                                "consulted",
                                List.of(Map.of(
                                        "person", "王某", "position", "副书记", "on", tomorrow, "view", "DISAGREE")))))
                .extracting(FieldError::field)
                .containsExactly("consulted[0].on", "dissent");
        consult(selection);
        assertThat(refused(
                        SECRETARY,
                        selection,
                        "prepareMeeting",
                        Map.of("plannedOn", TODAY.minusDays(1).toString(), "agenda", "议题")))
                .containsExactly(new FieldError("plannedOn", "“计划开会日期”不能早于今天"));
    }

    private SelectionCase untilMeeting(String... names) {
        var selection = prepared(names);
        plan(selection, TODAY);
        return selection;
    }

    private SelectionCase prepared(String... names) {
        return consulted(town.open(RECENTLY, names));
    }

    private SelectionCase consulted(SelectionCase selection) {
        town.start("deliberation", selection.key(), Map.of());
        consult(selection);
        return selection;
    }

    private void consult(SelectionCase selection) {
        town.complete(
                ORGANIZER,
                selection.key(),
                "consult",
                Map.of(
                        "note",
                        "已酝酿",
                        "consulted",
                        List.of(Map.of("person", "王某", "position", "副书记", "on", TODAY.toString(), "view", "AGREE"))));
    }

    private void plan(SelectionCase selection, LocalDate day) {
        town.complete(
                SECRETARY, selection.key(), "prepareMeeting", Map.of("plannedOn", day.toString(), "agenda", "讨论干部任免"));
    }

    private void hold(SelectionCase selection, Sitting sitting) {
        hold(selection, sitting, fields -> {});
    }

    private void hold(SelectionCase selection, Sitting sitting, Consumer<Map<String, Object>> change) {
        town.complete(SECRETARY, selection.key(), "holdMeeting", meeting(selection, sitting, change));
    }

    private List<FieldError> refusedMeeting(SelectionCase selection, Sitting sitting) {
        return refusedMeeting(selection, sitting, fields -> {});
    }

    private List<FieldError> refusedMeeting(
            SelectionCase selection, Sitting sitting, Consumer<Map<String, Object>> change) {
        return refused(SECRETARY, selection, "holdMeeting", meeting(selection, sitting, change));
    }

    private List<FieldError> refused(String user, SelectionCase selection, String step, Map<String, Object> fields) {
        return catchThrowableOfType(RefusedInput.class, () -> town.complete(user, selection.key(), step, fields))
                .errors();
    }

    private Map<String, Object> meeting(
            SelectionCase selection, Sitting sitting, Consumer<Map<String, Object>> change) {
        var fields = new HashMap<String, Object>();
        fields.put("held", "HELD");
        fields.put("heldOn", TODAY.toString());
        fields.put("meeting", sitting.value());
        fields.put("method", "HANDS");
        fields.put("recording", town.upload(SECRETARY, selection.key(), "holdMeeting", "录音.mp3"));
        fields.put("minutes", town.upload(SECRETARY, selection.key(), "holdMeeting", "纪要.pdf"));
        change.accept(fields);
        return fields;
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> memberOf(SelectionCase selection, String member) {
        return ((List<Map<String, Object>>)
                        town.data(SECRETARY, selection.key(), "holdMeeting").get("members"))
                .stream()
                        .filter(one -> one.get("id").equals(member))
                        .findFirst()
                        .orElseThrow();
    }

    private CandidateState state(SelectionCase selection, int number) {
        return town.candidate(selection.id(number)).state();
    }

    private Meeting.Minutes minutes(SelectionCase selection) {
        var meetings = town.get(Meetings.class);
        return meetings.minutes(meetings.latest(selection.key()).orElseThrow().id());
    }

    private Object variable(SelectionCase selection, String name) {
        return town.get(HistoryService.class)
                .createHistoricVariableInstanceQuery()
                .processInstanceIdIn(town.get(HistoryService.class)
                        .createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(selection.key().value())
                        .processDefinitionKey("deliberation")
                        .singleResult()
                        .getId())
                .variableName(name)
                .singleResult()
                .getValue();
    }
}
