package io.guicheng.procedure.prereview;

import io.guicheng.kernel.CaseKey;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** First look at the establishment register, before the establishment office sees the task. */
@Component
class CheckEstablishment implements JavaDelegate {

    private final EstablishmentCheck check;

    CheckEstablishment(EstablishmentCheck check) {
        this.check = check;
    }

    @Override
    public void execute(DelegateExecution execution) {
        check.judge(CaseKey.of(execution.getProcessBusinessKey()), List.of());
    }
}
