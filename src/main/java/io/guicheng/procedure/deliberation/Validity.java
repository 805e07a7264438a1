package io.guicheng.procedure.deliberation;

import java.time.LocalDate;
import java.time.Period;

/** How long a result counts: up to and including the same day after the period, no longer on the day after. */
record Validity(LocalDate from, Period period) {

    LocalDate lastDay() {
        return from.plus(period);
    }

    boolean holdsOn(LocalDate day) {
        return !day.isAfter(lastDay());
    }
}
