package io.guicheng.form;

import static io.guicheng.support.CaseDriver.ALSO_CLEAN;
import static io.guicheng.support.CaseDriver.CLEAN;
import static io.guicheng.support.CaseDriver.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.guicheng.casework.Dossier;
import io.guicheng.engine.Models;
import io.guicheng.engine.OpenTask;
import io.guicheng.engine.TaskDeadlines;
import io.guicheng.engine.TokenMoves;
import io.guicheng.handover.Deputies;
import io.guicheng.kernel.CaseKey;
import io.guicheng.organization.OrganizationEditor;
import io.guicheng.organization.Person;
import io.guicheng.organization.SeatRole;
import io.guicheng.support.CaseDriver;
import io.guicheng.support.WholeApplication;
import io.guicheng.talks.Interviews;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the secretary sends back comes straight back, or goes through the head again, as the secretary says: with an admonition in the demo
 * city. Each case is rolled back.
 */
@WholeApplication
@Transactional
class StraightReturnTest {

    private static final Map<String, Object> AGREE = Map.of("decision", "APPROVE");

    @Autowired
    CaseDriver city;

    @Autowired
    StraightReturns returns;

    @Autowired
    TaskForms forms;

    @Autowired
    Interviews interviews;

    @Autowired
    Dossier dossier;

    @Autowired
    OrganizationEditor organization;

    @Autowired
    Deputies deputies;

    @Autowired
    TaskDeadlines deadlines;

    @Autowired
    ObjectProvider<Step> steps;

    @Autowired
    TokenMoves tokens;

    @Autowired
    Models models;

    @Autowired
    RepositoryService repository;

    @BeforeEach
    void a_monday() {
        CaseDriver.dateIs(START);
    }

    @AfterEach
    void real_time() {
        ClockUtil.reset();
    }

    @Test
    void what_is_mended_goes_straight_back_to_the_one_who_sent_it_back() {
        // given an admonition that the head approved, and the secretary sends back
        var key = atSecretary();
        sendBack("sw.head", key, "STRAIGHT");
        assertThat(city.openSteps(key)).containsExactly("draftInterview");
        var mending = city.task("jw.clerk", key, "draftInterview");
        assertThat(returns.of(city.open(key)))
                .containsExactly(Map.entry(
                        mending.id(),
                        new StraightReturns.Back("confirmInterview", "党委主要负责人审批", "sw.head", null, List.of("负责人审批"))));

        // when
        CaseDriver.dateIs(START.plusDays(3));
        city.done("jw.clerk", key, "draftInterview", draft("材料已经补齐"));

        // then the head is not asked again, and what he said stands
        var back = only(key);
        assertThat(back.step()).isEqualTo("confirmInterview");
        assertThat(back.assignee()).isEqualTo("sw.head");
        assertThat(back.dueAt())
                .as("as for any arrival")
                .isEqualTo(deadlines
                        .of("reminder-interview", "confirmInterview", "990100", START.plusDays(3))
                        .dueAt());
        assertThat(interviews.get(key).approvedBy()).isEqualTo("jw.head");
        assertThat(interviews.get(key).reason()).isEqualTo("材料已经补齐");
        assertThat(returns.of(city.open(key))).isEmpty();
        assertThat(last(key, "straight-returned").content()).contains("党委主要负责人审批", "不再经过", "负责人审批");
        assertThat(last(key, "completed").step()).isEqualTo("reminder-interview.draftInterview");

        // and a second time as well as the first
        sendBack("sw.head", key, "STRAIGHT");
        city.done("jw.clerk", key, "draftInterview", draft("又补了一份"));
        assertThat(only(key).assignee()).isEqualTo("sw.head");
        city.done("sw.head", key, "confirmInterview", AGREE);
        assertThat(city.openSteps(key)).containsExactly("holdInterview");
        assertThat(interviews.get(key).confirmedBy()).isEqualTo("sw.head");
        assertThat(interviews.get(key).returnedNote()).isNull();
        city.dossierHolds(key);
    }

