package io.guicheng.kernel;

import java.util.regex.Pattern;

/** Days as people write them in spreadsheets. */
public final class TypedDay {

    private static final Pattern DAY = Pattern.compile("(\\d{4})[-./年](\\d{1,2})[-./月](\\d{1,2})日?");

    private TypedDay() {}

    /** 2026/1/31, 2026.1.31 and 2026年1月31日 as 2026-01-31; anything else as it was typed, without spaces around it. */
    public static String tidy(String typed) {
        var text = typed.strip();
        var day = DAY.matcher(text);
        return day.matches()
                ? "%s-%02d-%02d".formatted(day.group(1), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)))
                : text;
    }
}
