package io.guicheng.procedure.cadreselection;

import static io.guicheng.support.CaseDriver.ALSO_CLEAN;
import static io.guicheng.support.CaseDriver.CLEAN;
import static io.guicheng.support.CaseDriver.POOR_APPRAISAL;
import static io.guicheng.support.CaseDriver.START;
import static io.guicheng.support.CaseDriver.WITH_OPEN_LEAD;
import static io.guicheng.support.CaseDriver.dateIs;
import static org.assertj.core.api.Assertions.assertThat;

import io.guicheng.form.CaseStops;
import io.guicheng.registry.Petition;
import io.guicheng.registry.PetitionFinding;
import io.guicheng.registry.Petitions;
import io.guicheng.selection.CandidateState;
import io.guicheng.support.CaseDriver;
import io.guicheng.support.OnPostgres;
import io.guicheng.support.WholeApplication;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;

/** The paths that matter most, on a real PostgreSQL and in real transactions: nothing is rolled back. */
@WholeApplication
@DirtiesContext
class CadreSelectionOnPostgresTest implements OnPostgres {

    @Autowired
    CaseDriver city;

    @Autowired
    Petitions petitions;

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

    @Test
    void one_is_carried_and_serves_the_probation_while_the_deferred_one_comes_back() {
        // given
        var key = city.tabled(CLEAN, ALSO_CLEAN);
        city.consultAndPrepare(key);
        city.holdMeeting(key, 9, Map.of(), Map.of(ALSO_CLEAN, "有人反映其在职学历问题"));
        // when
        var deferred = city.candidate(key, ALSO_CLEAN).id();
        city.done(
                "zzb.clerk",
                key,
                "clearDeferral",
                task -> Map.of(
                        "cleared",
                        List.of(Map.of(
                                "id",
                                deferred,
                                "action",
                                "RETURN",
                                "explanation",
                                "经核查学历属实",
                                "proof",
                                city.pdf("zzb.clerk", task, "核查材料")))));
        city.consultAndPrepare(key);
        city.holdMeeting(key, 6, Map.of(ALSO_CLEAN, 4), Map.of());
        city.appoint(key);
        city.fileCase(key);
        city.dateComes(city.today().plusYears(1).plusDays(2));
        city.done(
                "zzb.clerk",
                key,
                "assessProbation",
                Map.of("assessedOn", city.today().toString(), "result", "PASS", "grounds", "胜任现职"));
        // then
        assertThat(city.candidate(key, CLEAN).state()).isEqualTo(CandidateState.PROBATION_PASSED);
        assertThat(city.candidate(key, ALSO_CLEAN).state()).isEqualTo(CandidateState.NOT_CARRIED);
        assertThat(city.file(key).running()).isFalse();
        city.dossierHolds(key);
    }

    @Test
    void an_open_lead_blocks_until_it_is_closed() {
        var key = city.atVetting(WITH_OPEN_LEAD);
        city.appraise(key, true);
        city.fourMusts(key, Map.of());
        assertThat(city.candidate(key, WITH_OPEN_LEAD).state()).isEqualTo(CandidateState.NOT_TABLED);
        petitions.about(WITH_OPEN_LEAD).stream()
                .filter(Petition::blocks)
                .forEach(one -> petitions.close(one.id(), PetitionFinding.UNFOUNDED, START));
        var id = city.candidate(key, WITH_OPEN_LEAD).id();
        city.done(
                "zzb.clerk",
                key,
                "confirmNotTabled",
                Map.of("decision", "reopen", "reopened", List.of(Map.of("candidateId", id, "newFact", "线索已查清，失实"))));
        city.checkPetitions(key);
        assertThat(city.candidate(key, WITH_OPEN_LEAD).state()).isEqualTo(CandidateState.TABLED);
    }

    @Test
    void nothing_of_a_refused_step_is_stored() {
        // given
        var key = city.start("被退回的填写");
        var entries = city.dossierEntries(key);
        // when
        city.refused("zzb.clerk", key, "draftMotion", CaseDriver.motion("990100-P-9999"));
        // then
        assertThat(city.dossierEntries(key)).isEqualTo(entries);
        assertThat(city.openSteps(key)).containsExactly("draftMotion");
        assertThat(city.data("zzb.clerk", key, "draftMotion")).doesNotContainKey("analysis");
    }

    @Test
    void a_termination_ends_the_case_and_a_case_without_a_fit_candidate_ends_as_not_tabled() {
        var key = city.atVetting(CLEAN);
        stops.askTermination(city.actor("zzb.clerk"), key, "机构改革，职位撤销");
        city.done("zzb.leader", key, "approveTermination", Map.of("decision", "APPROVE", "reason", "同意"));
        assertThat(city.file(key).outcomeText()).contains("终止");

        var other = city.atVetting(POOR_APPRAISAL);
        city.done("zzb.clerk", other, "confirmNotTabled", Map.of("decision", "close"));
        assertThat(city.file(other).outcome()).isEqualTo("notTabled");
    }
}