    @Test
    void without_that_wish_everybody_is_asked_again() {
        for (var wish : List.of("CONTINUE", "")) {
            var key = atSecretary();
            sendBack("sw.head", key, wish);
            assertThat(returns.of(city.open(key))).isEmpty();
            city.done("jw.clerk", key, "draftInterview", draft("材料已经补齐"));
            assertThat(city.openSteps(key)).containsExactly("approveInterview");
            assertThat(interviews.get(key).approvedBy()).isNull();
        }
    }

    @Test
    void a_wish_for_something_else_is_refused() {
        var key = atSecretary();
        assertThat(city.refused(
                        "sw.head",
                        key,
                        "confirmInterview",
                        Map.of("decision", "RETURN", "note", "材料不全", "afterReturn", "NOBODY")))
                .extracting(error -> error.field())
                .containsExactly("afterReturn");
    }

    @Test
    void who_agrees_after_all_has_sent_nothing_back() {
        var key = atSecretary();
        city.done("sw.head", key, "confirmInterview", Map.of("decision", "APPROVE", "afterReturn", "STRAIGHT"));
        assertThat(city.openSteps(key)).containsExactly("holdInterview");
        assertThat(dossier.entries(key)).extracting(Dossier.Entry::kind).doesNotContain("straight-returned");
    }

    @Test
    void what_the_head_had_to_judge_is_judged_again_when_it_is_changed() {
        var otherPerson = Map.<String, Object>of(
                "kind",
                "ADMONITION",
                "situation",
                "MINOR_BREACH",
                "officials",
                List.of(ALSO_CLEAN),
                "reason",
                "谈话对象换人");
        var key = atSecretary();
        sendBack("sw.head", key, "STRAIGHT");

        // when
        city.done("jw.clerk", key, "draftInterview", otherPerson);

        // then
        assertThat(only(key).step()).isEqualTo("approveInterview");
        assertThat(interviews.get(key).approvedBy()).isNull();
        assertThat(last(key, "straight-lapsed").content()).contains("改动涉及下列环节", "负责人审批");
        assertThat(returns.of(city.open(key))).isEmpty();
        // and the old wish does not come back with a later mending
        city.done("jw.head", key, "approveInterview", Map.of("decision", "RETURN", "note", "对象有误"));
        city.done("jw.clerk", key, "draftInterview", otherPerson);
        assertThat(only(key).step()).isEqualTo("approveInterview");
        city.dossierHolds(key);
    }

    @Test
    void an_approval_does_not_stand_when_the_approver_has_mended_it() {
        organization.seat("jw.head", "990100-discipline", SeatRole.CLERK);
        var key = atSecretary();
        sendBack("sw.head", key, "STRAIGHT");
        city.done("jw.head", key, "draftInterview", draft("材料已经补齐"));
        assertThat(only(key).step()).isEqualTo("approveInterview");
        assertThat(interviews.get(key).approvedBy()).isNull();
    }

    @Test
    void who_is_gone_or_has_mended_it_themself_does_not_get_it_back_in_person() {
        // given
        var key = atSecretary();
        sendBack("sw.head", key, "STRAIGHT");
        organization.put(new Person("sw.second", "党委另一负责人", null, true));
        organization.seat("sw.second", "990100-committee", SeatRole.HEAD);
        organization.unseat("sw.head", "990100-committee", SeatRole.HEAD);
        // when
        city.done("jw.clerk", key, "draftInterview", draft("材料已经补齐"));
        // then it waits for whoever holds the office
        assertThat(only(key).step()).isEqualTo("confirmInterview");
        assertThat(only(key).assignee()).isNull();
        // and so it does when the one who sent it back has written it
        organization.seat("sw.second", "990100-discipline", SeatRole.CLERK);
        sendBack("sw.second", key, "STRAIGHT");
        city.done("sw.second", key, "draftInterview", draft("我来补充"));
        assertThat(only(key).step()).isEqualTo("confirmInterview");
        assertThat(only(key).assignee()).isNull();
    }

