package io.guicheng.calendar;

import java.time.LocalDate;
import java.util.List;

/** Entering the calendar of a year after its notice has been published. */
public interface CalendarEditor {

    /**
     * Enters a year, or replaces it whole. Deadlines already stored do not move; whatever is computed afterwards uses the new calendar.
     *
     * @param published name and number of the notice
     * @param off days off; each range within the year, none overlapping
     * @param worked weekend days made up, within the year, none of them off
     * @param by the user who enters it
     * @throws io.guicheng.kernel.RefusedInput naming {@code year}, {@code published}, {@code off[i]} or {@code worked[i]}; nothing is stored
     */
    void enterYear(int year, String published, List<DateRange> off, List<LocalDate> worked, String by);
}
