package io.guicheng.procedure.prereview;

import static io.guicheng.selection.SelectionVariables.PRE_REVIEW_OUTCOME;

import io.guicheng.kernel.CaseKey;
import io.guicheng.selection.SelectionVariables.PreReviewOutcome;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Judges once more, on what the establishment office confirmed or corrected. */
@Component
class JudgeEstablishment implements JavaDelegate {

    private final EstablishmentCheck check;

    JudgeEstablishment(EstablishmentCheck check) {
        this.check = check;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var exceeds = check.judge(
                CaseKey.of(execution.getProcessBusinessKey()),
                PreReview.IRREGULAR_POSTS.find(execution).orElse(List.of()));
        PRE_REVIEW_OUTCOME.set(execution, exceeds ? PreReviewOutcome.EXCEEDED : PreReviewOutcome.PASSED);
    }
}
