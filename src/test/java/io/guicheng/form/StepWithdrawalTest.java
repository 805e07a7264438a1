package io.guicheng.form;

import static io.guicheng.support.CaseDriver.CLEAN;
import static io.guicheng.support.CaseDriver.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guicheng.casework.Dossier;
import io.guicheng.engine.Inbox;
import io.guicheng.engine.InboxView;
import io.guicheng.engine.Models;
import io.guicheng.engine.OpenTask;
import io.guicheng.engine.TokenMoves;
import io.guicheng.form.StepWithdrawals.Withdrawable;
import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.FieldError;
import io.guicheng.kernel.NotFound;
import io.guicheng.kernel.Refused;
import io.guicheng.kernel.RefusedInput;
import io.guicheng.organization.OrganizationEditor;
import io.guicheng.organization.Person;
import io.guicheng.organization.SeatRole;
import io.guicheng.rectifications.RectificationItems;
import io.guicheng.support.CaseDriver;
import io.guicheng.support.WholeApplication;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Taking a completed step back, in the demo city. Each case is rolled back. */
@WholeApplication
@Transactional
class StepWithdrawalTest {

    private static final LocalDate DUE = START.plusDays(28);

    @Autowired
    CaseDriver city;

    @Autowired
    StepWithdrawals withdrawals;

    @Autowired
    TaskForms forms;

    @Autowired
    RectificationItems items;

    @Autowired
    Inbox inbox;

    @Autowired
    Dossier dossier;

    @Autowired
    OrganizationEditor organization;

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
    void a_step_nobody_acted_on_is_open_again_with_what_was_typed_and_is_done_anew() {
        // given measures that were planned, and a report that waits for nobody in particular
        var key = ordered();
        var first = city.task("nyj.clerk", key, "planMeasures");
        plan(key, "办公室主任");
        assertThat(withdrawals.of(city.actor("nyj.clerk"), key))
                .containsExactly(new Withdrawable(first.id(), "制定整改措施"));
        var followed = city.task("nyj.clerk", key, "reportResult").id();

        // when
        CaseDriver.dateIs(START.plusDays(1));
        var again = withdrawals.takeBack(city.actor("nyj.clerk"), key, first.id(), " 责任人写错了 ");

        // then
        var task = city.task("nyj.clerk", key, "planMeasures");
        assertThat(task.id()).isEqualTo(again).isNotEqualTo(first.id());
        assertThat(task.assignee()).isEqualTo("nyj.clerk");
        assertThat(task.dueAt()).as("no time is gained").isEqualTo(first.dueAt());
        assertThat(city.openSteps(key)).containsExactly("planMeasures");
        assertThat(inbox.ofIds(List.of(followed))).isEmpty();
        assertThat(inbox.page(city.actor("nyj.clerk"), InboxView.MINE, null, 100)
                        .tasks())
                .extracting(OpenTask::id)
                .contains(again);
        assertThat(forms.form(city.actor("nyj.clerk"), again).draft())
                .containsEntry("responsible", "办公室主任")
                .containsEntry("measures", "逐项清理，限期补齐");
        assertThat(withdrawals.of(city.actor("nyj.clerk"), key)).isEmpty();
        assertThat(dossier.entries(key).stream().reduce((earlier, later) -> later))
                .hasValueSatisfying(entry -> {
                    assertThat(entry.kind()).isEqualTo("step-withdrawn");
                    assertThat(entry.userId()).isEqualTo("nyj.clerk");
                    assertThat(entry.organ()).isEqualTo("990100-agriculture");
                    assertThat(entry.content()).contains("责任人写错了");
                });
        // the day of what went away passes without a word
        city.dateComes(DUE.plusDays(1));
        assertThat(city.openSteps(key)).containsExactly("planMeasures");
        assertThat(items.get(key).overdue()).isZero();

        // and the step is done anew, over what stood there
        CaseDriver.dateIs(START.plusDays(2));
        plan(key, "局长");
        assertThat(items.get(key).responsible()).isEqualTo("局长");
        assertThat(city.openSteps(key)).containsExactly("reportResult");
        city.dateComes(DUE.plusDays(1));
        assertThat(city.openSteps(key)).containsExactly("reportResult", "superviseOverdue");
        city.dossierHolds(key);
    }

    @Test
    void a_colleague_may_have_taken_what_followed_but_not_begun_it() {
        var key = ordered();
        var done = city.task("nyj.clerk", key, "planMeasures").id();
        plan(key, "办公室主任");
        organization.put(new Person("nyj.second", "农业局第二经办", null, true));
        organization.seat("nyj.second", "990100-agriculture", SeatRole.CLERK);
        var next = city.task("nyj.second", key, "reportResult").id();
        forms.claim(city.actor("nyj.second"), next);
        assertThat(withdrawals.of(city.actor("nyj.clerk"), key)).hasSize(1);
        forms.draft(city.actor("nyj.second"), next, Map.of("result", "票据"));
        assertThat(withdrawals.of(city.actor("nyj.clerk"), key)).isEmpty();
        refused("nyj.clerk", key, done, "后面的环节已有人开始办理，不能撤回");
        assertThat(city.openSteps(key)).containsExactly("reportResult");
    }

