package io.guicheng.suspension;

import static io.guicheng.support.CaseDriver.CLEAN;
import static io.guicheng.support.CaseDriver.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guicheng.calendar.WorkingDays;
import io.guicheng.casework.Dossier;
import io.guicheng.clause.ParameterEditor;
import io.guicheng.engine.Inbox;
import io.guicheng.engine.InboxView;
import io.guicheng.engine.OpenTask;
import io.guicheng.form.CaseStops;
import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.FieldError;
import io.guicheng.kernel.NotFound;
import io.guicheng.kernel.Refused;
import io.guicheng.kernel.RefusedInput;
import io.guicheng.rectifications.RectificationItems;
import io.guicheng.support.CaseDriver;
import io.guicheng.support.WholeApplication;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Counting of deadlines that stands still for a while, in the demo city. Each case is rolled back. */
@WholeApplication
@Transactional
class SuspensionTest {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** A Monday, four weeks on. */
    private static final LocalDate DUE = START.plusDays(28);

    /** Two weeks after the start, on a Monday: ten working days later. */
    private static final LocalDate RESUMED = START.plusDays(14);

    @Autowired
    CaseDriver city;

    @Autowired
    Suspensions suspensions;

    @Autowired
    SuspensionsFollowed followed;

    @Autowired
    RectificationItems items;

    @Autowired
    Inbox inbox;

    @Autowired
    Dossier dossier;

    @Autowired
    CaseStops stops;

    @Autowired
    ParameterEditor parameters;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final List<String> set = new ArrayList<>();

    @BeforeEach
    void a_monday() {
        CaseDriver.dateIs(START);
    }

    @AfterEach
    void real_time_and_the_shipped_rules() {
        CaseDriver.dateIs(START);
        set.forEach(name -> committed(() -> parameters.reset(name, "990100", START, "xtgl", "试验结束")));
        ClockUtil.reset();
    }

    @Test
    void the_working_days_of_a_suspension_do_not_count_for_the_task_its_register_and_its_timer() {
        // given a rectification whose last day is four weeks away
        var key = rectification();
        var task = city.task("nyj.clerk", key, "reportResult");
        assertThat(lastDay(task)).isEqualTo(DUE);
        assertThat(situation("jw.head", key).maySuspend()).isTrue();

        // when
        suspensions.suspend(city.actor("jw.head"), key, " 须等待上级决定 ");

        // then nothing runs, whatever the day
        assertThat(city.task("nyj.clerk", key, "reportResult").held()).isTrue();
        assertThat(suspensions.current(key)).hasValueSatisfying(one -> {
            assertThat(one.begunBy()).isEqualTo("jw.head");
            assertThat(one.reason()).isEqualTo("须等待上级决定");
        });
        city.dateComes(DUE.plusDays(1));
        assertThat(city.openSteps(key)).containsExactly("reportResult");
        assertThat(shown("nyj.clerk", InboxView.OVERDUE, key)).isEmpty();
        assertThat(shown("nyj.clerk", InboxView.SOON, key)).isEmpty();
        assertThat(shown("nyj.clerk", InboxView.ORGAN, key)).containsExactly(task.id());
        assertThat(inbox.loads(List.of(key)).get(key).allHeld()).isTrue();

        // when counting goes on, two weeks after it stood still
        CaseDriver.dateIs(RESUMED);
        suspensions.resume(city.actor("jw.leader"), key, "上级已经答复");

        // then the last day is as many working days later
        var moved = workingDays.due(DUE, workingDays.between(START, RESUMED)).date();
        assertThat(workingDays.between(START, RESUMED)).isEqualTo(10);
        var after = city.task("nyj.clerk", key, "reportResult");
        assertThat(after.id()).isEqualTo(task.id());
        assertThat(lastDay(after)).isEqualTo(moved);
        assertThat(after.soonFrom()).isBefore(after.dueAt());
        assertThat(items.get(key).dueOn()).isEqualTo(moved);
        assertThat(suspensions.current(key)).isEmpty();
        city.dateComes(moved);
        assertThat(city.openSteps(key)).containsExactly("reportResult");
        city.dateComes(moved.plusDays(1));
        assertThat(city.openSteps(key)).containsExactly("reportResult", "superviseOverdue");
        assertThat(shown("nyj.clerk", InboxView.OVERDUE, key)).containsExactly(task.id());

        // and the dossier tells both
        assertThat(dossier.entries(key))
                .filteredOn(entry -> entry.kind().startsWith("deadlines-"))
                .extracting(Dossier.Entry::kind)
                .containsExactly("deadlines-suspended", "deadlines-resumed");
        assertThat(dossier.entries(key))
                .filteredOn(entry -> entry.kind().equals("deadlines-resumed"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.content()).contains("上级已经答复", "报告整改结果 " + DUE + " 顺延至 " + moved));
        city.dossierHolds(key);
    }

