package io.guicheng.form;

import static io.guicheng.support.CaseDriver.CLEAN;
import static io.guicheng.support.CaseDriver.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.guicheng.casework.Dossier;
import io.guicheng.kernel.CaseKey;
import io.guicheng.support.CaseDriver;
import io.guicheng.support.SqlCount;
import io.guicheng.support.WholeApplication;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What one completed step costs in SQL statements, ours and the engine's together. The numbers are what was reached last: more of them
 * fails here, fewer are printed and may be written down.
 */
@WholeApplication
class StepStatementsTest {

    @Autowired
    private CaseDriver driver;

    @Autowired
    private TaskForms forms;

    @Autowired
    private Dossier dossier;

    @AfterEach
    void letTheClockRun() {
        ClockUtil.reset();
    }

    @Test
    void a_completed_step_costs_no_more_statements_than_it_did() throws Exception {
        CaseDriver.dateIs(START);
        // once before it counts, so that what is read once and kept has been read
        play(new LinkedHashMap<>());
        var costs = new LinkedHashMap<String, List<String>>();

        play(costs);

        var expected = Map.of(
                "draftMotion", 58, "nominateCandidates", 77, "auditArchive", 39, "giveOpinion", 43, "last answer", 100);
        costs.forEach((step, statements) ->
                System.out.printf("%s: %d statements, %d allowed%n", step, statements.size(), expected.get(step)));
        costs.forEach((step, statements) -> assertThat(statements)
                .as(() -> step + ", the repeated ones: " + repeated(statements) + "; all:\n"
                        + String.join("\n", statements))
                .hasSizeLessThanOrEqualTo(expected.get(step)));
    }

    @Test
    void the_dossier_of_a_step_costs_less_than_a_third_of_what_the_step_costs_without() throws Exception {
        CaseDriver.dateIs(START);
        var costs = new LinkedHashMap<String, List<String>>();

        play(costs);

        costs.forEach((step, statements) -> {
            var own =
                    statements.stream().filter(one -> one.contains("dossier_")).count();
            assertThat(own).as(step).isBetween(1L, 4L);
            assertThat(statements.size()).as(step).isLessThanOrEqualTo((int) (1.3 * (statements.size() - own)));
        });
    }

    @Test
    void the_dossier_of_a_step_tells_who_for_whom_on_which_versions_and_by_which_rules() throws Exception {
        CaseDriver.dateIs(START);

        var key = play(new LinkedHashMap<>());

        var entries = dossier.entries(key);
        assertThat(entries)
                .filteredOn(entry -> entry.kind().equals("completed"))
                .isNotEmpty()
                .allSatisfy(entry -> {
                    assertThat(entry.role()).isNotNull();
                    assertThat(entry.basis().model()).matches("[a-z-]+:\\d+");
                    assertThat(entry.basis().form()).matches("[0-9a-f]{64}");
                });
        assertThat(entries)
                .filteredOn(entry -> entry.step().equals("cadre-selection.draftMotion"))
                .first()
                .satisfies(entry -> assertThat(entry.basis().clauses()).contains("S1-5.1"));
        assertThat(entries)
                .filteredOn(entry -> entry.step().equals("candidate-vetting.appraise"))
                .first()
                .satisfies(entry -> assertThat(entry.basis().files()).hasSize(1));
        assertThat(entries)
                .filteredOn(entry -> entry.kind().equals("rule"))
                .filteredOn(entry -> entry.step().equals("candidate-vetting.qualification"))
                .isNotEmpty()
                .allSatisfy(entry -> {
                    assertThat(entry.content())
                            .contains(
                                    "\"decisions\"",
                                    "\"version\":1",
                                    "\"criterion\":\"workYears\"",
                                    "\"rule\":\"met\"");
                    assertThat(entry.basis().clauses()).contains("S1-5.1");
                    assertThat(entry.onBehalfOf()).isEqualTo("zzb.clerk");
                });
        driver.dossierHolds(key);
    }

    /** A case from its start to the conclusion of its one vetting. */
    private CaseKey play(Map<String, List<String>> costs) throws Exception {
        var key = driver.start("数语句的动议");
        costs.put("draftMotion", complete("zzb.clerk", key, "draftMotion", CaseDriver.motion(CaseDriver.VACANT_POST)));
        driver.confirmEstablishment(key);
        driver.done("zzb.clerk", key, "recordRecommendation", driver.recommendation(START.minusDays(5), CLEAN));
        costs.put("nominateCandidates", complete("zzb.clerk", key, "nominateCandidates", CaseDriver.nomination(CLEAN)));
        driver.appraise(key, true);
        var archive = Map.<String, Object>of("items", driver.rows("zzb.clerk", key, "auditArchive"));
        costs.put("auditArchive", complete("zzb.clerk", key, "auditArchive", archive));
        var clear = Map.<String, Object>of("verdict", "CLEAR", "grounds", "");
        costs.put("giveOpinion", complete("sjj.clerk", key, "giveOpinion", clear));
        driver.verifyPersonalMatters(key);
        driver.hearDiscipline(key, "CLEAR");
        driver.checkPetitions(key);
        for (var clerk : List.of("tzb", "gaj", "fy", "jcy", "zfw", "xfj")) {
            driver.giveOpinion(clerk + ".clerk", key, "CLEAR");
        }
        costs.put("last answer", complete("wjw.clerk", key, "giveOpinion", clear));
        assertThat(driver.openSteps(key)).doesNotContain("giveOpinion");
        return key;
    }

    private List<String> complete(String userId, CaseKey key, String step, Map<String, Object> fields)
            throws Exception {
        var actor = driver.actor(userId);
        var task = driver.task(userId, key, step).id();
        return SqlCount.of(() -> forms.complete(actor, task, fields));
    }

    private static Map<String, Integer> repeated(List<String> statements) {
        var times = new TreeMap<String, Integer>();
        statements.forEach(one -> times.merge(one.strip().replaceAll("\\s+", " "), 1, Integer::sum));
        times.values().removeIf(count -> count == 1);
        return times;
    }
}
