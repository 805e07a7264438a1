package io.guicheng.handover;

import static io.guicheng.support.CaseDriver.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.guicheng.casework.Cases;
import io.guicheng.casework.Dossier;
import io.guicheng.clause.ParameterEditor;
import io.guicheng.engine.CaseVariables;
import io.guicheng.engine.Gate;
import io.guicheng.engine.Inbox;
import io.guicheng.engine.InboxView;
import io.guicheng.engine.OpenTask;
import io.guicheng.engine.Procedures;
import io.guicheng.engine.ProcessVariable;
import io.guicheng.form.TaskForms;
import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.NotFound;
import io.guicheng.organization.OrganizationEditor;
import io.guicheng.organization.Person;
import io.guicheng.organization.SeatRole;
import io.guicheng.support.CaseDriver;
import io.guicheng.support.WholeApplication;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.UserTaskBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A draft that several people of the organization department sign: 会签, 比例会签, 或签, all at once or one after the other. What they
 * refuse goes back to its author.
 */
@WholeApplication
@Import(RandomSteps.class)
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:handover;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000")
class CountersignTest {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String DEPARTMENT = "990100-organization";
    private static final List<String> THREE = List.of("zzb.head", "zzb.leader", "second");
    private static final String ALL = "countersign=all refusal=ends";
    private static final String TWO_THIRDS = "countersign=share countersignShare=selection.quorum_share";
    private static final String MORE_THAN_HALF = "countersign=share countersignShare=selection.carry_share";

    @Autowired
    CaseDriver city;

    @Autowired
    TaskForms forms;

    @Autowired
    Inbox inbox;

    @Autowired
    Dossier dossier;

    @Autowired
    Cases cases;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Procedures procedures;

    @Autowired
    ParameterEditor parameters;

    @Autowired
    OrganizationEditor organization;

    @Autowired
    IdentityService identity;

    @Autowired
    TaskService engine;

    @Autowired
    HistoryService history;

    @Autowired
    ManagementService management;

    @Autowired
    RepositoryService repository;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void a_third_signer() {
        CaseDriver.dateIs(START);
        transaction.executeWithoutResult(status -> {
            organization.put(new Person("second", "第二经办", null, true));
            organization.seat("second", DEPARTMENT, SeatRole.CLERK);
        });
    }

    @AfterEach
    void real_time() {
        ClockUtil.reset();
    }

    // ---- 会签

    @Test
    void everybody_has_to_agree() {
        var key = toSign(ALL, THREE);

        sign(key, "second", "AGREE");
        sign(key, "zzb.leader", "AGREE");
        assertThat(city.openSteps(key)).containsExactly("t1");
        sign(key, "zzb.head", "AGREE");

        assertThat(city.openSteps(key)).containsExactly("t2");
        assertThat(decided(key)).contains("通过", "全部同意方为通过，一人不同意即终止", "\"同意\":3", "\"未答复\":0");
        assertThat(kinds(key)).doesNotContain("signature-spared");
        city.dossierHolds(key);
    }

    @Test
    void one_refusal_ends_it_and_those_who_have_not_answered_have_no_task_any_more() {
        // given: one agreed, one is writing, one has not looked
        var key = toSign(ALL, THREE);
        sign(key, "zzb.head", "AGREE");
        var writing = mine(key, "zzb.leader");
        forms.draft(city.actor("zzb.leader"), writing.id(), Map.of("decision", "AGREE"));

        // when
        sign(key, "second", "REFUSE");

        // then: back to the author, with nothing left for the third
        assertThat(city.openSteps(key)).containsExactly("t0");
        isGone(writing, "zzb.leader");
        assertThat(decided(key)).contains("未通过", "\"同意\":1", "\"不同意\":1", "\"未答复\":1");
        assertThat(spared(key)).singleElement().satisfies(entry -> {
            assertThat(entry.content()).contains(writing.id(), nameOf("zzb.leader"));
            assertThat(entry.organ()).isEqualTo(DEPARTMENT);
        });
        assertThat(doneBy(key, "t1")).containsExactly("zzb.head", "second");
        city.dossierHolds(key);
    }

