package io.guicheng.procedure.cadreselection;

import static io.guicheng.support.SelectionTown.ORGANIZER;
import static io.guicheng.support.SelectionTown.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guicheng.casework.CaseFile;
import io.guicheng.casework.Cases;
import io.guicheng.engine.Procedures;
import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.FieldError;
import io.guicheng.kernel.Refused;
import io.guicheng.registry.IntegrityEntry;
import io.guicheng.registry.IntegrityFiles;
import io.guicheng.selection.CandidateState;
import io.guicheng.selection.Candidates;
import io.guicheng.selection.Reason;
import io.guicheng.support.SelectionTown;
import io.guicheng.support.SelectionTown.SelectionCase;
import io.guicheng.support.Sitting;
import io.guicheng.support.WholeApplication;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A selection from its deliberation on: deferral cleared or given up, appointments filed round by round. */
@WholeApplication
class LaterPhasesPathTest {

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
    void a_deferred_candidate_returns_once_cleared_while_the_carried_one_goes_on() {
        // given a meeting that carries one and defers the other
        var selection = deliberating("安歌", "毕路");
        town.deliberate(
                selection.key(),
                new Sitting(Sitting.first(9)).votes(selection.id(0), 9, 0, 0).votes(selection.id(1), 4, 2, 3));
        assertThat(town.steps(selection.key()))
                .containsExactly("appointment.publishNotice", "cadre-selection.clearDeferral");

        // when the question is cleared
        assertThat(town.refused(ORGANIZER, selection.key(), "clearDeferral", cleared(selection.id(1), "RETURN", false)))
                .containsExactly(new FieldError("cleared[0].proof", "恢复上会的，“查清材料”必须上传"));
        assertThat(town.refused(
                        ORGANIZER, selection.key(), "clearDeferral", cleared(selection.id(0), "GIVE_UP", false)))
                .extracting(FieldError::message)
                .containsExactly("“人选”没有被暂缓表决", "人选“毕路”的暂缓问题还没有填写");
        town.complete(ORGANIZER, selection.key(), "clearDeferral", cleared(selection.id(1), "RETURN", true));

        // then only that one is on the next table
        assertThat(town.steps(selection.key())).containsExactly("appointment.publishNotice", "deliberation.consult");
        town.deliberate(selection.key(), new Sitting(Sitting.first(9)).votes(selection.id(1), 9, 0, 0));
        assertThat(state(selection, 1)).isEqualTo(CandidateState.CARRIED);
        assertThat(town.steps(selection.key()))
                .containsExactly("appointment.publishNotice", "appointment.publishNotice");

        // and each round is filed for itself
        town.appoint(selection.key());
        assertThat(town.steps(selection.key()))
                .containsExactly("appointment.publishNotice", "cadre-selection.fileCase");
        var first = appointed(selection);
        file(selection);
        assertThat(town.steps(selection.key())).containsExactly("appointment.publishNotice");
        town.appoint(selection.key());
        file(selection);
        for (var id : selection.ids()) {
            assertThat(town.candidate(id).state()).isEqualTo(CandidateState.APPOINTED);
            assertThat(town.get(IntegrityFiles.class).of(town.candidate(id).officialId()))
                    .extracting(IntegrityEntry::kind)
                    .containsExactlyInAnyOrder("任职", "选任归档");
        }
        assertThat(first).hasSize(1);
        assertThat(town.get(Procedures.class).runs(selection.key()))
                .as("probation")
                .isTrue();
    }

    @Test
    void when_all_deferred_are_given_up_the_selection_is_over() {
        var selection = deliberating("窦清");
        town.deliberate(selection.key(), new Sitting(Sitting.first(9)).votes(selection.id(0), 4, 2, 3));

        town.complete(ORGANIZER, selection.key(), "clearDeferral", cleared(selection.id(0), "GIVE_UP", false));

        assertThat(state(selection, 0)).isEqualTo(CandidateState.NOT_CARRIED);
        assertThat(town.get(Candidates.class).reasons(selection.id(0)))
                .extracting(Reason::text)
                .containsExactly("暂缓表决后不再上会：经核查说明如下");
        assertThat(cover(selection).outcome()).isEqualTo("selectionDone");
        assertThat(cover(selection).running()).isFalse();
    }

    @Test
    void nobody_carried_ends_it() {
        var selection = deliberating("费明");

        town.deliberate(selection.key(), new Sitting(Sitting.first(9)).votes(selection.id(0), 2, 7, 0));

        assertThat(state(selection, 0)).isEqualTo(CandidateState.NOT_CARRIED);
        assertThat(cover(selection).running()).isFalse();
    }

