package io.guicheng.calendar;

import java.time.LocalDate;

/** Working days after the State Council's yearly notice: weekdays less the days off, plus the weekend days made up. */
public interface WorkingDays {

    /** @throws CalendarMissing when the year has not been entered */
    boolean isWorkingDay(LocalDate day);

    /**
     * The last day of a period of so many working days; the day of the event itself does not count.
     *
     * @param workingDays 0 or more; 0 is {@code from} itself
     * @throws CalendarMissing when the period reaches into a year that has not been entered
     */
    LocalDate after(LocalDate from, int workingDays);

    /** How many working days lie after {@code from} up to and including {@code to}; negative when {@code to} is earlier. */
    int between(LocalDate from, LocalDate to);

    /**
     * Like {@link #after}, but a year not yet published is computed from weekdays alone and marked provisional.
     * A deadline must not be lost because the notice for the next year is late.
     */
    Due due(LocalDate from, int workingDays);

    /** A date with the note whether it may still move when the calendar of its year is published. */
    record Due(LocalDate date, boolean provisional) {}
}
