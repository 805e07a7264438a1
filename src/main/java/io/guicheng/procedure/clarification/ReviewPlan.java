package io.guicheng.procedure.clarification;

import io.guicheng.clarifications.Clarifications;
import io.guicheng.form.Input;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.procedure.clarification.ClarificationProcedure.PlanStep;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 承办部门审核: the first of three approvals. */
@Component
class ReviewPlan implements Step {

    private final ClarificationFacts facts;
    private final Clarifications clarifications;
    private final PlanApprovals approvals;

    ReviewPlan(ClarificationFacts facts, Clarifications clarifications, PlanApprovals approvals) {
        this.facts = facts;
        this.clarifications = clarifications;
        this.approvals = approvals;
    }

    @Override
    public String procedure() {
        return ClarificationProcedure.KEY;
    }

    @Override
    public String task() {
        return "reviewPlan";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return Map.of("facts", facts.blocks(work.caseKey()));
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        if (!approvals.approved(work, input)) {
            return ClarificationProcedure.PLAN_STEP.as(PlanStep.RETURNED);
        }
        clarifications.review(work.caseKey(), work.actor().userId());
        return ClarificationProcedure.PLAN_STEP.as(PlanStep.LEADER);
    }
}
