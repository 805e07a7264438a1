package io.guicheng.procedure.familyvisit;

import io.guicheng.engine.ProcessVariable;
import io.guicheng.form.TaskSubject;
import org.springframework.stereotype.Component;

/** One household of a plan. */
@Component
class VisitOfTask implements TaskSubject {

    @Override
    public ProcessVariable<String> variable() {
        return FamilyVisitProcedure.VISIT_OFFICIAL;
    }
}
