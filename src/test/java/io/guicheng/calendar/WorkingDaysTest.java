package io.guicheng.calendar;

import static io.guicheng.calendar.CalendarFixture.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guicheng.calendar.WorkingDays.Due;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    private final WorkingDays workingDays = CalendarFixture.shipped().workingDays;

    /** Each line was counted by hand on a printed calendar. */
    @ParameterizedTest(name = "{2} working days after {0} end on {1}: {3}")
    @CsvSource({
        "2026-09-30, 2026-10-13, 5, 10-08 09 10(make-up Saturday) 12 13",
        "2026-09-29, 2026-10-12, 5, 09-30 10-08 09 10(make-up Saturday) 12",
        "2026-10-09, 2026-10-10, 1, the make-up Saturday itself",
        "2026-09-17, 2026-09-23, 5, 09-18 20(make-up Sunday) 21 22 23",
        "2026-02-12, 2026-02-26, 5, 02-13 14(make-up Saturday) 24 25 26",
        "2026-02-13, 2026-02-27, 5, 02-14(make-up Saturday) 24 25 26 27",
        "2026-02-24, 2026-03-02, 5, 02-25 26 27 28(make-up Saturday) 03-02",
        "2025-12-31, 2026-01-04, 1, over the year to a make-up Sunday",
        "2026-11-20, 2026-11-27, 5, an ordinary week",
        "2026-11-22, 2026-11-23, 1, from a Sunday",
        "2026-11-22, 2026-11-22, 0, no day at all"
    })
    void a_period_ends_on_its_last_working_day(String from, String end, int days, String counted) {
        assertThat(workingDays.after(day(from), days)).as(counted).isEqualTo(day(end));
    }

    @Test
    void days_off_and_make_up_days_turn_the_week_around() {
        assertThat(workingDays.isWorkingDay(day("2026-10-10")))
                .as("make-up Saturday")
                .isTrue();
        assertThat(workingDays.isWorkingDay(day("2026-10-01")))
                .as("a Thursday off")
                .isFalse();
        assertThat(workingDays.isWorkingDay(day("2026-10-11")))
                .as("plain Sunday")
                .isFalse();
        assertThat(workingDays.isWorkingDay(day("2026-10-12")))
                .as("plain Monday")
                .isTrue();
    }

    @Test
    void the_days_left_are_negative_once_a_deadline_has_passed() {
        assertThat(workingDays.between(day("2026-10-09"), day("2026-10-12"))).isEqualTo(2);
        assertThat(workingDays.between(day("2026-10-12"), day("2026-10-09"))).isEqualTo(-2);
        assertThat(workingDays.between(day("2026-10-09"), day("2026-10-09"))).isZero();
    }

    @Test
    void a_year_not_published_gives_no_final_deadline() {
        assertThatThrownBy(() -> workingDays.after(day("2026-12-30"), 3))
                .isInstanceOf(CalendarMissing.class)
                .hasMessageContaining("2027");
        assertThatThrownBy(() -> workingDays.isWorkingDay(day("2027-03-01"))).isInstanceOf(CalendarMissing.class);
        assertThatThrownBy(() -> workingDays.between(day("2026-12-30"), day("2027-01-05")))
                .isInstanceOf(CalendarMissing.class);
    }

    @Test
    void but_a_provisional_one_marked_as_such() {
        assertThat(workingDays.due(day("2026-12-30"), 1)).isEqualTo(new Due(day("2026-12-31"), false));
        assertThat(workingDays.due(day("2026-12-30"), 3))
                .as("12-31, then Friday and Monday as if 2027 had no holidays")
                .isEqualTo(new Due(day("2027-01-04"), true));
    }

    @Test
    void a_negative_period_is_a_programming_error() {
        assertThatThrownBy(() -> workingDays.after(day("2026-11-20"), -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> workingDays.due(day("2026-11-20"), -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
