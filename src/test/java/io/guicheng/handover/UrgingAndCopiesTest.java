package io.guicheng.handover;

import static io.guicheng.support.CaseDriver.ALSO_CLEAN;
import static io.guicheng.support.CaseDriver.CLEAN;
import static io.guicheng.support.CaseDriver.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guicheng.casework.Dossier;
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
import io.guicheng.reminder.Reminder;
import io.guicheng.reminder.Reminders;
import io.guicheng.support.CaseDriver;
import io.guicheng.support.WholeApplication;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminding those for whom a step waits, and telling others of a case. */
@WholeApplication
@Import(RandomSteps.class)
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:handover;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000")
class UrgingAndCopiesTest {

    @Autowired
    CaseDriver city;

    @Autowired
    Urgings urgings;

    @Autowired
    Copies copies;

    @Autowired
    Reminders reminders;

    @Autowired
    Dossier dossier;

    @Autowired
    OrganizationEditor organization;

    @Autowired
    RegistryEditor registry;

    @Autowired
    Officials officials;

    @Autowired
    TransactionTemplate transaction;

    private CaseKey key;

    @BeforeEach
    void a_case_at_its_vetting() {
        CaseDriver.dateIs(START);
        transaction.executeWithoutResult(status -> {
            organization.put(new Person("kin", "人选亲属", ALSO_CLEAN, true));
            organization.seat("kin", "990100-organization", SeatRole.CLERK);
            if (!officials.relatives(CLEAN).contains(ALSO_CLEAN)) {
                registry.relate(new Relation(CLEAN, ALSO_CLEAN, "配偶"));
            }
        });
        key = city.atVetting(CLEAN);
        city.appraise(key, true);
    }

    @AfterEach
    void real_time() {
        ClockUtil.reset();
    }

    @Test
    void the_owner_urges_an_organ_s_step_once_a_day_and_it_is_counted() {
        // given
        var task = city.task("sjj.clerk", key, "giveOpinion").id();
        assertThatThrownBy(() -> urgings.urge(city.actor("sjj.clerk"), key, task, ""))
                .isInstanceOf(Refused.class)
                .hasMessage("只有案件的发起人和主办机关的人员可以催办他人办理的任务");
        assertThatThrownBy(() -> urgings.urge(city.actor("zzb.clerk"), key, "none", ""))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> urgings.urge(city.actor("zzb.clerk"), key, task, "长".repeat(501)))
                .isInstanceOfSatisfying(
                        RefusedInput.class,
                        refusal -> assertThat(refusal.errors())
                                .containsExactly(new FieldError("note", "“催办说明”不能超过 500 个字")));

        // when / then: once today, once more tomorrow
        assertThat(urgings.urge(city.actor("zzb.clerk"), key, task, "明天上会需要")).isEqualTo(1);
        assertThat(reminded("sjj.clerk")).hasSize(1);
        assertThat(reminded("sjj.head")).hasSize(1);
        assertThatThrownBy(() -> urgings.urge(city.actor("zzb.head"), key, task, ""))
                .isInstanceOf(Refused.class)
                .hasMessage("该任务今天已经催办过，每天催办一次");
        CaseDriver.dateIs(START.plusDays(1));
        assertThat(urgings.urge(city.actor("zzb.head"), key, task, "")).isEqualTo(2);
        assertThat(reminded("sjj.clerk"))
                .singleElement()
                .satisfies(one -> assertThat(one.times()).isEqualTo(2));
        assertThat(dossier.entries(key).stream().filter(entry -> entry.kind().equals("urged")))
                .hasSize(2)
                .last()
                .satisfies(entry -> assertThat(entry.content()).contains("第 2 次"));

        // when it is done nobody is reminded of it
        city.giveOpinion("sjj.clerk", key, "CLEAR");
        urgings.forgetDone(city.actor("sjj.clerk"));
        assertThat(reminded("sjj.clerk")).isEmpty();
        city.dossierHolds(key);
    }

    @Test
    void a_case_is_told_to_those_who_may_know_it_and_they_say_that_they_have_read_it() {
        // given
        assertThat(copies.receivers(city.actor("zzb.clerk"), key))
                .extracting(Seat::userId)
                .contains("zzb.head", "sjj.clerk", "jw.clerk")
                .doesNotContain("kin", "zzb.clerk", "czj.clerk", "xtgl", "zzb.clerk.qh");
        for (var wrong : List.of("kin", "czj.clerk", "xtgl", "zzb.clerk.qh", "nobody", "zzb.clerk")) {
            assertThatThrownBy(() -> copies.send(city.actor("zzb.clerk"), key, List.of("zzb.head", wrong), ""))
                    .isInstanceOfSatisfying(
                            RefusedInput.class,
                            refusal -> assertThat(refusal.errors())
                                    .containsExactly(new FieldError("to", "所选的“抄送对象”中有人不能查看这个案件，请另选他人")));
        }
        assertThatThrownBy(() -> copies.send(city.actor("zzb.clerk"), key, List.of(), ""))
                .isInstanceOf(RefusedInput.class);
        assertThat(copies.of(key)).isEmpty();

        // when
        copies.send(city.actor("zzb.clerk"), key, List.of("zzb.leader", "sjj.head"), "请知悉");

        // then
        assertThat(copies.mine(city.actor("zzb.leader")))
                .filteredOn(copy -> copy.caseKey().equals(key))
                .singleElement()
                .satisfies(copy -> {
                    assertThat(copy.readAt()).isNull();
                    assertThat(copy.note()).isEqualTo("请知悉");
                });
        var mine = copies.mine(city.actor("zzb.leader")).stream()
                .filter(copy -> copy.caseKey().equals(key))
                .findFirst()
                .orElseThrow()
                .id();
        assertThatThrownBy(() -> copies.read(city.actor("sjj.head"), mine)).isInstanceOf(NotFound.class);
        copies.read(city.actor("zzb.leader"), mine);
        copies.read(city.actor("zzb.leader"), mine);
        assertThat(copies.of(key).stream().filter(copy -> copy.readAt() != null))
                .hasSize(1);
        assertThat(dossier.entries(key).stream().map(Dossier.Entry::kind).filter("copy-read"::equals))
                .hasSize(1);
        city.dossierHolds(key);
    }

    @Test
    void who_turns_out_to_be_a_relative_is_not_shown_what_they_were_told() {
        transaction.executeWithoutResult(status -> {
            organization.put(new Person("told", "后来登记", CaseDriver.FILE_DISAGREES, true));
            organization.seat("told", "990100-organization", SeatRole.CLERK);
        });
        copies.send(city.actor("zzb.clerk"), key, List.of("told"), "");
        assertThat(copies.mine(city.actor("told"))).isNotEmpty();
        transaction.executeWithoutResult(status -> {
            if (!officials.relatives(CLEAN).contains(CaseDriver.FILE_DISAGREES)) {
                registry.relate(new Relation(CLEAN, CaseDriver.FILE_DISAGREES, "近亲属"));
            }
        });
        assertThat(copies.mine(city.actor("told"))).isEmpty();
    }

    private List<Reminder> reminded(String user) {
        return reminders.open(user).stream()
                .filter(one -> one.caseKey().equals(key) && one.about().startsWith("task:"))
                .toList();
    }
}
