package io.guicheng.form;

import io.guicheng.calendar.WorkingDays;
import io.guicheng.clause.Parameters;
import io.guicheng.engine.TaskDeadlines;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Deadlines of steps in working days: {@code deadline.<procedure>.<step>}, which falls back to {@code deadline.default}. */
@Component
class StepDeadlines implements TaskDeadlines {

    private final Parameters parameters;
    private final WorkingDays workingDays;
    private final Clock clock;

    StepDeadlines(Parameters parameters, WorkingDays workingDays, Clock clock) {
        this.parameters = parameters;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    @Override
    public Deadline of(String procedure, String step, String jurisdiction, LocalDate openedOn) {
        var days = parameters.number("deadline." + procedure + "." + step, jurisdiction, openedOn);
        var soon = parameters.number("deadline.soon", jurisdiction, openedOn);
        var soonFrom = workingDays.due(openedOn, Math.max(0, days - soon)).date();
        return deadline(
                soonFrom.plusDays(soon > 0 && days > soon ? 1 : 0),
                workingDays.due(openedOn, days).date());
    }

    @Override
    public Deadline on(LocalDate lastDay, String jurisdiction, LocalDate openedOn) {
        var soon = parameters.number("deadline.soon", jurisdiction, openedOn);
        var before = lastDay;
        while (before.isAfter(openedOn) && workingDays.due(before, soon).date().isAfter(lastDay)) {
            before = before.minusDays(1);
        }
        return deadline(before.isAfter(openedOn) && soon > 0 ? before.plusDays(1) : before, lastDay);
    }

    private Deadline deadline(LocalDate soonFrom, LocalDate lastDay) {
        var zone = clock.getZone();
        return new Deadline(
                soonFrom.atStartOfDay(zone).toInstant(),
                lastDay.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
