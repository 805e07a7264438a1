package io.guicheng.api;

import static io.guicheng.support.CaseDriver.ALSO_CLEAN;
import static io.guicheng.support.CaseDriver.CLEAN;
import static io.guicheng.support.CaseDriver.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.guicheng.api.TaskRows.TaskRow;
import io.guicheng.ballot.Ballots;
import io.guicheng.ballot.Counting;
import io.guicheng.kernel.CaseKey;
import io.guicheng.registry.Chiefs;
import io.guicheng.registry.Chiefs.Chief;
import io.guicheng.registry.Officials;
import io.guicheng.reports.AnnualReports;
import io.guicheng.support.CaseDriver;
import io.guicheng.support.SqlCount;
import io.guicheng.support.WholeApplication;
import io.guicheng.support.play.ReportYear;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Many tasks of one case are told apart by whom they are about. Each case is rolled back. */
@WholeApplication
@Transactional
class SubjectsTest {

    @Autowired
    CaseDriver city;

    @Autowired
    TaskRows rows;

    @Autowired
    Subjects subjects;

    @Autowired
    Officials officials;

    @Autowired
    Chiefs chiefs;

    @Autowired
    AnnualReports reports;

    @Autowired
    Ballots ballots;

    @Autowired
    Counting counting;

    @BeforeEach
    void a_monday() {
        CaseDriver.dateIs(START);
    }

    @AfterEach
    void real_time() {
        ClockUtil.reset();
    }

    @Test
    void each_task_of_a_vetting_names_its_candidate() throws Exception {
        // given two candidates who are vetted at once, each by several organs
        var key = city.atVetting(CLEAN, ALSO_CLEAN);

        // then
        var tasks = city.open(key);
        assertThat(subjectsOf(key, "appraise")).containsExactlyInAnyOrder(name(CLEAN), name(ALSO_CLEAN));
        assertThat(SqlCount.of(() -> subjects.of(tasks)))
                .as("the variables, the candidates, the officials")
                .hasSize(3);
    }

    @Test
    void each_visit_of_a_plan_names_whose_family_it_goes_to() {
        // given
        var all = chiefs.below("990100").chiefs();
        var visits = all.stream()
                .map(chief -> Map.of(
                        "id", chief.officialId(), "plannedOn", START.plusDays(7).toString()))
                .toList();
        var key =
                city.begin("swb.clerk", "family-visit", Map.of("year", 2026, "chiefs", visits, "arrangement", "分两批家访"));
        city.done("sw.head", key, "approveVisits", Map.of("decision", "APPROVE"));

        // then
        assertThat(subjectsOf(key, "recordVisit"))
                .containsExactlyInAnyOrderElementsOf(
                        all.stream().map(Chief::name).toList());
    }

    @Test
    void each_written_report_names_who_reports() {
        // given
        var key = new ReportYear(city, reports, ballots, counting).planned(ReportYear.QINGHE, ReportYear.LINXI);

        // then
        assertThat(subjectsOf(key, "submitWritten"))
                .contains(name(ReportYear.QINGHE))
                .doesNotContainNull()
                .doesNotHaveDuplicates();
    }

    @Test
    void a_task_about_the_whole_case_names_nobody() {
        var key = city.start("市直部门班子调整");

        assertThat(subjectsOf(key, "draftMotion")).containsOnlyNulls();
        assertThat(subjects.of(List.of())).isEmpty();
    }

    private List<@Nullable String> subjectsOf(CaseKey key, String step) {
        var tasks =
                city.open(key).stream().filter(task -> task.step().equals(step)).toList();
        return rows.of(tasks, city.actor("zzb.clerk")).stream()
                .map(TaskRow::subject)
                .toList();
    }

    private String name(String officialId) {
        return officials.find(officialId).orElseThrow().name();
    }
}
