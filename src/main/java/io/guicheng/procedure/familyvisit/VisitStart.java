package io.guicheng.procedure.familyvisit;

import io.guicheng.casework.CaseFile;
import io.guicheng.form.CaseStart;
import io.guicheng.form.Input;
import io.guicheng.kernel.RefusedInput;
import io.guicheng.organization.Actor;
import io.guicheng.organization.Organ;
import io.guicheng.organization.OrganKind;
import io.guicheng.talks.FamilyVisits;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The committee's office drafts the plan of a year. */
@Component
class VisitStart implements CaseStart {

    private final VisitPlan plan;
    private final FamilyVisits visits;
    private final Clock clock;

    VisitStart(VisitPlan plan, FamilyVisits visits, Clock clock) {
        this.plan = plan;
        this.visits = visits;
        this.clock = clock;
    }

    @Override
    public String procedure() {
        return FamilyVisitProcedure.KEY;
    }

    @Override
    public String prefix() {
        return FamilyVisitProcedure.PREFIX;
    }

    @Override
    public Set<OrganKind> startedBy() {
        return Set.of(OrganKind.COMMITTEE_OFFICE);
    }

    @Override
    public Map<String, Object> data(Organ organ) {
        return Map.of("year", LocalDate.now(clock).getYear(), "chiefs", plan.rows(organ.jurisdiction(), Map.of()));
    }

    @Override
    public String title(Organ organ, Input input) {
        return input.count("year") + " 年廉政家访";
    }

    @Override
    public Map<String, Object> begin(CaseFile file, Actor actor, Input input) {
        var year = input.count("year");
        visits.planOf(file.jurisdiction(), year).ifPresent(known -> {
            throw RefusedInput.of("year", "“年度”" + year + " 年已有家访计划 " + known);
        });
        var planned = plan.checked(file.jurisdiction(), year, LocalDate.now(clock), input);
        visits.open(file.key(), FamilyVisits.Plan.drafted(year, input.text("arrangement"), actor.userId()), planned);
        return plan.begin(file.key(), planned);
    }
}
