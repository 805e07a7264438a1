package io.guicheng.procedure.petitionhandling;

import io.guicheng.calendar.WorkingDays;
import io.guicheng.clause.Parameters;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Until when the parts of the handling are due, all by parameters. */
@Component
class PetitionDeadlines {

    private final Parameters parameters;
    private final WorkingDays workingDays;

    PetitionDeadlines(Parameters parameters, WorkingDays workingDays) {
        this.parameters = parameters;
        this.workingDays = workingDays;
    }

    LocalDate triage(String jurisdiction, LocalDate receivedOn, boolean handedOver) {
        return workingDays(
                handedOver ? "petition.transferred_accept" : "petition.triage", jurisdiction, receivedOn, receivedOn);
    }

    LocalDate notice(String jurisdiction, LocalDate receivedOn) {
        return workingDays("petition.real_name_accept_notice", jurisdiction, receivedOn, receivedOn);
    }

    /** One about a chief is handled first (S2-5f). */
    LocalDate disposal(String jurisdiction, LocalDate receivedOn, boolean chief) {
        return receivedOn.plus(parameters.period(
                chief ? "petition.chief_disposal" : "petition.disposal_opinion", jurisdiction, receivedOn));
    }

    LocalDate check(PetitionWording.Way way, String jurisdiction, LocalDate from) {
        return way.days().isEmpty()
                ? from.plus(parameters.period(way.period(), jurisdiction, from))
                : workingDays(way.days(), jurisdiction, from, from);
    }

    LocalDate feedback(String jurisdiction, LocalDate concludedOn) {
        return workingDays("petition.real_name_result", jurisdiction, concludedOn, concludedOn);
    }

    /** How many people a first check needs at least. */
    int team(String jurisdiction, LocalDate on) {
        return parameters.number("petition.check_team_min", jurisdiction, on);
    }

    private LocalDate workingDays(String parameter, String jurisdiction, LocalDate from, LocalDate on) {
        return workingDays
                .due(from, parameters.number(parameter, jurisdiction, on))
                .date();
    }
}
