package io.guicheng.procedure.cadreselection;

import io.guicheng.kernel.CaseKey;
import io.guicheng.selection.CandidateState;
import io.guicheng.selection.Candidates;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks whether anybody may be tabled (procedures.md §1 step 7). */
@Component
class SumUpVetting implements JavaDelegate {

    private final Candidates candidates;

    SumUpVetting(Candidates candidates) {
        this.candidates = candidates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var tabled = candidates.ofCase(CaseKey.of(execution.getProcessBusinessKey())).stream()
                .anyMatch(candidate ->
                        candidate.state() == CandidateState.TABLED || candidate.state() == CandidateState.DEFERRED);
        CadreSelection.ANYONE_TABLED.set(execution, tabled);
    }
}
