package io.guicheng.calendar;

import io.guicheng.kernel.FieldError;
import io.guicheng.kernel.RefusedInput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether what was typed can be the calendar of the year; all faults are told at once. */
final class YearCheck {

    private static final int EARLIEST = 2000;
    private static final int LATEST = 2100;

    private final int year;
    private final List<FieldError> errors = new ArrayList<>();
    private final Set<LocalDate> off = new HashSet<>();
    private final Set<LocalDate> worked = new HashSet<>();

    private YearCheck(int year) {
        this.year = year;
    }

    /** @throws RefusedInput with every fault found */
    static void check(int year, String published, List<DateRange> off, List<LocalDate> worked) {
        var check = new YearCheck(year);
        check.head(published, off);
        check.daysOff(off);
        check.daysWorked(worked);
        if (!check.errors.isEmpty()) {
            throw new RefusedInput(check.errors);
        }
    }

    private void head(String published, List<DateRange> ranges) {
        if (year < EARLIEST || year > LATEST) {
            refuse("year", "年份应在 " + EARLIEST + " 至 " + LATEST + " 之间。");
        }
        if (published.isBlank()) {
            refuse("published", "请填写公布文件的名称和文号。");
        } else if (published.length() > 300) {
            refuse("published", "公布文件的名称和文号不能超过 300 字。");
        }
        if (ranges.isEmpty()) {
            refuse("off", "放假日期不能为空。");
        }
    }

    private void daysOff(List<DateRange> ranges) {
        for (int i = 0; i < ranges.size(); i++) {
            var range = ranges.get(i);
            var field = "off[" + i + "]";
            if (range.last().isBefore(range.first())) {
                refuse(field, "放假日期第 " + (i + 1) + " 段的结束日期早于开始日期。");
            } else if (range.first().getYear() != year || range.last().getYear() != year) {
                refuse(field, "放假日期 " + range + " 不在 " + year + " 年内，请录入到它所在的年份。");
            } else {
                range.days()
                        .filter(day -> !off.add(day))
                        .findFirst()
                        .ifPresent(day -> refuse(field, "放假日期 " + range + " 与前面的放假日期重叠（" + day + "）。"));
            }
        }
    }

    private void daysWorked(List<LocalDate> days) {
        for (int i = 0; i < days.size(); i++) {
            var day = days.get(i);
            var field = "worked[" + i + "]";
            if (day.getYear() != year) {
                refuse(field, "调休上班日 " + day + " 不在 " + year + " 年内，请录入到它所在的年份。");
            } else if (!CalendarYear.isWeekend(day)) {
                refuse(field, "调休上班日 " + day + " 不是星期六或星期日。");
            } else if (off.contains(day)) {
                refuse(field, "调休上班日 " + day + " 同时列为放假日期。");
            } else if (!worked.add(day)) {
                refuse(field, "调休上班日 " + day + " 重复。");
            }
        }
    }

    private void refuse(String field, String message) {
        errors.add(new FieldError(field, message));
    }
}
