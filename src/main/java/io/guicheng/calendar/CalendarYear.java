package io.guicheng.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;

/**
 * The published calendar of one year.
 *
 * @param published the notice it was taken from, in words
 * @param off days off, weekends among them where the notice names them
 * @param worked weekend days made up
 */
public record CalendarYear(
        int year,
        String published,
        String enteredBy,
        OffsetDateTime enteredAt,
        Set<LocalDate> off,
        Set<LocalDate> worked) {

    public CalendarYear {
        off = Set.copyOf(off);
        worked = Set.copyOf(worked);
    }

    boolean isWorkingDay(LocalDate day) {
        return worked.contains(day) || (!isWeekend(day) && !off.contains(day));
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
