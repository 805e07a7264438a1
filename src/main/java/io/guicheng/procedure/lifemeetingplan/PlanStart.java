package io.guicheng.procedure.lifemeetingplan;

import io.guicheng.casework.CaseFile;
import io.guicheng.form.CaseStart;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.lifemeetings.YearPlans;
import io.guicheng.organization.Actor;
import io.guicheng.organization.Organ;
import io.guicheng.organization.OrganKind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The organization department begins the plan of a year; one for each jurisdiction and year. */
@Component
class PlanStart implements CaseStart {

    private final YearPlans plans;
    private final Clock clock;

    PlanStart(YearPlans plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    @Override
    public String procedure() {
        return LifeMeetingPlan.KEY;
    }

    @Override
    public String prefix() {
        return LifeMeetingPlan.PREFIX;
    }

    @Override
    public Set<OrganKind> startedBy() {
        return Set.of(OrganKind.ORGANIZATION);
    }

    @Override
    public Map<String, Object> data(Organ organ) {
        return Map.of("year", LocalDate.now(clock).getYear());
    }

    @Override
    public String title(Organ organ, Input input) {
        return input.count("year") + " 年度民主生活会监督安排";
    }

    @Override
    public Map<String, Object> begin(CaseFile file, Actor actor, Input input) {
        var year = input.count("year");
        new Problems()
                .addIf(year < LocalDate.now(clock).getYear(), "year", "“年度”不能早于今年")
                .addIf(plans.ofYear(file.jurisdiction(), year) > 0, "year", year + " 年度的安排已经立案")
                .refuse();
        var theme = input.text("theme");
        plans.open(file.key(), year, theme.isEmpty() ? null : theme);
        return Map.of();
    }
}
