package io.guicheng.procedure.clarification;

import io.guicheng.calendar.WorkingDays;
import io.guicheng.clause.Parameters;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Until when the parts of a clarification are due, all by parameters. */
@Component
class ClarificationTerms {

    private final Parameters parameters;
    private final WorkingDays workingDays;

    ClarificationTerms(Parameters parameters, WorkingDays workingDays) {
        this.parameters = parameters;
        this.workingDays = workingDays;
    }

    LocalDate step(String jurisdiction, LocalDate from) {
        return due("clarification.step", jurisdiction, from);
    }

    LocalDate crossOrgan(String jurisdiction, LocalDate from) {
        return due("clarification.cross_organ_step", jurisdiction, from);
    }

    LocalDate followUp(String jurisdiction, LocalDate from) {
        return from.plus(parameters.period("clarification.follow_up_visit", jurisdiction, from));
    }

    boolean withWritten(String jurisdiction, LocalDate on) {
        return parameters.flag("clarification.with_written", jurisdiction, on);
    }

    private LocalDate due(String parameter, String jurisdiction, LocalDate from) {
        return workingDays
                .due(from, parameters.number(parameter, jurisdiction, from))
                .date();
    }
}
