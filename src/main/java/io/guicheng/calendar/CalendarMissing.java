package io.guicheng.calendar;

import io.guicheng.kernel.Refused;

/** No calendar for this year: no final deadline may be computed in it, and a step that needs one has to wait until it was entered. */
public final class CalendarMissing extends Refused {

    private static final long serialVersionUID = 1L;

    public CalendarMissing(int year) {
        super("尚未录入 " + year + " 年的节假日安排，不能计算该年的工作日，请系统管理员录入后再办理");
    }
}
