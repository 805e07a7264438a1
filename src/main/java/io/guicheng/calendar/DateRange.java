package io.guicheng.calendar;

import java.time.LocalDate;
import java.util.stream.Stream;

/** From a day to a day, both included. The last may lie before the first only until it is checked. */
public record DateRange(LocalDate first, LocalDate last) {

    /** One day. */
    public static DateRange of(LocalDate day) {
        return new DateRange(day, day);
    }

    /**
     * Reads {@code 2026-10-01..2026-10-07} or a single {@code 2026-10-01}.
     *
     * @throws java.time.format.DateTimeParseException when it is neither
     */
    public static DateRange parse(String text) {
        var dots = text.indexOf("..");
        return dots < 0
                ? of(LocalDate.parse(text.trim()))
                : new DateRange(
                        LocalDate.parse(text.substring(0, dots).trim()),
                        LocalDate.parse(text.substring(dots + 2).trim()));
    }

    Stream<LocalDate> days() {
        return first.datesUntil(last.plusDays(1));
    }

    @Override
    public String toString() {
        return first.equals(last) ? first.toString() : first + " 至 " + last;
    }
}