    @Test
    void where_a_refusal_only_counts_everybody_answers() {
        var key = toSign("countersign=all refusal=counts", THREE);

        sign(key, "second", "REFUSE");
        sign(key, "zzb.head", "AGREE");
        assertThat(city.openSteps(key)).containsExactly("t1");
        sign(key, "zzb.leader", "AGREE");

        assertThat(city.openSteps(key)).containsExactly("t0");
        assertThat(decided(key)).contains("未通过", "全部答复", "\"同意\":2", "\"不同意\":1");
        city.dossierHolds(key);
    }

    // ---- 退回

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void who_comes_to_the_step_again_begins_anew_with_all_tasks_and_the_timer(boolean atOnce) {
        // given: refused at the first go, after one had agreed
        var key = toSign(ALL, THREE, atOnce);
        sign(key, THREE.get(0), "AGREE");
        sign(key, THREE.get(1), "REFUSE");
        assertThat(timers(key)).isZero();
        CaseDriver.dateIs(START.plusDays(7));

        // when
        city.complete("zzb.clerk", only(key).id(), Map.of());

        // then: the first answers count for nothing
        assertThat(city.open(key))
                .hasSize(atOnce ? 3 : 1)
                .allSatisfy(task -> assertThat(task.dueAt())
                        .isAfter(START.plusDays(7).atStartOfDay(CHINA).toInstant()));
        assertThat(timers(key)).isOne();
        THREE.forEach(signer -> sign(key, signer, "AGREE"));
        assertThat(city.openSteps(key)).containsExactly("t2");
        assertThat(timers(key)).isZero();
        city.complete("zzb.clerk", only(key).id(), Map.of());
        assertThat(city.file(key).running()).isFalse();
        city.dossierHolds(key);
    }

    @Test
    void the_timer_of_a_second_round_fires() {
        var key = toSign(TWO_THIRDS, THREE);
        sign(key, "zzb.head", "REFUSE");
        sign(key, "second", "REFUSE");
        city.complete("zzb.clerk", only(key).id(), Map.of());

        city.dateComes(START.plusDays(3));

        assertThat(timers(key)).isZero();
        assertThat(history.createHistoricActivityInstanceQuery()
                        .processInstanceId(mine(key, "zzb.leader").instanceId())
                        .activityId("late")
                        .finished()
                        .count())
                .isOne();
        assertThat(city.open(key)).hasSize(3);
    }

    // ---- 比例会签

    @Test
    void a_share_is_reached_whoever_refuses() {
        var key = toSign(TWO_THIRDS, THREE);
        sign(key, "zzb.head", "REFUSE");
        assertThat(city.openSteps(key)).containsExactly("t1", "t1");
        sign(key, "second", "AGREE");
        assertThat(city.openSteps(key)).containsExactly("t1");

        sign(key, "zzb.leader", "AGREE");

        assertThat(city.openSteps(key)).containsExactly("t2");
        assertThat(decided(key)).contains("通过", "达到 2/3", "selection.quorum_share", "\"同意\":2", "\"不同意\":1");
        city.dossierHolds(key);
    }

    @Test
    void a_share_that_is_reached_waits_for_nobody() {
        var key = toSign(TWO_THIRDS, THREE);
        var last = mine(key, "zzb.leader");
        sign(key, "zzb.head", "AGREE");

        sign(key, "second", "AGREE");

        assertThat(city.openSteps(key)).containsExactly("t2");
        isGone(last, "zzb.leader");
        city.dossierHolds(key);
    }

    @Test
    void a_share_that_cannot_be_reached_any_more_waits_for_nobody() {
        var key = toSign(TWO_THIRDS, THREE);
        var last = mine(key, "zzb.leader");
        sign(key, "zzb.head", "REFUSE");

        sign(key, "second", "REFUSE");

        assertThat(city.openSteps(key)).containsExactly("t0");
        isGone(last, "zzb.leader");
        assertThat(doneBy(key, "t1")).containsExactly("zzb.head", "second");
        city.dossierHolds(key);
    }

