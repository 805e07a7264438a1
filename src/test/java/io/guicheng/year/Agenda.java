package io.guicheng.year;

import io.guicheng.calendar.WorkingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** What is begun on which working day of the year. */
final class Agenda {

    private final WorkingDays workingDays;
    private final Tally tally;
    private final TreeMap<LocalDate, List<Runnable>> entries = new TreeMap<>();

    Agenda(WorkingDays workingDays, Tally tally) {
        this.workingDays = workingDays;
        this.tally = tally;
    }

    /** @param procedure whose cost it is */
    void put(LocalDate day, String procedure, Runnable work) {
        entries.computeIfAbsent(day, ignored -> new ArrayList<>()).add(() -> {
            tally.of(procedure);
            work.run();
        });
    }

    List<Runnable> of(LocalDate day) {
        return entries.getOrDefault(day, List.of());
    }

    /** Whether nothing is left to begin on this day or later. */
    boolean isDoneBefore(LocalDate day) {
        return entries.tailMap(day).isEmpty();
    }

    boolean isWorkingDay(LocalDate day) {
        return workingDays.isWorkingDay(day);
    }

    /** This day, or the first working day after it. */
    LocalDate workingDay(int year, int month, int day) {
        return workingDaysFrom(LocalDate.of(year, month, day), 1).get(0);
    }

    List<LocalDate> workingDaysFrom(LocalDate day, int count) {
        return day.datesUntil(day.plusDays(count * 2L + 20))
                .filter(workingDays::isWorkingDay)
                .limit(count)
                .toList();
    }
}