    @Test
    void when_no_recommendation_counts_any_more_the_department_confirms_that_nobody_is_tabled() {
        var selection = town.open(TODAY.minusYears(1).minusDays(1), "古月");
        town.startBefore("deliberate", selection.key());
        town.complete(
                ORGANIZER,
                selection.key(),
                "consult",
                Map.of(
                        "note",
                        "已酝酿",
                        "consulted",
                        List.of(Map.of("person", "王某", "position", "副书记", "on", TODAY.toString(), "view", "AGREE"))));
        town.complete(
                SelectionTown.SECRETARY,
                selection.key(),
                "prepareMeeting",
                Map.of("plannedOn", TODAY.toString(), "agenda", "讨论干部任免"));

        assertThat(state(selection, 0)).isEqualTo(CandidateState.NOT_TABLED);
        assertThat(town.steps(selection.key())).containsExactly("cadre-selection.confirmNotTabled");
    }

    @Test
    void a_round_in_which_an_objection_stood_is_filed_without_an_appointment_and_ends_the_case() {
        var selection = deliberating("池月");
        town.deliberate(selection.key(), new Sitting(Sitting.first(9)).votes(selection.id(0), 9, 0, 0));
        town.complete(
                ORGANIZER,
                selection.key(),
                "publishNotice",
                Map.of("place", "政府网站", "publishedOn", TODAY.toString(), "achievements", "工作实绩"));
        town.complete(
                ORGANIZER,
                selection.key(),
                "receiveObjections",
                Map.of("action", "OBJECTION", "receivedOn", TODAY.toString(), "summary", "反映", "specific", "YES"));
        town.complete(
                SelectionTown.DISCIPLINE,
                selection.key(),
                "checkObjection",
                Map.of("finding", "SERIOUS", "explanation", "问题属实"));

        town.complete(
                ORGANIZER,
                selection.key(),
                "fileCase",
                Map.of(
                        "publicNotice", town.upload(ORGANIZER, selection.key(), "fileCase", "公示.pdf"),
                        "minutes", town.upload(ORGANIZER, selection.key(), "fileCase", "纪要.pdf")));

        assertThat(state(selection, 0)).isEqualTo(CandidateState.NOT_APPOINTED);
        assertThat(cover(selection).running()).isFalse();
        assertThat(town.get(IntegrityFiles.class)
                        .of(town.candidate(selection.id(0)).officialId()))
                .isEmpty();
    }

    @Test
    void filing_asks_for_the_four_documents_and_for_a_dossier_nobody_has_touched() {
        var selection = deliberating("关山");
        town.deliberate(selection.key(), new Sitting(Sitting.first(9)).votes(selection.id(0), 9, 0, 0));
        town.appoint(selection.key());

        assertThat(town.refused(ORGANIZER, selection.key(), "fileCase", Map.of()))
                .extracting(FieldError::field)
                .containsExactly("publicNotice", "minutes");
        var two = Map.<String, Object>of(
                "publicNotice", town.upload(ORGANIZER, selection.key(), "fileCase", "公示.pdf"),
                "minutes", town.upload(ORGANIZER, selection.key(), "fileCase", "纪要.pdf"));
        assertThat(town.refused(ORGANIZER, selection.key(), "fileCase", two))
                .containsExactly(
                        new FieldError("approvalForm", "“任免审批表”必须上传"),
                        new FieldError("appointmentNotice", "“任职通知”必须上传"));
        town.get(JdbcClient.class)
                .sql(
                        "update dossier_entry set content = replace(content, '已酝酿', '未酝酿') where case_key = ? and step = ?")
                .params(selection.key().value(), "deliberation.consult")
                .update();
        assertThatThrownBy(() -> file(selection)).isInstanceOf(Refused.class).hasMessageContaining("案卷校验没有通过");
    }

    private SelectionCase deliberating(String... names) {
        var selection = town.open(TODAY.minusMonths(2), names);
        town.startBefore("deliberate", selection.key());
        return selection;
    }

    private Map<String, Object> cleared(String candidate, String action, boolean proof) {
        var row = new HashMap<String, Object>();
        row.put("id", candidate);
        row.put("action", action);
        row.put("explanation", "经核查说明如下");
        if (proof) {
            var key = town.candidate(candidate).caseKey();
            row.put("proof", town.upload(ORGANIZER, CaseKey.of(key), "clearDeferral", "核查.pdf"));
        }
        return Map.of("cleared", List.of(row));
    }

    private void file(SelectionCase selection) {
        var fields = new HashMap<String, Object>();
        for (var field : List.of("approvalForm", "publicNotice", "appointmentNotice", "minutes")) {
            fields.put(field, town.upload(ORGANIZER, selection.key(), "fileCase", field + ".pdf"));
        }
        town.complete(ORGANIZER, selection.key(), "fileCase", fields);
    }

    private List<String> appointed(SelectionCase selection) {
        return selection.ids().stream()
                .filter(id -> town.candidate(id).state() == CandidateState.APPOINTED)
                .toList();
    }

    private CandidateState state(SelectionCase selection, int number) {
        return town.candidate(selection.id(number)).state();
    }

    private CaseFile cover(SelectionCase selection) {
        return town.get(Cases.class).find(selection.key()).orElseThrow();
    }
}
