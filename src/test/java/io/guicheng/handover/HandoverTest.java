package io.guicheng.handover;

import static io.guicheng.support.CaseDriver.ALSO_CLEAN;
import static io.guicheng.support.CaseDriver.CLEAN;
import static io.guicheng.support.CaseDriver.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.guicheng.casework.Cases;
import io.guicheng.casework.Dossier;
import io.guicheng.engine.Inbox;
import io.guicheng.engine.InboxView;
import io.guicheng.engine.OpenTask;
import io.guicheng.form.TaskForms;
import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.FieldError;
import io.guicheng.kernel.NotFound;
import io.guicheng.kernel.Refused;
import io.guicheng.kernel.RefusedInput;
import io.guicheng.organization.OrganizationEditor;
import io.guicheng.organization.Person;
import io.guicheng.organization.Seat;
import io.guicheng.organization.SeatRole;
import io.guicheng.registry.Officials;
import io.guicheng.registry.RegistryEditor;
import io.guicheng.registry.Relation;
import io.guicheng.support.CaseDriver;
import io.guicheng.support.SqlCount;
import io.guicheng.support.WholeApplication;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Tasks that go from hand to hand, and people who stand in for others, in the demo city. */
@WholeApplication
@Import(RandomSteps.class)
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:handover;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000")
class HandoverTest {

    private static final String DEPARTMENT = "990100-organization";
    private static final String DISCIPLINE = "990100-discipline";

    /** What one act may cost, ours and the engine's statements together. */
    private static final int MOST_STATEMENTS = 25;

    @Autowired
    CaseDriver city;

    @Autowired
    Handovers handovers;

    @Autowired
    Deputies deputies;

    @Autowired
    ReleasesInTime inTime;

    @Autowired
    TaskForms forms;

    @Autowired
    Inbox inbox;

    @Autowired
    Dossier dossier;

    @Autowired
    Cases cases;

    @Autowired
    OrganizationEditor organization;

    @Autowired
    RegistryEditor registry;

    @Autowired
    Officials officials;

    @Autowired
    IdentityService identity;

    @Autowired
    TaskService engine;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void more_people_than_the_demo_city_has() {
        CaseDriver.dateIs(START);
        transaction.executeWithoutResult(status -> {
            person("second", "第二经办", null, DEPARTMENT);
            person("kin", "人选亲属", ALSO_CLEAN, DEPARTMENT);
            person("jw.second", "纪委第二经办", null, DISCIPLINE);
        });
    }

    @AfterEach
    void real_time_and_nobody_away() {
        CaseDriver.dateIs(START);
        for (var leader : List.of("zzb.leader", "jw.leader")) {
            deputies.agreed(city.actor(leader))
                    .forEach(one ->
                            deputies.end(city.actor(leader), one.deputation().id()));
        }
        ClockUtil.reset();
    }

    private void person(String user, String name, String official, String organ) {
        organization.put(new Person(user, name, official, true));
        organization.seat(user, organ, SeatRole.CLERK);
    }

    // ---- 转办

    @Test
    void a_task_is_handed_over_to_a_colleague_who_completes_it() throws Exception {
        // given
        var key = city.start("转办的动议");
        var task = city.task("zzb.clerk", key, "draftMotion").id();
        forms.claim(city.actor("zzb.clerk"), task);
        forms.draft(city.actor("zzb.clerk"), task, Map.of("analysis", "写了一半"));

        // when
        var statements = SqlCount.of(() -> {
            handovers.handOver(city.actor("zzb.clerk"), task, "second", "外出学习");
            return task;
        });

        // then: the receiver has it with what was typed, and alone
        System.out.printf("handOver: %d statements, %d allowed%n", statements.size(), MOST_STATEMENTS);
        assertThat(statements).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
        assertThat(ids("second", InboxView.MINE)).contains(task);
        assertThat(ids("zzb.clerk", InboxView.MINE)).doesNotContain(task);
        assertThat(ids("zzb.clerk", InboxView.OTHERS)).contains(task);
        assertThat(forms.form(city.actor("second"), task).draft()).containsEntry("analysis", "写了一半");
        refused(() -> city.complete("zzb.clerk", task, CaseDriver.motion(CaseDriver.VACANT_POST)), "该任务已由他人签收，不能代为办结");
        city.complete("second", task, CaseDriver.motion(CaseDriver.VACANT_POST));
        assertThat(last(key, "handed-over").content()).contains("第二经办（second）", "外出学习");
        assertThat(last(key, "completed").userId()).isEqualTo("second");
        city.dossierHolds(key);
    }