    @Test
    void an_extension_asked_for_while_counting_stands_still_is_not_too_late() {
        var key = rectification();
        suspensions.suspend(city.actor("jw.head"), key, "须等待上级决定");
        CaseDriver.dateIs(DUE.plusDays(2));
        city.done(
                "nyj.clerk",
                key,
                "reportResult",
                Map.of("action", "EXTEND", "extendUntil", DUE.plusDays(20).toString(), "extendReason", "设备采购周期长"));
        assertThat(city.openSteps(key)).containsExactly("approveExtension");
    }

    @Test
    void counting_that_goes_on_the_same_day_changes_nothing() {
        var key = rectification();
        var before = city.task("nyj.clerk", key, "reportResult");
        suspensions.suspend(city.actor("jw.head"), key, "误会");
        suspensions.resume(city.actor("jw.head"), key, "误会已经澄清");
        assertThat(city.task("nyj.clerk", key, "reportResult")).isEqualTo(before);
        city.dateComes(DUE.plusDays(1));
        assertThat(city.openSteps(key)).containsExactly("reportResult", "superviseOverdue");
    }

    @Test
    void only_those_who_lead_the_owner_may_and_only_with_a_reason() {
        var key = rectification();
        for (var who : List.of("jw.clerk", "nyj.clerk")) {
            assertThatThrownBy(() -> suspensions.suspend(city.actor(who), key, "我想中止"))
                    .isInstanceOf(Refused.class)
                    .hasMessage("只有主办机关的负责人、分管领导可以中止、恢复计算期限");
            assertThat(situation(who, key).maySuspend()).isFalse();
        }
        assertThatThrownBy(() -> suspensions.suspend(city.actor("czj.clerk"), key, "与我无关"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> suspensions.suspend(city.actor("jw.head"), key, "  "))
                .isInstanceOfSatisfying(
                        RefusedInput.class,
                        refusal -> assertThat(refusal.errors()).containsExactly(new FieldError("reason", "“理由”必须填写")));
        assertThatThrownBy(() -> suspensions.suspend(city.actor("jw.head"), key, "长".repeat(501)))
                .isInstanceOfSatisfying(
                        RefusedInput.class,
                        refusal -> assertThat(refusal.errors())
                                .containsExactly(new FieldError("reason", "“理由”不能超过 500 个字")));
        assertThatThrownBy(() -> suspensions.resume(city.actor("jw.head"), key, "没有中止过"))
                .isInstanceOf(Refused.class)
                .hasMessage("期限没有中止计算，不必恢复");
        suspensions.suspend(city.actor("jw.head"), key, "须等待上级决定");
        assertThatThrownBy(() -> suspensions.suspend(city.actor("jw.leader"), key, "再来一次"))
                .isInstanceOf(Refused.class)
                .hasMessage("期限已经中止计算，不必再次中止");
        assertThatThrownBy(() -> suspensions.resume(city.actor("jw.clerk"), key, "可以了"))
                .isInstanceOf(Refused.class);
        assertThat(situation("jw.clerk", key).mayResume()).isFalse();
        assertThat(situation("jw.head", key).mayResume()).isTrue();
        assertThat(situation("jw.head", key).maySuspend()).isFalse();
    }

    @Test
    void what_no_rule_allows_is_not_suspended_and_a_statutory_period_cannot_be_allowed() {
        // given a step that no parameter names
        var key = city.start("没有规定的期限");
        assertThatThrownBy(() -> suspensions.suspend(city.actor("zzb.head"), key, "人手不足"))
                .isInstanceOf(Refused.class)
                .hasMessage("目前没有可以中止的期限：规则没有允许，或者已经逾期");
        assertThat(situation("zzb.head", key).maySuspend()).isFalse();
        assertThat(city.open(key)).noneMatch(OpenTask::held);
        // then a jurisdiction may allow it for that one, but not for what is owed to people outside
        allow("cadre-selection.draftMotion", true);
        assertThat(situation("zzb.head", key).maySuspend()).isTrue();
        for (var statutory : List.of(
                "petition-handling.notifyReporter",
                "petition-handling.giveFeedback",
                "candidate-vetting.giveOpinion")) {
            assertThatThrownBy(() ->
                            parameters.set("suspension." + statutory, "990100", "true", START, "xtgl", "市委办〔2026〕12 号"))
                    .isInstanceOfSatisfying(
                            RefusedInput.class,
                            refusal -> assertThat(refusal.errors())
                                    .extracting(FieldError::field)
                                    .containsExactly("value"));
        }
    }

    @Test
    void what_opens_meanwhile_stands_still_as_well_and_what_must_run_runs() {
        // given
        var key = city.atVetting(CLEAN);
        suspensions.suspend(city.actor("zzb.head"), key, "考察对象因病住院");
        // when the appraisal is done all the same, a week later
        CaseDriver.dateIs(START.plusDays(7));
        city.appraise(key, true);
        // then
        var verification = city.task("zzb.clerk", key, "verifyPersonalMatters");
        assertThat(verification.held()).isTrue();
        var opinion = city.task("sjj.clerk", key, "giveOpinion");
        assertThat(opinion.held()).isFalse();
        assertThat(inbox.loads(List.of(key)).get(key).allHeld()).isFalse();
        var counted = workingDays.between(START.plusDays(7), RESUMED);
        CaseDriver.dateIs(RESUMED);
        suspensions.resume(city.actor("zzb.head"), key, "已经出院");
        // then only the days since it opened are given back
        var days =
                workingDays.between(START.plusDays(7), lastDay(city.task("zzb.clerk", key, "verifyPersonalMatters")));
        assertThat(days).isEqualTo(3 + counted);
        assertThat(city.task("sjj.clerk", key, "giveOpinion").dueAt()).isEqualTo(opinion.dueAt());
    }

    @Test
    void what_a_timer_opens_is_found_within_the_hour_and_the_timers_of_what_follows_stand_still() {
        // given a timer that must run and opens a step whose deadline may stand still
        var key = rectification();
        allow("rectification.overdue", false);
        allow("rectification.superviseOverdue", true);
        suspensions.suspend(city.actor("jw.head"), key, "须等待上级决定");
        city.dateComes(DUE.plusDays(1));
        assertThat(city.task("jw.clerk", key, "superviseOverdue").held()).isFalse();
        // when
        followed.everyCase();
        // then
        assertThat(city.task("jw.clerk", key, "superviseOverdue").held()).isTrue();
        city.done(
                "jw.clerk",
                key,
                "superviseOverdue",
                Map.of("note", "请抓紧整改", "newDue", DUE.plusDays(28).toString()));
        city.dateComes(DUE.plusDays(29));
        assertThat(city.openSteps(key)).containsExactly("reportResult");
        // and it fires when counting has gone on and its day has come
        suspensions.resume(city.actor("jw.head"), key, "上级已经答复");
        city.dateComes(DUE.plusDays(29));
        assertThat(city.openSteps(key)).containsExactly("reportResult");
        city.dateComes(DUE.plusDays(90));
        assertThat(city.openSteps(key)).containsExactly("reportResult", "superviseOverdue");
    }

    @Test
    void what_is_overdue_stays_so() {
        var key = rectification();
        city.dateComes(DUE.plusDays(1));
        assertThatThrownBy(() -> suspensions.suspend(city.actor("jw.head"), key, "须等待上级决定"))
                .isInstanceOf(Refused.class)
                .hasMessage("目前没有可以中止的期限：规则没有允许，或者已经逾期");
        assertThat(shown("nyj.clerk", InboxView.OVERDUE, key)).hasSize(1);
    }

    @Test
    void a_suspension_ends_with_its_case() {
        var key = rectification();
        suspensions.suspend(city.actor("jw.head"), key, "须等待上级决定");
        stops.askTermination(city.actor("jw.head"), key, "责任单位已经撤销");
        city.done("jw.leader", key, "approveTermination", Map.of("decision", "APPROVE", "reason", "同意"));
        assertThat(city.file(key).running()).isFalse();
        assertThat(suspensions.current(key)).isEmpty();
        assertThat(held(key)).isZero();
        assertThatThrownBy(() -> suspensions.suspend(city.actor("jw.head"), key, "再中止"))
                .isInstanceOf(Refused.class)
                .hasMessage("案件已经办结，没有期限可以中止或恢复");
        city.dossierHolds(key);
    }

    /** Numbers are kept in memory until a transaction that sets one is over, so this one is not rolled back, but undone. */
    private void allow(String node, boolean allowed) {
        var name = "suspension." + node;
        committed(() -> parameters.set(name, "990100", String.valueOf(allowed), START, "xtgl", "市委办〔2026〕12 号"));
        set.add(name);
    }

    private void committed(Runnable work) {
        var own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        own.executeWithoutResult(status -> work.run());
    }

    private CaseKey rectification() {
        var key = city.begin(
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
        city.done(
                "nyj.clerk",
                key,
                "planMeasures",
                Map.of(
                        "responsible",
                        "办公室主任",
                        "measures",
                        "逐项清理，限期补齐",
                        "plannedOn",
                        DUE.minusDays(3).toString()));
        return key;
    }

    private static LocalDate lastDay(OpenTask task) {
        return LocalDate.ofInstant(Objects.requireNonNull(task.dueAt()).minusMillis(1), CHINA);
    }

    private List<String> shown(String who, InboxView view, CaseKey key) {
        return inbox.page(city.actor(who), view, null, 100).tasks().stream()
                .filter(task -> task.caseKey().equals(key))
                .map(OpenTask::id)
                .toList();
    }

    private Suspensions.Situation situation(String user, CaseKey key) {
        return suspensions.situation(city.actor(user), city.file(key), city.open(key));
    }

    private int held(CaseKey key) {
        return jdbc.sql("select count(*) from held_deadline where case_key = ?")
                .param(key.value())
                .query(Integer.class)
                .single();
    }
}
