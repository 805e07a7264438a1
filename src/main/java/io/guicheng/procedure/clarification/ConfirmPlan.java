package io.guicheng.procedure.clarification;

import io.guicheng.clarifications.Clarifications;
import io.guicheng.form.Input;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.procedure.clarification.ClarificationProcedure.PlanStep;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 主要负责人审批: the last of three approvals; from then on the days for doing it are counted. */
@Component
class ConfirmPlan implements Step {

    private final ClarificationFacts facts;
    private final Clarifications clarifications;
    private final PlanApprovals approvals;
    private final ClarificationTerms terms;

    ConfirmPlan(
            ClarificationFacts facts,
            Clarifications clarifications,
            PlanApprovals approvals,
            ClarificationTerms terms) {
        this.facts = facts;
        this.clarifications = clarifications;
        this.approvals = approvals;
        this.terms = terms;
    }

    @Override
    public String procedure() {
        return ClarificationProcedure.KEY;
    }

    @Override
    public String task() {
        return "confirmPlan";
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
        clarifications.confirmPlan(work.caseKey(), work.actor().userId(), work.today());
        var variables = new HashMap<>(ClarificationProcedure.PLAN_STEP.as(PlanStep.APPROVED));
        variables.putAll(ClarificationProcedure.CLARIFY_DUE.as(terms.step(work.jurisdiction(), work.today())));
        variables.putAll(
                ClarificationProcedure.CROSS_ORGAN_DUE.as(terms.crossOrgan(work.jurisdiction(), work.today())));
        return variables;
    }
}