    @Test
    void half_is_not_more_than_half() {
        var key = toSign(MORE_THAN_HALF, List.of("zzb.head", "second"));
        sign(key, "zzb.head", "AGREE");
        assertThat(city.openSteps(key)).containsExactly("t1");

        sign(key, "second", "REFUSE");

        assertThat(city.openSteps(key)).containsExactly("t0");
        assertThat(decided(key)).contains("未通过", "超过 1/2");
    }

    @Test
    void the_share_is_the_one_that_the_jurisdiction_has_set() {
        parameters.set("selection.quorum_share", "990100", "1/3", START, "xtgl", "试验");
        try {
            var key = toSign(TWO_THIRDS, THREE);

            sign(key, "second", "AGREE");

            assertThat(city.openSteps(key)).containsExactly("t2");
            assertThat(decided(key)).contains("达到 1/3");
        } finally {
            parameters.reset("selection.quorum_share", "990100", START, "xtgl", "试验完毕");
        }
    }

    // ---- 或签

    @ParameterizedTest
    @ValueSource(strings = {"AGREE", "REFUSE"})
    void where_one_is_enough_the_others_have_neither_a_task_nor_done_one(String answer) {
        var key = toSign("countersign=one", THREE);
        var others = List.of(mine(key, "zzb.head"), mine(key, "zzb.leader"));

        sign(key, "second", answer);

        assertThat(city.openSteps(key)).containsExactly(answer.equals("AGREE") ? "t2" : "t0");
        others.forEach(task -> isGone(task, String.valueOf(task.assignee())));
        assertThat(doneBy(key, "t1")).containsExactly("second");
        assertThat(spared(key)).hasSize(2);
        assertThat(decided(key)).contains("一人答复即定", "\"未答复\":2");
        city.dossierHolds(key);
    }

    // ---- 依次会签

    @Test
    void one_after_the_other_a_refusal_asks_nobody_further() {
        var key = toSign(ALL, THREE, false);
        sign(key, "zzb.head", "AGREE");
        assertThat(city.open(key))
                .singleElement()
                .satisfies(task -> assertThat(task.assignee()).isEqualTo("zzb.leader"));

        sign(key, "zzb.leader", "REFUSE");

        assertThat(city.openSteps(key)).containsExactly("t0");
        assertThat(decided(key)).contains("\"同意\":1", "\"不同意\":1", "\"未答复\":1");
        assertThat(spared(key)).isEmpty();
        city.dossierHolds(key);
    }

    @Test
    void one_after_the_other_a_share_asks_no_more_than_are_needed() {
        var key = toSign(MORE_THAN_HALF, THREE, false);
        sign(key, "zzb.head", "AGREE");

        sign(key, "zzb.leader", "AGREE");

        assertThat(city.openSteps(key)).containsExactly("t2");
        assertThat(decided(key)).contains("通过", "\"同意\":2", "\"未答复\":1");
    }

    @Test
    void one_after_the_other_the_last_answer_decides_as_well() {
        var key = toSign("countersign=all refusal=counts", THREE, false);
        THREE.forEach(signer -> sign(key, signer, signer.equals("zzb.head") ? "REFUSE" : "AGREE"));

        assertThat(city.openSteps(key)).containsExactly("t0");
        assertThat(decided(key)).contains("未通过", "\"同意\":2", "\"不同意\":1", "\"未答复\":0");
    }

    // ---- signers who come and go while the round lasts

    @Test
    void who_comes_to_sign_later_is_waited_for() {
        var key = toSign(ALL, THREE);
        sign(key, "zzb.head", "AGREE");
        sign(key, "second", "AGREE");
        oneMore(key, "zzb.clerk");

        sign(key, "zzb.leader", "AGREE");
        assertThat(city.open(key))
                .singleElement()
                .satisfies(task -> assertThat(task.assignee()).isEqualTo("zzb.clerk"));
        sign(key, "zzb.clerk", "AGREE");

        assertThat(city.openSteps(key)).containsExactly("t2");
        assertThat(decided(key)).contains("通过", "\"同意\":4", "\"未答复\":0");
        city.dossierHolds(key);
    }

