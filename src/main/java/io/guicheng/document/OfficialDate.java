package io.guicheng.document;

import java.time.LocalDate;

/** A date as official documents write it. */
public final class OfficialDate {

    private OfficialDate() {}

    /** 2026年11月22日. */
    public static String of(LocalDate date) {
        return "%d年%d月%d日".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }
}
