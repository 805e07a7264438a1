package io.guicheng.calendar;

import static io.guicheng.calendar.CalendarFixture.on;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarStateTest {

    private final CalendarState state = CalendarFixture.shipped().keeper;

    @ParameterizedTest
    @CsvSource({"2026-11-01, 2027", "2026-11-22, 2027", "2026-12-31, 2027", "2027-01-01, 2027", "2030-06-01, 2030"})
    void the_next_year_is_missed_from_november_on(String today, int year) {
        assertThat(state.missing(on(today))).hasValue(year);
    }

    @ParameterizedTest
    @CsvSource({"2026-10-31", "2026-01-01", "2025-12-31"})
    void nothing_is_missed_before_that(String today) {
        assertThat(state.missing(on(today))).isEmpty();
    }

    @Test
    void the_shipped_years_say_where_they_were_published() {
        assertThat(state.years()).hasSize(2).allSatisfy(year -> {
            assertThat(year.published()).contains("国务院办公厅", String.valueOf(year.year()));
            assertThat(year.enteredBy()).isEqualTo("系统内置");
        });
    }

    @Test
    void every_make_up_day_shipped_is_a_weekend_day() {
        assertThat(state.years())
                .flatExtracting(CalendarYear::worked)
                .hasSize(11)
                .allMatch(CalendarYear::isWeekend);
    }
}
