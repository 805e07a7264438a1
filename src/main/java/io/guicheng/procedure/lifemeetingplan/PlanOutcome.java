package io.guicheng.procedure.lifemeetingplan;

import io.guicheng.form.CaseOutcome;
import io.guicheng.kernel.CaseKey;
import io.guicheng.lifemeetings.YearPlan.Planned;
import io.guicheng.lifemeetings.YearPlans;
import org.springframework.stereotype.Component;

/** Says how many meetings were planned, and how many of them leaders attend by lot. */
@Component
class PlanOutcome implements CaseOutcome {

    private final YearPlans plans;

    PlanOutcome(YearPlans plans) {
        this.plans = plans;
    }

    @Override
    public String procedure() {
        return LifeMeetingPlan.KEY;
    }

    @Override
    public String text(CaseKey caseKey, String endEvent) {
        var bodies = plans.get(caseKey).bodies();
        return "已安排 %d 个班子，负责人随机参加 %d 个"
                .formatted(bodies.size(), bodies.stream().filter(Planned::drawn).count());
    }
}