    @Test
    void a_share_is_one_of_those_who_are_there_now() {
        // two of three would be enough, of four it takes three
        var key = toSign(TWO_THIRDS, THREE);
        sign(key, "zzb.head", "AGREE");
        oneMore(key, "zzb.clerk");
        sign(key, "second", "AGREE");
        assertThat(city.openSteps(key)).containsExactly("t1", "t1");
        // and of three again two: the next answer tells
        oneLess(key, "zzb.clerk");
        sign(key, "zzb.leader", "REFUSE");

        assertThat(city.openSteps(key)).containsExactly("t2");
        assertThat(decided(key)).contains("通过", "\"同意\":2", "\"不同意\":1", "\"未答复\":0");
        city.dossierHolds(key);
    }

    @Test
    void nobody_comes_to_sign_what_is_decided() {
        var key = toSign("countersign=one", THREE);
        var round = round(key);
        var instance = city.open(key).get(0).instanceId();
        sign(key, "second", "REFUSE");

        assertThatThrownBy(() -> Gate.open(() -> {
                    runtime.createProcessInstanceModification(instance)
                            .startBeforeActivity("t1", round)
                            .execute();
                    return true;
                }))
                .isInstanceOf(ProcessEngineException.class);

        assertThat(city.openSteps(key)).containsExactly("t0");
    }

    // ---- at the same moment

    @Test
    void who_answers_while_somebody_else_decides_is_told_that_the_task_is_gone() throws Exception {
        var key = toSign("countersign=one", THREE);
        var late = mine(key, "zzb.leader");

        var attempts = whileNotYetStored(
                () -> sign(key, "second", "REFUSE"),
                () -> city.complete("zzb.leader", late.id(), Map.of("decision", "AGREE")),
                () -> forms.draft(city.actor("zzb.leader"), late.id(), Map.of("decision", "AGREE")),
                () -> forms.claim(city.actor("zzb.leader"), late.id()));

        assertThat(attempts)
                .allSatisfy(attempt ->
                        assertThat(attempt).isInstanceOf(NotFound.class).hasMessage("任务不存在或已办结"));
        assertThat(city.openSteps(key)).containsExactly("t0");
        assertThat(doneBy(key, "t1")).containsExactly("second");
        city.dossierHolds(key);
    }

    @Test
    void answers_at_the_same_moment_that_decide_nothing_are_both_counted() throws Exception {
        var key = toSign("countersign=all refusal=counts", THREE);

        var attempts = whileNotYetStored(
                () -> sign(key, "second", "REFUSE"),
                () -> sign(key, "zzb.leader", "AGREE"),
                () -> sign(key, "zzb.head", "AGREE"));

        assertThat(attempts).containsOnlyNulls();
        assertThat(city.openSteps(key)).containsExactly("t0");
        assertThat(decided(key)).contains("\"同意\":2", "\"不同意\":1", "\"未答复\":0");
        assertThat(doneBy(key, "t1")).containsExactlyInAnyOrderElementsOf(THREE);
        city.dossierHolds(key);
    }

    // ---- what else may happen

    @Test
    void a_step_that_nobody_has_to_sign_is_not_passed() {
        var key = begun(model(ALL, true), List.of());
        var task = only(key);

        assertThatThrownBy(() -> city.complete("zzb.clerk", task.id(), Map.of()))
                .hasStackTraceContaining("会签环节“步骤t1”没有签署人");

        assertThat(only(key)).isEqualTo(task);
        assertThat(kinds(key)).containsExactly("started");
    }

    @Test
    void a_model_whose_share_nobody_knows_is_not_deployed() {
        assertThatThrownBy(() -> deploy(model("countersign=share countersignShare=selection.no_such_share", true)))
                .hasStackTraceContaining("countersignShare不是一个写明“达到”或“超过”的比例参数");
        // known, but no share; and a share of which nobody says how it is compared
        for (var key : List.of("selection.notice_min", "personal_matters.random_check")) {
            assertThatThrownBy(() -> deploy(model("countersign=share countersignShare=" + key, true)))
                    .as(key)
                    .hasStackTraceContaining("countersignShare不是一个写明“达到”或“超过”的比例参数");
        }
    }