    @Test
    void who_may_not_have_a_task_is_refused_in_the_same_words_whoever_it_is() {
        // given: 人选亲属 is married to the official the case concerns
        var key = concerning();
        var task = city.task("zzb.clerk", key, "appraise").id();
        assertThat(handovers.receivers(city.actor("zzb.clerk"), task).colleagues())
                .extracting(Seat::userId)
                .contains("second", "zzb.head")
                .doesNotContain("kin", "zzb.clerk", "jw.clerk");

        // when / then: a relative, another organ, another jurisdiction, an administrator, nobody, oneself
        for (var to : List.of("kin", "jw.clerk", "zzb.clerk.qh", "xtgl", "nobody", "zzb.clerk")) {
            refusedInput(
                    () -> handovers.handOver(city.actor("zzb.clerk"), task, to, "忙"),
                    new FieldError("to", "所选的“接收人”不能办理这个任务，请另选他人"));
            refusedInput(
                    () -> handovers.delegate(city.actor("zzb.clerk"), task, to, "忙"),
                    new FieldError("to", "所选的“接收人”不能办理这个任务，请另选他人"));
        }
        refusedInput(
                () -> handovers.handOver(city.actor("zzb.clerk"), task, "", "忙"), new FieldError("to", "请选择“接收人”"));
        refusedInput(
                () -> handovers.handOver(city.actor("zzb.clerk"), task, "second", "  "),
                new FieldError("reason", "“转办理由”必须填写"));
        refusedInput(
                () -> handovers.handOver(city.actor("zzb.clerk"), task, "second", "长".repeat(501)),
                new FieldError("reason", "“转办理由”不能超过 500 个字"));
        assertThatThrownBy(() -> handovers.handOver(city.actor("jw.clerk"), task, "jw.second", "不是我们的"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> handovers.receivers(city.actor("kin"), task)).isInstanceOf(NotFound.class);
        assertThat(city.task("zzb.clerk", key, "appraise").assignee()).isNull();
    }

    @Test
    void a_colleague_s_task_is_given_away_by_the_colleague_or_who_leads_the_organ() {
        var key = city.start("由负责人改派的动议");
        var task = city.task("zzb.clerk", key, "draftMotion").id();
        forms.claim(city.actor("zzb.clerk"), task);
        refused(() -> handovers.handOver(city.actor("second"), task, "second", "给我"), "该任务由宋岚楷办理，只有本人和本机关负责人可以转办");
        handovers.handOver(city.actor("zzb.head"), task, "second", "宋岚楷病假");
        assertThat(city.open(key).get(0).assignee()).isEqualTo("second");
        assertThat(last(key, "handed-over").userId()).isEqualTo("zzb.head");
    }

    @Test
    void a_handover_is_taken_back_until_the_receiver_has_begun() {
        var key = city.start("撤回转办的动议");
        var task = city.task("zzb.clerk", key, "draftMotion").id();
        refused(() -> handovers.takeBack(city.actor("zzb.clerk"), task), "没有可以撤回的转办或委派");
        handovers.handOver(city.actor("zzb.clerk"), task, "second", "外出");
        refused(() -> handovers.takeBack(city.actor("zzb.head"), task), "没有可以撤回的转办或委派");

        handovers.takeBack(city.actor("zzb.clerk"), task);

        assertThat(city.open(key).get(0).assignee()).isEqualTo("zzb.clerk");
        assertThat(last(key, "taken-back").content()).contains("第二经办（second）");
        // when it was begun
        handovers.handOver(city.actor("zzb.clerk"), task, "second", "又要外出");
        ClockUtil.setCurrentTime(
                Date.from(ClockUtil.getCurrentTime().toInstant().plusSeconds(60)));
        forms.draft(city.actor("second"), task, Map.of("analysis", "开始了"));
        refused(() -> handovers.takeBack(city.actor("zzb.clerk"), task), "第二经办已经开始办理，不能撤回转办");
        city.dossierHolds(key);
    }

    // ---- 委派

    @Test
    void who_was_asked_to_prepare_a_task_fills_it_in_and_gives_it_back() {
        // given: a signature of the head, which a clerk of the organ prepares
        var key = toSign();
        var task = city.task("jw.head", key, "signFirst").id();
        assertThat(ids("jw.second", InboxView.ORGAN)).doesNotContain(task);
        handovers.delegate(city.actor("jw.head"), task, "jw.second", "请核对回复内容");

        // then: it is in the helper's inbox, who can fill it in and not complete it
        assertThat(ids("jw.second", InboxView.MINE)).contains(task);
        assertThat(seenInTasklist("jw.second", task)).isTrue();
        forms.draft(city.actor("jw.second"), task, Map.of("decision", "sign"));
        refused(() -> city.complete("jw.second", task, Map.of("decision", "sign")), "该任务由罗承栩委派给您，不能直接办结，请填写后交回");
        refused(() -> handovers.handOver(city.actor("jw.second"), task, "jw.head", "不想办"), "委派中的任务不能转办，请先收回或者交回");
        refusedInput(
                () -> handovers.giveBack(city.actor("jw.second"), task, ""), new FieldError("answer", "“办理情况”必须填写"));

        // when
        handovers.giveBack(city.actor("jw.second"), task, "内容无误");

        // then: it is the head's again, with what was filled in, and gone for the helper
        assertThat(ids("jw.head", InboxView.MINE)).contains(task);
        assertThat(ids("jw.second", InboxView.MINE)).doesNotContain(task);
        assertThatThrownBy(() -> forms.form(city.actor("jw.second"), task)).isInstanceOf(NotFound.class);
        assertThat(forms.form(city.actor("jw.head"), task).draft()).containsEntry("decision", "sign");
        assertThat(handovers
                        .of(city.actor("jw.head"), city.task("jw.head", key, "signFirst"))
                        .last())
                .satisfies(act -> assertThat(act.answer()).isEqualTo("内容无误"));
        refused(() -> handovers.giveBack(city.actor("jw.head"), task, "再交"), "该任务不是他人委派给您的，不需要交回");
        city.complete("jw.head", task, Map.of("decision", "sign"));
        assertThat(last(key, "given-back").content()).contains("内容无误");
        city.dossierHolds(key);
    }

    @Test
    void what_was_asked_of_somebody_is_taken_back_at_any_time() {
        var key = toSign();
        var task = city.task("jw.head", key, "signFirst").id();
        handovers.delegate(city.actor("jw.head"), task, "jw.second", "请核对");
        forms.draft(city.actor("jw.second"), task, Map.of("decision", "sign"));
        handovers.takeBack(city.actor("jw.head"), task);
        assertThat(city.open(key).stream()
                        .filter(one -> one.id().equals(task))
                        .findFirst()
                        .orElseThrow())
                .satisfies(one -> {
                    assertThat(one.assignee()).isEqualTo("jw.head");
                    assertThat(one.delegated()).isFalse();
                });
        city.complete("jw.head", task, Map.of("decision", "sign"));
        city.dossierHolds(key);
    }

    // ---- 代理

    @Test
    void a_deputy_signs_for_the_head_and_the_dossier_names_both() {
        // given
        var key = toSign();
        var task = city.task("jw.head", key, "signFirst").id();
        assertThatThrownBy(() -> forms.form(city.actor("jw.second"), task)).isInstanceOf(NotFound.class);
        assertThat(seenInTasklist("jw.second", task)).isFalse();

        // when
        depute("jw.head", "jw.head", "jw.second", START, START.plusDays(3));

        // then: the task is there by our inbox and by Tasklist's, and is done in the other's name
        assertThat(ids("jw.second", InboxView.ORGAN)).contains(task);
        assertThat(seenInTasklist("jw.second", task)).isTrue();
        forms.claim(city.actor("jw.second"), task);
        refused(() -> handovers.handOver(city.actor("jw.second"), task, "jw.leader", "推"), "代理他人办理的任务不能再转办、委派");
        city.complete("jw.second", task, Map.of("decision", "sign"));
        var entry = last(key, "completed");
        assertThat(entry.userId()).isEqualTo("jw.second");
        assertThat(entry.onBehalfOf()).isEqualTo("jw.head");
        city.dossierHolds(key);
    }

    @Test
    void a_deputy_does_not_approve_what_they_drafted_themself() {
        var key = toSign();
        var task = city.task("jw.head", key, "signFirst").id();
        depute("jw.head", "jw.head", "jw.clerk", START, START.plusDays(3));
        refused(
                () -> city.complete("jw.clerk", task, Map.of("decision", "sign")),
                "您以本人身份办理过本案的这一流程，不能再代他人审核，请由其他人员办理");
        assertThat(city.openSteps(key)).contains("signFirst");
    }

    @Test
    void who_comes_second_at_a_task_waits_for_the_first_and_finds_it_done() throws Exception {
        // given: head and deputy both have the form open
        var key = toSign();
        depute("jw.head", "jw.head", "jw.second", START, START.plusDays(3));
        var task = city.task("jw.head", key, "signFirst").id();
        var sign = Map.<String, Object>of("decision", "sign");

        // when: the deputy works on while the head's step is not committed yet
        List<ThrowingCallable> comings = List.of(
                () -> city.complete("jw.second", task, sign),
                () -> forms.draft(city.actor("jw.second"), task, sign),
                () -> forms.upload(city.actor("jw.second"), task, "意见.pdf", CaseDriver.pdf()));
        var coming = new CountDownLatch(comings.size());
        var second = transaction.execute(status -> {
            city.complete("jw.head", task, sign);
            var attempts = comings.stream()
                    .map(one -> CompletableFuture.supplyAsync(
                            () -> {
                                coming.countDown();
                                return catchThrowable(one);
                            },
                            attempt -> new Thread(attempt).start()))
                    .toList();
            assertThatCode(coming::await).doesNotThrowAnyException();
            return attempts;
        });

        // then
        for (var attempt : second) {
            assertThat(attempt.get(30, TimeUnit.SECONDS))
                    .isInstanceOf(NotFound.class)
                    .hasMessage("任务不存在或已办结");
        }
        assertThat(last(key, "completed").userId()).isEqualTo("jw.head");
        city.dossierHolds(key);
    }

    @Test
    void who_let_a_deputy_sign_first_does_not_sign_second() {
        // given: the head holds the seat of the second signature as well
        var key = toSign();
        depute("jw.head", "jw.head", "jw.second", START, START.plusDays(3));
        city.done("jw.second", key, "signFirst", Map.of("decision", "sign"));
        transaction.executeWithoutResult(status -> organization.seat("jw.head", DISCIPLINE, SeatRole.LEADER_IN_CHARGE));
        try {
            var second = city.task("jw.head", key, "signSecond").id();
            // when, then
            refused(() -> city.complete("jw.head", second, Map.of("decision", "sign")), "回复须由两名负责人分别签署，起草人和第一签署人不能再签");
        } finally {
            transaction.executeWithoutResult(
                    status -> organization.unseat("jw.head", DISCIPLINE, SeatRole.LEADER_IN_CHARGE));
        }
        city.done("jw.leader", key, "signSecond", Map.of("decision", "sign"));
        city.dossierHolds(key);
    }

    @Test
    void nobody_acts_for_somebody_who_must_stay_away() {
        var key = toSign();
        var task = city.task("jw.head", key, "signFirst").id();
        depute("jw.head", "jw.head", "jw.second", START, START.plusDays(3));
        transaction.executeWithoutResult(status -> organization.put(new Person("jw.head", "罗承栩", CLEAN, true)));
        try {
            refused(() -> city.complete("jw.second", task, Map.of("decision", "sign")), "该任务不能代理办理，请报告本机关分管领导");
        } finally {
            transaction.executeWithoutResult(status -> organization.put(new Person("jw.head", "罗承栩", null, true)));
        }
    }

    @Test
    void a_deputy_takes_what_the_principal_had_taken_and_gives_it_back_when_the_time_is_over() {
        // given
        var key = toSign();
        var task = city.task("jw.head", key, "signFirst").id();
        forms.claim(city.actor("jw.head"), task);
        assertThatThrownBy(() -> handovers.takeOver(city.actor("jw.leader"), task))
                .isInstanceOf(NotFound.class);
        depute("jw.leader", "jw.head", "jw.second", START, START.plusDays(1));

        // when
        handovers.takeOver(city.actor("jw.second"), task);

        // then
        assertThat(ids("jw.second", InboxView.MINE)).contains(task);
        assertThat(last(key, "taken-over").onBehalfOf()).isEqualTo("jw.head");

        // when the last day is over
        CaseDriver.dateIs(START.plusDays(2));
        refused(
                () -> city.complete("jw.second", task, Map.of("decision", "sign")),
                "您已不担任办理该任务的职务，或者代理期限已过，请由本机关其他人员接手办理");
        inTime.deputationsOver();

        // then: it is the head's
        assertThat(ids("jw.head", InboxView.MINE)).contains(task);
        assertThat(last(key, "released").content()).contains("代理已结束", "罗承栩");
        assertThatThrownBy(() -> forms.form(city.actor("jw.second"), task)).isInstanceOf(NotFound.class);
        assertThat(deputies.agreed(city.actor("jw.leader"))).isEmpty();
        inTime.deputationsOver();
        city.complete("jw.head", task, Map.of("decision", "sign"));
        assertThat(last(key, "completed").onBehalfOf()).isNull();
        city.dossierHolds(key);
    }

    @Test
    void the_principal_who_is_back_early_takes_the_task_and_ends_it() {
        var key = toSign();
        var task = city.task("jw.head", key, "signFirst").id();
        forms.claim(city.actor("jw.head"), task);
        var id = depute("jw.head", "jw.head", "jw.second", START, START.plusDays(3));
        handovers.takeOver(city.actor("jw.second"), task);
        handovers.takeOver(city.actor("jw.head"), task);
        assertThat(ids("jw.head", InboxView.MINE)).contains(task);
        handovers.takeOver(city.actor("jw.second"), task);
        refused(() -> deputies.end(city.actor("jw.second"), id), "代理由被代理人或者机关负责人、分管领导结束");
        assertThatThrownBy(() -> deputies.end(city.actor("zzb.head"), id)).isInstanceOf(NotFound.class);
        deputies.end(city.actor("jw.head"), id);
        assertThat(ids("jw.head", InboxView.MINE)).contains(task);
        assertThatThrownBy(() -> deputies.end(city.actor("jw.head"), id)).isInstanceOf(NotFound.class);
        city.dossierHolds(key);
    }

    @Test
    void who_stands_in_for_whom_is_set_by_the_person_or_who_leads_the_organ_and_for_one_at_a_time() {
        var today = START;
        for (var wrong : Map.of(
                        "organ", new Deputies.Wish("990100-audit", "", "second", today, today, "学习"),
                        "principal", new Deputies.Wish(DEPARTMENT, "zzb.head", "second", today, today, "学习"),
                        "deputy", new Deputies.Wish(DEPARTMENT, "", "jw.clerk", today, today, "学习"),
                        "from", new Deputies.Wish(DEPARTMENT, "", "second", today.minusDays(1), today, "学习"),
                        "until", new Deputies.Wish(DEPARTMENT, "", "second", today, today.plusDays(90), "学习"),
                        "reason", new Deputies.Wish(DEPARTMENT, "", "second", today, today, " "))
                .entrySet()) {
            assertThatThrownBy(() -> deputies.set(city.actor("zzb.clerk"), wrong.getValue()))
                    .as(wrong.getKey())
                    .isInstanceOfSatisfying(
                            RefusedInput.class,
                            refusal -> assertThat(refusal.errors())
                                    .extracting(FieldError::field)
                                    .containsExactly(wrong.getKey()));
        }
        assertThatThrownBy(() -> deputies.set(
                        city.actor("xtgl"), new Deputies.Wish(DEPARTMENT, "", "second", today, today, "学习")))
                .isInstanceOf(RefusedInput.class);
        var id = depute("zzb.clerk", "zzb.clerk", "second", today.plusDays(10), today.plusDays(20));
        // a second deputy on one of these days; a chain in either direction
        refusedInput(
                () -> depute("zzb.clerk", "zzb.clerk", "zzb.head", today.plusDays(20), today.plusDays(21)),
                new FieldError("from", "宋岚楷在 2026-12-03 至 2026-12-13 已由第二经办代理，请先结束原来的代理"));
        refusedInput(
                () -> depute("zzb.head", "zzb.head", "zzb.clerk", today.plusDays(10), today.plusDays(11)),
                new FieldError("deputy", "宋岚楷在 2026-12-03 至 2026-12-13 由他人代理，不能再代理他人"));
        refusedInput(
                () -> depute("second", "second", "zzb.head", today.plusDays(12), today.plusDays(12)),
                new FieldError("from", "第二经办在 2026-12-03 至 2026-12-13 正代理宋岚楷，请先结束该代理"));
        assertThat(deputies.agreed(city.actor("zzb.leader"))).hasSize(1).allMatch(Deputies.Agreed::mayEnd);
        assertThat(deputies.agreed(city.actor("second"))).hasSize(1).noneMatch(Deputies.Agreed::mayEnd);
        assertThat(deputies.agreed(city.actor("jw.head"))).isEmpty();
        deputies.end(city.actor("zzb.leader"), id);
        assertThat(deputies.agreed(city.actor("zzb.leader"))).isEmpty();
    }

    // ---- 不能继续办理的人

    @Test
    void a_task_goes_back_to_the_organ_when_its_holder_turns_out_to_be_a_relative() {
        var key = city.start("办理人应当回避的动议");
        var task = city.task("kin", key, "draftMotion").id();
        forms.claim(city.actor("kin"), task);
        married(CLEAN, ALSO_CLEAN);
        transaction.executeWithoutResult(status -> cases.concerns(key, CLEAN));
        assertThat(city.open(key).get(0).assignee()).isNull();
        assertThat(ids("zzb.clerk", InboxView.ORGAN)).contains(task);
        assertThat(ids("kin", InboxView.MINE)).doesNotContain(task);
        assertThat(last(key, "released").content()).contains("原办理人不能继续办理").doesNotContain("回避", "亲属关系");
        city.dossierHolds(key);
    }

    @Test
    void a_task_is_taken_over_from_somebody_whom_a_later_entry_in_the_register_keeps_away() {
        // given: nothing kept the holder away when the case was found to concern the official
        transaction.executeWithoutResult(status -> person("later", "后来登记", CaseDriver.SHORT_OF_TRAINING, DEPARTMENT));
        var key = city.start("后来登记亲属的动议");
        transaction.executeWithoutResult(status -> cases.concerns(key, CaseDriver.POOR_APPRAISAL));
        var task = city.task("later", key, "draftMotion").id();
        forms.claim(city.actor("later"), task);
        refused(() -> handovers.takeOver(city.actor("second"), task), "该任务由后来登记办理，不能接手；需要调整的，由其本人或者本机关负责人转办");

        // when
        married(CaseDriver.SHORT_OF_TRAINING, CaseDriver.POOR_APPRAISAL);

        // then
        assertThatThrownBy(() -> forms.form(city.actor("later"), task)).isInstanceOf(NotFound.class);
        assertThat(ids("second", InboxView.OTHERS)).contains(task);
        handovers.takeOver(city.actor("second"), task);
        city.complete("second", task, CaseDriver.motion(CaseDriver.VACANT_POST));
        city.dossierHolds(key);
    }

    @Test
    void tasks_of_somebody_who_leaves_the_organ_wait_for_it_again() {
        transaction.executeWithoutResult(status -> person("leaver", "将调离", null, DEPARTMENT));
        var key = city.start("办理人调离的动议");
        var task = city.task("leaver", key, "draftMotion").id();
        forms.claim(city.actor("leaver"), task);
        transaction.executeWithoutResult(status -> organization.unseat("leaver", DEPARTMENT, SeatRole.CLERK));
        assertThat(ids("zzb.clerk", InboxView.ORGAN)).contains(task);
        assertThat(last(key, "released").content()).contains("职务或者账号有变动");
        refused(() -> handovers.takeOver(city.actor("second"), task), "该任务还没有人签收，请直接签收");
        city.dossierHolds(key);
    }

    // ---- help

    private CaseKey concerning() {
        married(CLEAN, ALSO_CLEAN);
        return city.atVetting(CLEAN);
    }

    private void married(String official, String other) {
        if (!officials.relatives(official).contains(other)) {
            transaction.executeWithoutResult(status -> registry.relate(new Relation(official, other, "配偶")));
        }
    }

    /** A case in which the discipline organ's reply waits for the head's signature. */
    private CaseKey toSign() {
        var key = city.atVetting(CLEAN);
        city.appraise(key, true);
        var reply = new HashMap<String, Object>();
        reply.put("verdict", "CLEAR");
        reply.put("grounds", "");
        reply.put("heardLocal", "所在单位纪检机构无不同意见");
        city.done("jw.clerk", key, "draftReply", reply);
        return key;
    }

    private String depute(String by, String principal, String deputy, LocalDate from, LocalDate until) {
        var organ = by.startsWith("jw") ? DISCIPLINE : DEPARTMENT;
        return deputies.set(city.actor(by), new Deputies.Wish(organ, principal, deputy, from, until, "赴党校学习"));
    }

    /** Everything the person finds in a view. */
    private List<String> ids(String user, InboxView view) {
        return inbox.page(city.actor(user), view, null, 1000).tasks().stream()
                .map(OpenTask::id)
                .toList();
    }

    /** Whether the engine's own query, which Tasklist's filters use, has the task for this person. */
    private boolean seenInTasklist(String user, String task) {
        identity.setAuthentication(user, List.copyOf(city.actor(user).ownGroups()));
        try {
            return engine.createTaskQuery().taskId(task).count() == 1;
        } finally {
            identity.clearAuthentication();
        }
    }

    private Dossier.Entry last(CaseKey key, String kind) {
        return dossier.entries(key).stream()
                .filter(entry -> entry.kind().equals(kind))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private static void refused(ThrowingCallable act, String message) {
        assertThatThrownBy(act).isInstanceOf(Refused.class).hasMessage(message);
    }

    private static void refusedInput(ThrowingCallable act, FieldError error) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RefusedInput.class,
                        refusal -> assertThat(refusal.errors()).containsExactly(error));
    }
}
