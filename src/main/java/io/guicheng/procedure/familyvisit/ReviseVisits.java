package io.guicheng.procedure.familyvisit;

import io.guicheng.form.Input;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.talks.FamilyVisit;
import io.guicheng.talks.FamilyVisits;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 修改家访计划: one that was sent back, with everybody whom the register knows by now. */
@Component
class ReviseVisits implements Step {

    private final VisitPlan plan;
    private final FamilyVisits visits;
    private final VisitFacts facts;

    ReviseVisits(VisitPlan plan, FamilyVisits visits, VisitFacts facts) {
        this.plan = plan;
        this.visits = visits;
        this.facts = facts;
    }

    @Override
    public String procedure() {
        return FamilyVisitProcedure.KEY;
    }

    @Override
    public String task() {
        return "reviseVisits";
    }

    @Override
    public Map<String, Object> data(Work work) {
        var planned = visits.of(work.caseKey()).stream()
                .collect(Collectors.toMap(FamilyVisit::officialId, visit -> Objects.requireNonNull(visit.plannedOn())));
        return Map.of(
                "facts",
                facts.plan(work.caseKey(), "退回的家访计划"),
                "chiefs",
                plan.rows(work.jurisdiction(), planned),
                "arrangement",
                visits.plan(work.caseKey()).arrangement());
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var planned =
                plan.checked(work.jurisdiction(), visits.plan(work.caseKey()).planYear(), work.today(), input);
        visits.revise(work.caseKey(), input.text("arrangement"), work.actor().userId(), planned);
        return plan.begin(work.caseKey(), planned);
    }
}