    @Test
    void a_case_is_stopped_in_the_middle_of_a_round() {
        var key = toSign(ALL, THREE);

        // when: the engine takes everything away, and nobody decided anything
        Gate.open(() -> {
            runtime.deleteProcessInstance(city.open(key).get(0).instanceId(), "试验");
            return true;
        });

        assertThat(city.open(key)).isEmpty();
        assertThat(kinds(key)).doesNotContain("countersigned", "signature-spared");
    }

    // ---- help

    private CaseKey toSign(String properties, List<String> signers) {
        return toSign(properties, signers, true);
    }

    /** The draft is done, and the first signers have their tasks. */
    private CaseKey toSign(String properties, List<String> signers, boolean atOnce) {
        var key = begun(model(properties, atOnce), signers);
        city.complete("zzb.clerk", only(key).id(), Map.of());
        return key;
    }

    private CaseKey begun(BpmnModelInstance model, List<String> signers) {
        deploy(model);
        return transaction.execute(status -> {
            var key = cases.open(RandomModel.PROCEDURE, "SJ", "会签的案件", "990100", DEPARTMENT, "zzb.clerk")
                    .key();
            dossier.append(
                    key,
                    Dossier.Author.of(city.actor("zzb.clerk"), DEPARTMENT),
                    "started",
                    RandomModel.PROCEDURE + ".start",
                    Map.of("name", "发起"));
            var variables = new HashMap<>(CaseVariables.JURISDICTION.as("990100"));
            variables.putAll(ProcessVariable.ids("signers").as(signers));
            procedures.start(RandomModel.PROCEDURE, key, "zzb.clerk", variables);
            return key;
        });
    }

    private void deploy(BpmnModelInstance model) {
        Gate.open(() -> {
            var deployment =
                    repository.createDeployment().addModelInstance("processes/random-model/random-model.bpmn", model);
            Stream.of("t0", "t1", "t2")
                    .forEach(task ->
                            deployment.addString("forms/random-model/" + task + ".form", RandomSteps.form(task)));
            return deployment.deploy();
        });
    }

    private static BpmnModelInstance model(String properties, boolean atOnce) {
        var loop = Bpmn.createExecutableProcess(RandomModel.PROCEDURE)
                .name("会签流程")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent("start")
                .userTask("t0")
                .name("步骤t0")
                .userTask("t1")
                .name("步骤t1")
                .multiInstance()
                .camundaCollection("signers")
                .camundaElementVariable("signer");
        var model = (atOnce ? loop.parallel() : loop.sequential())
                .<UserTaskBuilder>multiInstanceDone()
                .boundaryEvent("late")
                .cancelActivity(false)
                .timerWithDuration("PT48H")
                .endEvent("told")
                .moveToActivity("t1")
                .exclusiveGateway("judged")
                .condition("退回", "${t1Outcome == 'REFUSED'}")
                .connectTo("t0")
                .moveToNode("judged")
                .userTask("t2")
                .name("步骤t2")
                .endEvent("end")
                .done();
        RandomModel.say(model, "t0", "organ", "organization");
        RandomModel.say(model, "t1", "organ", "organization");
        RandomModel.say(model, "t1", "personVariable", "signer");
        RandomModel.say(model, "t2", "organ", "organization");
        RandomModel.say(model, "t1", properties);
        return model;
    }

    /** One person acts in a transaction that stays open until the others have come. */
    private List<Throwable> whileNotYetStored(Runnable first, Runnable... others) throws Exception {
        var coming = new CountDownLatch(others.length);
        var second = transaction.execute(status -> {
            first.run();
            var attempts = Arrays.stream(others)
                    .map(one -> CompletableFuture.supplyAsync(
                            () -> {
                                coming.countDown();
                                return catchThrowable(one::run);
                            },
                            attempt -> new Thread(attempt).start()))
                    .toList();
            assertThatCode(coming::await).doesNotThrowAnyException();
            return attempts;
        });
        var outcomes = new ArrayList<Throwable>();
        for (var attempt : second) {
            outcomes.add(attempt.get(30, TimeUnit.SECONDS));
        }
        return outcomes;
    }