    @Test
    void what_somebody_completed_or_a_timer_told_is_not_undone() {
        // given one case whose next step is done
        var reported = ordered();
        var one = city.task("nyj.clerk", reported, "planMeasures").id();
        plan(reported, "办公室主任");
        city.done(
                "nyj.clerk",
                reported,
                "reportResult",
                Map.of("action", "EXTEND", "extendUntil", DUE.plusDays(7).toString(), "extendReason", "设备采购周期长"));
        refused("nyj.clerk", reported, one, "后面的环节已有人办结，不能撤回");
        // and one whose last day has passed
        var late = ordered();
        var two = city.task("nyj.clerk", late, "planMeasures").id();
        plan(late, "办公室主任");
        city.dateComes(DUE.plusDays(1));
        refused("nyj.clerk", late, two, "后面的环节已经有了进展（到期提醒已经发出，或者已有人办理），不能撤回");
        assertThat(city.openSteps(late)).containsExactly("reportResult", "superviseOverdue");
    }

    @Test
    void only_who_did_it_takes_it_back_and_says_why() {
        var key = ordered();
        var done = city.task("nyj.clerk", key, "planMeasures").id();
        plan(key, "办公室主任");
        refused("jw.clerk", key, done, "没有可以撤回的环节：只能撤回本人办结、并且允许撤回的环节");
        refused("nyj.clerk", key, "none", "没有可以撤回的环节：只能撤回本人办结、并且允许撤回的环节");
        assertThatThrownBy(() -> withdrawals.takeBack(city.actor("czj.clerk"), key, done, "好奇"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> withdrawals.takeBack(city.actor("nyj.clerk"), key, done, " "))
                .isInstanceOfSatisfying(
                        RefusedInput.class,
                        refusal -> assertThat(refusal.errors()).containsExactly(new FieldError("reason", "“理由”必须填写")));
        organization.unseat("nyj.clerk", "990100-agriculture", SeatRole.CLERK);
        organization.seat("nyj.clerk", "990100-discipline", SeatRole.CLERK);
        refused("nyj.clerk", key, done, "您已不担任办理该环节的职务，或者代理期限已过，不能撤回");
        assertThat(city.openSteps(key)).containsExactly("reportResult");
    }

    @Test
    void a_step_that_does_not_say_so_cannot_be_taken_back() {
        var key = city.start("提交后不能撤回的动议");
        var done = city.task("zzb.clerk", key, "draftMotion").id();
        city.draftMotion(key, fields -> fields);
        assertThat(withdrawals.of(city.actor("zzb.clerk"), key)).isEmpty();
        refused("zzb.clerk", key, done, "没有可以撤回的环节：只能撤回本人办结、并且允许撤回的环节");
    }

    @Test
    void every_step_that_says_so_is_followed_by_nothing_but_steps_and_seals_nothing() {
        var saying = steps.stream()
                .filter(Step::withdrawable)
                .filter(step -> repository
                                .createProcessDefinitionQuery()
                                .processDefinitionKey(step.procedure())
                                .count()
                        > 0)
                .toList();
        assertThat(saying)
                .extracting(step -> step.procedure() + "." + step.task())
                .contains("rectification.planMeasures", "petition-handling.determine");
        assertThat(saying).allSatisfy(step -> {
            var model = repository
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(step.procedure())
                    .latestVersion()
                    .singleResult()
                    .getId();
            assertThat(tokens.opensOnlySteps(model, step.task()))
                    .as(step.procedure() + "." + step.task())
                    .isTrue();
            assertThat(FormSchema.parse(models.form(model, step.procedure(), step.task())
                                    .orElseThrow())
                            .sealed())
                    .isEmpty();
        });
    }

    private void refused(String who, CaseKey key, String task, String why) {
        assertThatThrownBy(() -> withdrawals.takeBack(city.actor(who), key, task, "写错了"))
                .isInstanceOf(Refused.class)
                .hasMessage(why);
    }

    private CaseKey ordered() {
        return city.begin(
                "jw.clerk",
                "rectification",
                Map.of(
                        "source", "ROVING",
                        "basis", "云巡发〔2026〕8 号",
                        "problem", "项目资金票据不全",
                        "unitOrgan", "990100-agriculture",
                        "officialId", CLEAN,
                        "concerned", true,
                        "dueOn", DUE.toString()));
    }

    private void plan(CaseKey key, String responsible) {
        city.done(
                "nyj.clerk",
                key,
                "planMeasures",
                Map.of(
                        "responsible",
                        responsible,
                        "measures",
                        "逐项清理，限期补齐",
                        "plannedOn",
                        DUE.minusDays(3).toString()));
    }
}
