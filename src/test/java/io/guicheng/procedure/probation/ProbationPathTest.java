package io.guicheng.procedure.probation;

import static io.guicheng.support.SelectionTown.ORGANIZER;
import static io.guicheng.support.SelectionTown.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.guicheng.engine.Gate;
import io.guicheng.kernel.FieldError;
import io.guicheng.registry.Officials;
import io.guicheng.registry.PostLevel;
import io.guicheng.registry.Posts;
import io.guicheng.selection.Appointment;
import io.guicheng.selection.Appointments;
import io.guicheng.selection.CandidateState;
import io.guicheng.support.SelectionTown;
import io.guicheng.support.SelectionTown.SelectionCase;
import io.guicheng.support.WholeApplication;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A probation of a year on the real engine, with its clock moved. */
@WholeApplication
class ProbationPathTest {

    private static final LocalDate OVER = TODAY.plusYears(1);

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
    void after_a_year_the_organization_department_is_asked_and_who_passes_stays() {
        var selection = onProbation("宋词");

        assertThat(town.steps(selection.key())).isEmpty();
        assertThat(timer(selection).getDuedate().toInstant())
                .isEqualTo(OVER.atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant());
        yearLater(selection);
        assertThat(town.refused(ORGANIZER, selection.key(), "assessProbation", assessed(OVER.minusDays(1), "PASS")))
                .containsExactly(new FieldError("assessedOn", "“考核日期”不能早于试用期满日 2027-09-28"));
        assertThat(town.refused(ORGANIZER, selection.key(), "assessProbation", assessed(OVER.plusDays(1), "PASS")))
                .containsExactly(new FieldError("assessedOn", "“考核日期”不能晚于今天"));
        town.complete(ORGANIZER, selection.key(), "assessProbation", assessed(OVER, "PASS"));

        var candidate = town.candidate(selection.id(0));
        assertThat(candidate.state()).isEqualTo(CandidateState.PROBATION_PASSED);
        assertThat(town.get(Appointments.class).find(candidate.id()).map(Appointment::probationResult))
                .contains("PASSED");
        assertThat(town.get(Officials.class).tenures(candidate.officialId()).get(0))
                .satisfies(held -> {
                    assertThat(held.onProbation()).isFalse();
                    assertThat(held.until()).isNull();
                });
    }

    @Test
    void who_is_not_up_to_the_post_gives_it_up_and_its_place_becomes_free() {
        var selection = onProbation("元曲");
        yearLater(selection);

        town.complete(ORGANIZER, selection.key(), "assessProbation", assessed(OVER, "FAIL"));

        var candidate = town.candidate(selection.id(0));
        assertThat(candidate.state()).isEqualTo(CandidateState.PROBATION_FAILED);
        assertThat(town.get(Officials.class)
                        .tenures(candidate.officialId())
                        .get(0)
                        .until())
                .isEqualTo(OVER);
        var post = town.get(Posts.class).find(candidate.postId()).orElseThrow();
        assertThat(town.get(Posts.class)
                        .quota(post.organId(), PostLevel.TOWN_CHIEF)
                        .orElseThrow()
                        .filledPosts())
                .isEqualTo(2);
        assertThat(town.get(Appointments.class).find(candidate.id()).map(Appointment::probationResult))
                .contains("FAILED");
    }

    private SelectionCase onProbation(String name) {
        var selection = town.carried(name);
        town.inTransaction(() -> {
            var candidate = town.candidate(selection.id(0));
            var post = town.get(Posts.class).find(candidate.postId()).orElseThrow();
            town.get(Officials.class).appoint(candidate.officialId(), post, TODAY, true);
            town.get(Posts.class).fill(post.organId(), post.level());
            town.get(Appointments.class).issue(candidate.id(), TODAY, TODAY, "文号", OVER);
        });
        town.start("probation", selection.key(), Map.of("candidateId", selection.id(0)));
        return selection;
    }

    private void yearLater(SelectionCase selection) {
        SelectionTown.today(OVER);
        var job = timer(selection).getId();
        Gate.open(() -> {
            town.get(ManagementService.class).executeJob(job);
            return job;
        });
        assertThat(town.steps(selection.key())).isEqualTo(List.of("probation.assessProbation"));
    }

    private Job timer(SelectionCase selection) {
        var instance = town.get(RuntimeService.class)
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(selection.key().value())
                .singleResult();
        return town.get(ManagementService.class)
                .createJobQuery()
                .processInstanceId(instance.getId())
                .singleResult();
    }

    private static Map<String, Object> assessed(LocalDate on, String result) {
        return Map.of("assessedOn", on.toString(), "result", result, "grounds", "考核组意见");
    }
}
