package io.guicheng.procedure.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;

class ValidityTest {

    private static final Period YEAR = Period.ofYears(1);

    @Test
    void a_recommendation_still_counts_on_the_same_day_a_year_later_and_no_longer_the_day_after() {
        var validity = new Validity(LocalDate.of(2025, 11, 21), YEAR);

        assertThat(validity.lastDay()).isEqualTo(LocalDate.of(2026, 11, 21));
        assertThat(validity.holdsOn(LocalDate.of(2026, 11, 21))).isTrue();
        assertThat(validity.holdsOn(LocalDate.of(2026, 11, 22))).isFalse();
    }

    @Test
    void a_recommendation_of_a_leap_day_counts_to_the_last_of_february() {
        var validity = new Validity(LocalDate.of(2024, 2, 29), YEAR);

        assertThat(validity.holdsOn(LocalDate.of(2025, 2, 28))).isTrue();
        assertThat(validity.holdsOn(LocalDate.of(2025, 3, 1))).isFalse();
    }
}
