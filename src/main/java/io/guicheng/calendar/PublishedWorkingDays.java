package io.guicheng.calendar;

import java.time.LocalDate;
import org.springframework.stereotype.Service;

/** Counts day by day on the calendars entered: periods are short, and a walk is easier to trust than arithmetic over holidays. */
@Service
class PublishedWorkingDays implements WorkingDays {

    private final CalendarYears years;

    PublishedWorkingDays(CalendarYears years) {
        this.years = years;
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return years.find(day.getYear())
                .orElseThrow(() -> new CalendarMissing(day.getYear()))
                .isWorkingDay(day);
    }

    @Override
    public LocalDate after(LocalDate from, int workingDays) {
        var day = from;
        for (var left = notNegative(workingDays); left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    @Override
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    @Override
    public Due due(LocalDate from, int workingDays) {
        var day = from;
        var provisional = false;
        for (var left = notNegative(workingDays); left > 0; ) {
            day = day.plusDays(1);
            var year = years.find(day.getYear());
            provisional |= year.isEmpty();
            if (year.isPresent() ? year.get().isWorkingDay(day) : !CalendarYear.isWeekend(day)) {
                left--;
            }
        }
        return new Due(day, provisional);
    }

    private static int notNegative(int workingDays) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("a period cannot have " + workingDays + " working days");
        }
        return workingDays;
    }
}
