package io.guicheng.calendar;

import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;

/** Which years have a calendar. */
public interface CalendarState {

    /**
     * The year whose calendar ought to be there and is not: the current one, or, from 1 November on, the next one.
     * Empty when nothing is missing.
     */
    OptionalInt missing(Clock clock);

    /** The years entered, earliest first. */
    List<CalendarYear> years();
}
