package io.guicheng.calendar;

/** No calendar for this year: no final deadline may be computed in it. */
public final class CalendarMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CalendarMissing(int year) {
        super("尚未录入 " + year + " 年的节假日安排，不能计算该年的工作日");
    }
}
