package io.guicheng.procedure.casetermination;

import io.guicheng.form.CaseStops;
import io.guicheng.kernel.CaseKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the case that this termination is about. */
@Component
class TerminateCase implements JavaDelegate {

    private final CaseStops stops;

    TerminateCase(CaseStops stops) {
        this.stops = stops;
    }

    @Override
    public void execute(DelegateExecution execution) {
        stops.terminate(CaseKey.of(execution.getProcessBusinessKey()));
    }
}
