package io.guicheng.roster;

import io.guicheng.kernel.TypedDay;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** What may stand in a cell. */
final class Cells {

    private static final int LONGEST = 500;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,4})?");

    private Cells() {}

    /** As it is kept: without spaces around it, days as 2026-01-31. */
    static String tidy(Column column, String typed) {
        return column.type() == Column.Type.DATE ? TypedDay.tidy(typed) : typed.strip();
    }

    /** What is wrong with a tidied value; an empty one is always right, except that a state is never empty. */
    static Optional<String> fault(Column column, String value) {
        var label = "“" + column.label() + "”";
        if (column.type() == Column.Type.STATE) {
            return column.states().contains(value)
                    ? Optional.empty()
                    : Optional.of(label + "应为：" + String.join("、", column.states()));
        }
        if (value.isEmpty()) {
            return Optional.empty();
        }
        return switch (column.type()) {
            case NUMBER -> NUMBER.matcher(value).matches() ? Optional.empty() : Optional.of(label + "应为数字");
            case DATE -> isDay(value) ? Optional.empty() : Optional.of(label + "不是有效的日期，应如 2026-01-31");
            case TEXT, STATE ->
                value.length() > LONGEST ? Optional.of(label + "不能超过 " + LONGEST + " 个字") : Optional.empty();
        };
    }

    private static boolean isDay(String value) {
        try {
            return LocalDate.parse(value).toString().equals(value);
        } catch (DateTimeParseException notADay) {
            return false;
        }
    }
}
