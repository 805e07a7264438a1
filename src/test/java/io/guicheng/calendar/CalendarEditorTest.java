package io.guicheng.calendar;

import static io.guicheng.calendar.CalendarFixture.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.guicheng.kernel.FieldError;
import io.guicheng.kernel.RefusedInput;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CalendarEditorTest {

    private static final String NOTICE = "关于2027年部分节假日安排的通知（测试用）";

    private final CalendarFixture calendar = CalendarFixture.shipped();

    @Test
    void a_year_entered_later_makes_its_deadlines_final() {
        // given
        assertThat(calendar.workingDays.due(day("2026-12-31"), 1).provisional()).isTrue();
        // when
        enter(2027, NOTICE, ranges("2027-01-01..2027-01-03"), days("2027-01-09"));
        // then
        assertThat(calendar.workingDays.after(day("2026-12-31"), 1)).isEqualTo(day("2027-01-04"));
        assertThat(calendar.workingDays.after(day("2027-01-08"), 1)).isEqualTo(day("2027-01-09"));
        assertThat(calendar.workingDays.due(day("2026-12-31"), 1).provisional()).isFalse();
    }

    @Test
    void a_year_can_be_put_right_by_entering_it_again() {
        enter(2027, NOTICE, ranges("2027-01-01..2027-01-04"), days());
        enter(2027, NOTICE + "，更正", ranges("2027-01-01..2027-01-03"), days());

        assertThat(calendar.workingDays.isWorkingDay(day("2027-01-04"))).isTrue();
        assertThat(calendar.keeper.years()).last().satisfies(year -> {
            assertThat(year.published()).endsWith("更正");
            assertThat(year.enteredBy()).isEqualTo("zhang");
            assertThat(year.off()).hasSize(3);
        });
    }

    @Test
    void a_year_survives_a_restart_and_is_not_overwritten_by_the_shipped_one() {
        // given
        enter(2026, NOTICE, ranges("2026-01-01"), days());
        // when
        calendar.keeper.loadShipped();
        // then
        assertThat(calendar.workingDays.isWorkingDay(day("2026-10-01"))).isTrue();
    }

    @Test
    void faults_are_told_all_at_once_each_at_its_field() {
        var errors = refused(
                2027,
                " ",
                ranges(
                        "2027-01-01..2027-01-03",
                        "2027-01-03..2027-01-05",
                        "2026-12-31..2027-01-01",
                        "2027-05-05..2027-05-01"),
                days("2027-01-06", "2027-01-02", "2028-01-01", "2027-02-06", "2027-02-06"));

        assertThat(errors)
                .extracting(FieldError::field)
                .containsExactly(
                        "published", "off[1]", "off[2]", "off[3]", "worked[0]", "worked[1]", "worked[2]", "worked[4]");
        assertThat(errors)
                .extracting(FieldError::message)
                .containsExactly(
                        "请填写公布文件的名称和文号。",
                        "放假日期 2027-01-03 至 2027-01-05 与前面的放假日期重叠（2027-01-03）。",
                        "放假日期 2026-12-31 至 2027-01-01 不在 2027 年内，请录入到它所在的年份。",
                        "放假日期第 4 段的结束日期早于开始日期。",
                        "调休上班日 2027-01-06 不是星期六或星期日。",
                        "调休上班日 2027-01-02 同时列为放假日期。",
                        "调休上班日 2028-01-01 不在 2027 年内，请录入到它所在的年份。",
                        "调休上班日 2027-02-06 重复。");
    }

    @Test
    void an_impossible_year_and_an_empty_calendar_are_refused() {
        assertThat(refused(1900, NOTICE, ranges(), days()))
                .extracting(FieldError::field)
                .containsExactly("year", "off");
    }

    @Test
    void nothing_of_a_refused_year_is_stored() {
        refused(2027, NOTICE, ranges("2027-01-01..2027-01-03"), days("2027-01-06"));

        assertThat(calendar.keeper.years()).extracting(CalendarYear::year).containsExactly(2025, 2026);
    }

    private void enter(int year, String published, List<DateRange> off, List<LocalDate> worked) {
        calendar.keeper.enterYear(year, published, off, worked, "zhang");
    }

    private List<FieldError> refused(int year, String published, List<DateRange> off, List<LocalDate> worked) {
        return catchThrowableOfType(RefusedInput.class, () -> enter(year, published, off, worked))
                .errors();
    }

    private static List<DateRange> ranges(String... texts) {
        return Stream.of(texts).map(DateRange::parse).toList();
    }

    private static List<LocalDate> days(String... texts) {
        return Stream.of(texts).map(LocalDate::parse).toList();
    }
}
