package io.guicheng.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.guicheng.calendar.WorkingDays.Due;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every day and every period inside the years entered. */
class WorkingDaysLawsTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final WorkingDays DAYS = CalendarFixture.shipped().workingDays;

    @Property
    void a_period_ends_on_a_working_day_after_its_start(
            @ForAll("startDays") LocalDate from, @ForAll @IntRange(min = 1, max = 60) int days) {
        var end = DAYS.after(from, days);

        assertThat(end).isAfter(from);
        assertThat(DAYS.isWorkingDay(end)).isTrue();
    }

    @Property
    void counting_back_gives_the_length_of_the_period(
            @ForAll("startDays") LocalDate from, @ForAll @IntRange(max = 60) int days) {
        assertThat(DAYS.between(from, DAYS.after(from, days))).isEqualTo(days);
    }

    @Property
    void two_periods_after_each_other_are_one_long_period(
            @ForAll("startDays") LocalDate from,
            @ForAll @IntRange(max = 30) int first,
            @ForAll @IntRange(max = 30) int second) {
        assertThat(DAYS.after(DAYS.after(from, first), second)).isEqualTo(DAYS.after(from, first + second));
    }

    @Property
    void a_later_start_never_ends_earlier(
            @ForAll("startDays") LocalDate one,
            @ForAll("startDays") LocalDate other,
            @ForAll @IntRange(max = 60) int days) {
        var earlier = one.isBefore(other) ? one : other;
        var later = one.isBefore(other) ? other : one;

        assertThat(DAYS.after(earlier, days)).isBeforeOrEqualTo(DAYS.after(later, days));
    }

    @Property
    void a_longer_period_ends_later(@ForAll("startDays") LocalDate from, @ForAll @IntRange(max = 59) int days) {
        assertThat(DAYS.after(from, days + 1)).isAfter(DAYS.after(from, days));
    }

    @Property
    void there_and_back_cancel_out(@ForAll("startDays") LocalDate one, @ForAll("startDays") LocalDate other) {
        assertThat(DAYS.between(one, other)).isEqualTo(-DAYS.between(other, one));
    }

    @Property
    void inside_published_years_the_deadline_is_final_and_the_same(
            @ForAll("startDays") LocalDate from, @ForAll @IntRange(max = 60) int days) {
        assertThat(DAYS.due(from, days)).isEqualTo(new Due(DAYS.after(from, days), false));
    }

    /** Early enough that sixty working days stay within 2026. */
    @Provide
    Arbitrary<LocalDate> startDays() {
        return Arbitraries.integers().between(0, 620).map(FIRST::plusDays);
    }
}
