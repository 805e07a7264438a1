package io.guicheng.procedure.appointment;

import io.guicheng.calendar.CalendarMissing;
import io.guicheng.calendar.WorkingDays;
import io.guicheng.clause.Parameters;
import io.guicheng.kernel.RefusedInput;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** How long a notice stands at least, and how long an unresolved objection may hold an appointment up. */
@Component
class NoticePeriod {

    private final WorkingDays workingDays;
    private final Parameters parameters;

    NoticePeriod(WorkingDays workingDays, Parameters parameters) {
        this.workingDays = workingDays;
        this.parameters = parameters;
    }

    int workingDays(String jurisdiction, LocalDate publishedOn) {
        return parameters.number("selection.notice_min", jurisdiction, publishedOn);
    }

    /**
     * The earliest last day of a notice; the day of publication does not count.
     *
     * @throws RefusedInput when the notice reaches into a year whose holidays are not entered
     */
    LocalDate earliestEnd(String jurisdiction, LocalDate publishedOn) {
        try {
            return workingDays.after(publishedOn, workingDays(jurisdiction, publishedOn));
        } catch (CalendarMissing missing) {
            throw RefusedInput.of("publishedOn", String.valueOf(missing.getMessage()));
        }
    }

    /** The last day to which an objection that cannot be resolved may defer an appointment: counted from the notice's end. */
    LocalDate deferralEnd(String jurisdiction, LocalDate noticeEnd) {
        return noticeEnd.plus(parameters.period("selection.notice_unresolved_deferral", jurisdiction, noticeEnd));
    }
}
