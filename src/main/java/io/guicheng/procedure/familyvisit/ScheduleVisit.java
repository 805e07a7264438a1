package io.guicheng.procedure.familyvisit;

import io.guicheng.kernel.CaseKey;
import io.guicheng.talks.FamilyVisits;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 确定家访日期: each visit is due on the day that the plan gives it. */
@Component
class ScheduleVisit implements JavaDelegate {

    private final FamilyVisits visits;

    ScheduleVisit(FamilyVisits visits) {
        this.visits = visits;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var visit = visits.get(
                CaseKey.of(execution.getProcessBusinessKey()), FamilyVisitProcedure.VISIT_OFFICIAL.from(execution));
        // the day of this visit alone: the others stand beside it in the same case
        execution.setVariablesLocal(FamilyVisitProcedure.VISIT_DAY.as(Objects.requireNonNull(visit.plannedOn())));
    }
}