    @Test
    void what_a_deputy_sent_back_comes_back_to_the_deputy_and_later_to_the_one_who_was_away() {
        organization.put(new Person("sw.second", "党委经办", null, true));
        organization.seat("sw.second", "990100-committee", SeatRole.CLERK);
        var until = START.plusDays(2);
        for (var mendedOn : List.of(START, until.plusDays(1))) {
            CaseDriver.dateIs(START);
            var deputation = deputies.set(
                    city.actor("sw.head"),
                    new Deputies.Wish("990100-committee", "sw.head", "sw.second", START, until, "赴党校学习"));
            var key = atSecretary();
            sendBack("sw.second", key, "STRAIGHT");
            CaseDriver.dateIs(mendedOn);
            city.done("jw.clerk", key, "draftInterview", draft("材料已经补齐"));
            var stillAway = mendedOn.equals(START);
            assertThat(only(key).assignee()).isEqualTo(stillAway ? "sw.second" : "sw.head");
            assertThat(only(key).owner()).isEqualTo(stillAway ? "sw.head" : null);
            if (stillAway) {
                deputies.end(city.actor("sw.head"), deputation);
            }
        }
    }

    /** The choice is offered exactly where the model leaves it, and then the step that is mended can tell what stands. */
    @Test
    void the_choice_stands_in_the_forms_of_those_steps_that_have_it() {
        var offered = new ArrayList<String>();
        var tasks = repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .flatMap(model ->
                        repository.getBpmnModelInstance(model.getId()).getModelElementsByType(UserTask.class).stream()
                                .map(task -> new Place(model.getId(), model.getKey(), task.getId())));
        tasks.filter(task ->
                        models.form(task.model(), task.procedure(), task.step()).isPresent())
                .forEach(task -> {
                    var to = models.properties(task.model(), task.step()).getOrDefault("returnsTo", "");
                    var between = to.isEmpty() ? List.of() : tokens.between(task.model(), to, task.step());
                    var asks = FormSchema.parse(models.form(task.model(), task.procedure(), task.step())
                                    .orElseThrow())
                            .json()
                            .findValuesAsText("key")
                            .contains("afterReturn");
                    assertThat(asks).as(task.toString()).isEqualTo(!between.isEmpty());
                    if (!to.isEmpty()) {
                        assertThat(models.properties(task.model(), to))
                                .as(task.toString())
                                .containsEntry("returnable", "true");
                    }
                    if (asks) {
                        offered.add(task.procedure() + "." + task.step());
                        assertThat(step(task.procedure(), to))
                                .as(task.toString())
                                .satisfies(step -> assertThat(
                                                Stream.of(step.getClass().getDeclaredMethods())
                                                        .map(method -> method.getName()))
                                        .contains("answersStand"));
                    }
                });
        assertThat(offered)
                .filteredOn(one -> !one.startsWith("random-model"))
                .containsExactlyInAnyOrder(
                        "clarification.endorsePlan",
                        "clarification.confirmPlan",
                        "reminder-interview.confirmInterview");
    }

    /** A task of a model. */
    private record Place(String model, String procedure, String step) {}

    private Step step(String procedure, String task) {
        return steps.stream()
                .filter(step ->
                        step.procedure().equals(procedure) && step.task().equals(task))
                .findFirst()
                .orElseThrow();
    }

    private CaseKey atSecretary() {
        var key = city.begin("jw.clerk", "reminder-interview", draft("会议上反映的情况"));
        city.done("jw.head", key, "approveInterview", AGREE);
        return key;
    }

    private static Map<String, Object> draft(String reason) {
        return Map.of("kind", "ADMONITION", "situation", "MINOR_BREACH", "officials", List.of(CLEAN), "reason", reason);
    }

    private void sendBack(String who, CaseKey key, String wish) {
        city.done(who, key, "confirmInterview", Map.of("decision", "RETURN", "note", "材料不全", "afterReturn", wish));
    }

    private OpenTask only(CaseKey key) {
        assertThat(city.open(key)).hasSize(1);
        return city.open(key).get(0);
    }

    private Dossier.Entry last(CaseKey key, String kind) {
        return dossier.entries(key).stream()
                .filter(entry -> entry.kind().equals(kind))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
