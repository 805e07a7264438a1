package io.guicheng.procedure.casetermination;

import static io.guicheng.support.SelectionTown.DEPUTY_LEADER;
import static io.guicheng.support.SelectionTown.DISCIPLINE;
import static io.guicheng.support.SelectionTown.LEADER;
import static io.guicheng.support.SelectionTown.ORGANIZER;
import static io.guicheng.support.SelectionTown.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guicheng.casework.CaseFile;
import io.guicheng.casework.Cases;
import io.guicheng.casework.Dossier;
import io.guicheng.engine.Procedures;
import io.guicheng.form.CaseStops;
import io.guicheng.kernel.FieldError;
import io.guicheng.kernel.NotFound;
import io.guicheng.kernel.Refused;
import io.guicheng.kernel.RefusedInput;
import io.guicheng.support.SelectionTown;
import io.guicheng.support.SelectionTown.SelectionCase;
import io.guicheng.support.Sitting;
import io.guicheng.support.WholeApplication;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Withdrawing and terminating a selection in the middle of its deliberation. */
@WholeApplication
class StopPathTest {

    @Autowired
    private ApplicationContext beans;

    private SelectionTown town;
    private CaseStops stops;

    @BeforeEach
    void settle() {
        town = new SelectionTown(beans);
        stops = town.get(CaseStops.class);
    }

    @AfterEach
    void clockBack() {
        ClockUtil.reset();
    }

    @Test
    void who_began_a_case_withdraws_it_as_long_as_nobody_else_acted() {
        var selection = running("何田");
        assertThat(stops.mayWithdraw(town.actor(ORGANIZER), cover(selection))).isTrue();
        assertThat(stops.mayWithdraw(town.actor(LEADER), cover(selection))).isFalse();
        assertThatThrownBy(() -> stops.withdraw(town.actor(LEADER), selection.key(), "改主意"))
                .isInstanceOf(Refused.class)
                .hasMessage("只有发起人可以撤回案件");
        assertThatThrownBy(() -> stops.withdraw(town.actor(DISCIPLINE), selection.key(), "改主意"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> stops.withdraw(town.actor(ORGANIZER), selection.key(), "  "))
                .isInstanceOf(RefusedInput.class);

        stops.withdraw(town.actor(ORGANIZER), selection.key(), "动议材料有误");

        assertThat(town.steps(selection.key())).isEmpty();
        assertThat(town.get(Procedures.class).runs(selection.key())).isFalse();
        assertThat(cover(selection).outcome()).isEqualTo("stopped");
        assertThat(cover(selection).outcomeText()).isEqualTo("已撤回：动议材料有误");
        assertThat(town.get(Dossier.class).entries(selection.key()))
                .extracting(Dossier.Entry::kind)
                .containsExactly("withdrawn", "ended");
        assertThat(town.get(Dossier.class).verify(selection.key()).firstBad()).isNull();
        assertThatThrownBy(() -> stops.withdraw(town.actor(ORGANIZER), selection.key(), "再撤一次"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void once_somebody_else_acted_a_case_is_not_withdrawn_any_more() {
        var selection = running("金石");
        town.deliberate(selection.key(), new Sitting(Sitting.first(9)).votes(selection.id(0), 9, 0, 0));

        assertThat(stops.mayWithdraw(town.actor(ORGANIZER), cover(selection))).isFalse();
        assertThatThrownBy(() -> stops.withdraw(town.actor(ORGANIZER), selection.key(), "改主意"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("已有其他人办理");
    }

    @Test
    void a_termination_that_is_approved_ends_the_case_and_all_it_called() {
        var selection = running("柯岩");
        town.deliberate(selection.key(), new Sitting(Sitting.first(9)).votes(selection.id(0), 9, 0, 0));
        assertThat(stops.mayAskTermination(town.actor(ORGANIZER), cover(selection)))
                .isTrue();
        assertThat(stops.mayAskTermination(town.actor(DISCIPLINE), cover(selection)))
                .isFalse();

        stops.askTermination(town.actor(ORGANIZER), selection.key(), "机构改革，职位撤销");
        assertThat(town.steps(selection.key()))
                .containsExactly("appointment.publishNotice", "case-termination.approveTermination");
        assertThatThrownBy(() -> stops.askTermination(town.actor(LEADER), selection.key(), "再申请"))
                .isInstanceOf(Refused.class)
                .hasMessage("已有终止申请正在审批，不能重复申请");
        assertThat(town.data(LEADER, selection.key(), "approveTermination").toString())
                .contains("组织经办", "机构改革，职位撤销");
        assertThat(town.refused(LEADER, selection.key(), "approveTermination", Map.of("decision", "APPROVE")))
                .extracting(FieldError::field)
                .containsExactly("reason");
        town.complete(LEADER, selection.key(), "approveTermination", Map.of("decision", "APPROVE", "reason", "情况属实"));

        assertThat(town.steps(selection.key())).isEmpty();
        assertThat(town.get(Procedures.class).runs(selection.key())).isFalse();
        assertThat(cover(selection).outcome()).isEqualTo("stopped");
        assertThat(cover(selection).outcomeText()).isEqualTo("已终止：机构改革，职位撤销");
        assertThat(town.get(Dossier.class).entries(selection.key()))
                .extracting(Dossier.Entry::kind)
                .containsSubsequence("termination-asked", "completed", "terminated", "ended");
    }

    @Test
    void a_termination_that_is_declined_lets_the_case_go_on_and_may_be_asked_for_again() {
        var selection = running("蓝天");
        stops.askTermination(town.actor(LEADER), selection.key(), "人选不足");
        assertThat(stops.mayWithdraw(town.actor(ORGANIZER), cover(selection))).isFalse();

        assertThatThrownBy(() -> town.complete(
                        LEADER,
                        selection.key(),
                        "approveTermination",
                        Map.of("decision", "APPROVE", "reason", "我同意我自己")))
                .isInstanceOf(Refused.class)
                .hasMessage("申请人不能审批自己提出的终止申请，请由其他分管领导办理");
        town.complete(
                DEPUTY_LEADER, selection.key(), "approveTermination", Map.of("decision", "DECLINE", "reason", "继续办理"));

        assertThat(town.steps(selection.key())).containsExactly("deliberation.consult");
        assertThat(cover(selection).running()).isTrue();
        assertThat(stops.mayAskTermination(town.actor(LEADER), cover(selection)))
                .isTrue();
    }

    @Test
    void a_case_that_ended_meanwhile_cannot_be_terminated_only_declined() {
        var selection = running("梅溪");
        stops.askTermination(town.actor(ORGANIZER), selection.key(), "不再需要");
        town.deliberate(selection.key(), new Sitting(Sitting.first(9)).votes(selection.id(0), 0, 9, 0));
        assertThat(cover(selection).running()).isFalse();

        assertThat(town.refused(
                        LEADER, selection.key(), "approveTermination", Map.of("decision", "APPROVE", "reason", "同意")))
                .extracting(FieldError::field)
                .containsExactly("decision");
        town.complete(LEADER, selection.key(), "approveTermination", Map.of("decision", "DECLINE", "reason", "已办结"));

        assertThat(town.steps(selection.key())).isEmpty();
        assertThat(cover(selection).outcome()).isEqualTo("selectionDone");
    }

    private SelectionCase running(String name) {
        var selection = town.open(TODAY.minusMonths(2), name);
        town.startBefore("deliberate", selection.key());
        return selection;
    }

    private CaseFile cover(SelectionCase selection) {
        return town.get(Cases.class).find(selection.key()).orElseThrow();
    }
}