    private void oneMore(CaseKey key, String signer) {
        Gate.open(() -> {
            runtime.createProcessInstanceModification(city.open(key).get(0).instanceId())
                    .startBeforeActivity("t1", round(key))
                    .setVariableLocal("signer", signer)
                    .execute();
            return true;
        });
    }

    private void oneLess(CaseKey key, String signer) {
        var task = mine(key, signer);
        Gate.open(() -> {
            var instance = Arrays.stream(
                            runtime.getActivityInstance(task.instanceId()).getActivityInstances("t1"))
                    .filter(one -> Arrays.asList(one.getExecutionIds()).contains(task.executionId()))
                    .findFirst()
                    .orElseThrow();
            runtime.createProcessInstanceModification(task.instanceId())
                    .cancelActivityInstance(instance.getId())
                    .execute();
            return true;
        });
    }

    /** The engine's id of what stands around the tasks of the step. */
    private String round(CaseKey key) {
        return runtime.getActivityInstance(city.open(key).get(0).instanceId())
                .getActivityInstances("t1#multiInstanceBody")[0]
                .getId();
    }

    private void sign(CaseKey key, String signer, String decision) {
        city.complete(signer, mine(key, signer).id(), Map.of("decision", decision));
    }

    private OpenTask mine(CaseKey key, String signer) {
        return city.open(key).stream()
                .filter(task -> signer.equals(task.assignee()))
                .findFirst()
                .orElseThrow();
    }

    private OpenTask only(CaseKey key) {
        assertThat(city.open(key)).hasSize(1);
        return city.open(key).get(0);
    }

    /** In nobody's inbox, with nothing typed for it, and not told as done by anybody. */
    private void isGone(OpenTask task, String signer) {
        for (var view : InboxView.values()) {
            assertThat(inbox.page(city.actor(signer), view, null, 1000).tasks())
                    .extracting(OpenTask::id)
                    .doesNotContain(task.id());
        }
        identity.setAuthentication(signer, List.copyOf(city.actor(signer).ownGroups()));
        try {
            assertThat(engine.createTaskQuery()
                            .processInstanceBusinessKey(task.caseKey().value())
                            .list())
                    .extracting(Task::getId)
                    .doesNotContain(task.id());
        } finally {
            identity.clearAuthentication();
        }
        assertThatThrownBy(() -> forms.form(city.actor(signer), task.id())).isInstanceOf(NotFound.class);
        assertThat(history.createHistoricTaskInstanceQuery()
                        .taskId(task.id())
                        .singleResult()
                        .getDeleteReason())
                .isNotEqualTo("completed");
        assertThat(dossier.entries(task.caseKey()))
                .filteredOn(entry -> entry.kind().equals("completed"))
                .noneMatch(entry -> entry.content().contains(task.id()));
    }

    private List<String> doneBy(CaseKey key, String step) {
        return dossier.entries(key).stream()
                .filter(entry ->
                        entry.kind().equals("completed") && entry.step().endsWith("." + step))
                .map(Dossier.Entry::userId)
                .toList();
    }

    private String decided(CaseKey key) {
        return entries(key, "countersigned")
                .reduce((first, last) -> last)
                .orElseThrow()
                .content();
    }

    private List<Dossier.Entry> spared(CaseKey key) {
        return entries(key, "signature-spared").toList();
    }

    private Stream<Dossier.Entry> entries(CaseKey key, String kind) {
        return dossier.entries(key).stream().filter(entry -> entry.kind().equals(kind));
    }

    private List<String> kinds(CaseKey key) {
        return dossier.entries(key).stream().map(Dossier.Entry::kind).toList();
    }

    private String nameOf(String user) {
        return city.actor(user).person().name();
    }

    private long timers(CaseKey key) {
        return management
                .createJobQuery()
                .timers()
                .processInstanceId(city.open(key).get(0).instanceId())
                .count();
    }
}
