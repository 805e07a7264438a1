package io.guicheng.procedure.probation;

import static io.guicheng.selection.SelectionVariables.CANDIDATE;

import io.guicheng.selection.Appointments;
import java.time.Clock;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the timer when the probation is over: at the beginning of that day in China. */
@Component
class PlanProbation implements JavaDelegate {

    private final Appointments appointments;
    private final Clock clock;

    PlanProbation(Appointments appointments, Clock clock) {
        this.appointments = appointments;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var candidate = CANDIDATE.from(execution);
        var until = appointments
                .find(candidate)
                .flatMap(appointment -> Optional.ofNullable(appointment.probationUntil()))
                .orElseThrow(() -> new IllegalStateException(candidate + " has no probation"));
        Probation.UNTIL.set(
                execution,
                until.atStartOfDay(clock.getZone()).toOffsetDateTime().toString());
    }
}
