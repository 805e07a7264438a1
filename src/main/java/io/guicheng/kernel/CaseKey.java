package io.guicheng.kernel;

import java.util.regex.Pattern;

/** The business key of a case, for example {@code 450100-CS-2026-0007}: jurisdiction, procedure, year, number. */
public record CaseKey(String value) {

    private static final Pattern SHAPE = Pattern.compile("\\d{6,12}-[A-Z]{2}-\\d{4}-\\d{4,6}");

    public CaseKey {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a case key: " + value);
        }
    }

    public static CaseKey of(String value) {
        return new CaseKey(value);
    }

    /** Whether the text could be a case key at all; used on input from outside. */
    public static boolean looksLike(String text) {
        return SHAPE.matcher(text).matches();
    }

    /** The GB/T 2260 code of the case's jurisdiction. */
    public String jurisdiction() {
        return value.substring(0, value.indexOf('-'));
    }

    @Override
    public String toString() {
        return value;
    }
}
