package io.guicheng.procedure.candidatevetting;

import static io.guicheng.selection.SelectionVariables.CANDIDATE;

import io.guicheng.kernel.CaseKey;
import io.guicheng.selection.Appraisal;
import io.guicheng.selection.Candidates;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens a round of vetting: all checks the first time, only what no longer stands when it is reopened. */
@Component
class PlanVetting implements JavaDelegate {

    private final Candidates candidates;
    private final VettingPlan plan;

    PlanVetting(Candidates candidates, VettingPlan plan) {
        this.candidates = candidates;
        this.plan = plan;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var key = CaseKey.of(execution.getProcessBusinessKey());
        var candidate = CANDIDATE.from(execution);
        candidates.nextRound(candidate);
        // a candidate who never got through the appraisal starts from the beginning
        var renewed = candidates.appraisal(candidate).map(Appraisal::fit).orElse(false);
        var round = plan.nextRound(key, candidate);
        CandidateVetting.VETTING_RENEWED.set(execution, renewed);
        CandidateVetting.APPRAISAL_FAILED.set(execution, false);
        CandidateVetting.ARCHIVE_DUE.set(execution, round.archive());
        CandidateVetting.MATTERS_DUE.set(execution, round.matters());
        CandidateVetting.DISCIPLINE_DUE.set(execution, round.discipline());
        CandidateVetting.OPINIONS_DUE.set(execution, !round.organs().isEmpty());
        CandidateVetting.ORGANS_TO_ASK.set(execution, round.organs());
    }
}
