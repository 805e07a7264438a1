package io.guicheng.dataimport;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One line of data while it is checked. A getter that meets something wrong notes it and answers a harmless value in its place, so that
 * one pass finds everything wrong with the line.
 */
final class Line {

    private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
    private static final Pattern COUNT = Pattern.compile("\\d{1,7}");
    private static final Pattern NEGATIVE = Pattern.compile("-\\d+(\\.\\d+)?");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,3}(\\.\\d)?");
    /** A spreadsheet that opens an export would run what starts like this. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@＝＋－＠\\t\\r].*", Pattern.DOTALL);

    private static final Set<String> YES = Set.of("是", "true", "1", "y", "yes");
    private static final Set<String> NO = Set.of("否", "false", "0", "n", "no", "");

    private final long number;
    private final Map<Column, String> values;
    private final Set<String> seenInFile;
    private final boolean discreet;
    private final List<BadLine> wrong = new ArrayList<>();

    /** @param discreet whether messages must not repeat what stands in the line: cells may have slipped into the wrong column */
    Line(long number, Map<Column, String> values, Set<String> seenInFile, boolean discreet) {
        this.number = number;
        this.values = values;
        this.seenInFile = seenInFile;
        this.discreet = discreet;
    }

    boolean isGood() {
        return wrong.isEmpty();
    }

    List<BadLine> wrong() {
        return List.copyOf(wrong);
    }

    void refuse(Column column, String message) {
        wrong.add(new BadLine(number, column.chinese(), message));
    }

    /** Refuses with the value behind the sentence, where it may be told. */
    void refuse(Column column, String message, String value) {
        refuse(column, discreet ? message : message + "：" + value);
    }

    /** Notes that the key stands in this file; false and refused when it did already. An empty key is refused elsewhere. */
    boolean firstInFile(Column column, String key) {
        if (key.isBlank() || seenInFile.add(key)) {
            return true;
        }
        refuse(column, "本文件中重复", key);
        return false;
    }

    /** For later lines to ask {@link #stoodBefore}. */
    void note(String key) {
        seenInFile.add(key);
    }

    boolean stoodBefore(String key) {
        return seenInFile.contains(key);
    }

    /** As it stands in the file, unchecked. */
    String peek(Column column) {
        return values.getOrDefault(column, "");
    }

    /** Free text; empty when the column is optional and not filled. */
    String text(Column column) {
        var value = raw(column);
        if (FORMULA.matcher(value).matches()) {
            refuse(column, "“" + column.chinese() + "”不得以 =、+、-、@ 开头");
        } else if (value.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r')) {
            refuse(column, "“" + column.chinese() + "”含有控制字符");
        }
        return value;
    }

    @Nullable
    String optionalText(Column column) {
        var value = text(column);
        return value.isEmpty() ? null : value;
    }

    /** Text that is never shown in a spreadsheet, so that any character may stand first. */
    String secret(Column column) {
        return raw(column);
    }

    /** For the row of a line that is refused anyway when the date is missing. */
    static LocalDate sure(@Nullable LocalDate date) {
        return date == null ? LocalDate.EPOCH : date;
    }

    /** Null when the column is not filled or holds no date; which of the two is wrong is noted. */
    @Nullable
    LocalDate date(Column column) {
        var value = raw(column);
        if (value.isEmpty()) {
            return null;
        }
        var parts = DATE.matcher(value);
        if (parts.matches()) {
            try {
                return LocalDate.of(
                        Integer.parseInt(parts.group(1)),
                        Integer.parseInt(parts.group(2)),
                        Integer.parseInt(parts.group(3)));
            } catch (DateTimeException e) {
                refuse(column, "“" + column.chinese() + "”不是存在的日期", value);
                return null;
            }
        }
        refuse(column, "“" + column.chinese() + "”应写成 2026-11-22 的样子", value);
        return null;
    }

    /** A whole number from 0. */
    int count(Column column) {
        var value = raw(column);
        if (COUNT.matcher(value).matches()) {
            return Integer.parseInt(value);
        }
        refuseNumber(column, value, "应为整数");
        return 0;
    }

    /** A number from 0 with at most one decimal. */
    double decimal(Column column) {
        var value = raw(column);
        if (DECIMAL.matcher(value).matches()) {
            return Double.parseDouble(value);
        }
        refuseNumber(column, value, "应为数字，最多一位小数");
        return 0;
    }

    boolean yes(Column column) {
        var value = raw(column).toLowerCase(Locale.ROOT);
        if (!YES.contains(value) && !NO.contains(value)) {
            refuse(column, "“" + column.chinese() + "”应填“是”或“否”", value);
        }
        return YES.contains(value);
    }

    String oneOf(Column column, Collection<String> allowed) {
        var value = raw(column);
        if (!value.isEmpty() && !allowed.contains(value)) {
            refuse(column, "“" + column.chinese() + "”应为" + String.join("、", allowed) + "之一", value);
        }
        return value;
    }

    /** What the text stands for; empty when it is not filled or stands for nothing, which is refused. */
    <T> Optional<T> find(Column column, Function<String, Optional<T>> meaning) {
        var value = raw(column);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        var found = meaning.apply(value);
        if (found.isEmpty()) {
            refuse(column, "不认识的“" + column.chinese() + "”", value);
        }
        return found;
    }

    <T> T choice(Column column, Function<String, Optional<T>> meaning, T otherwise) {
        return find(column, meaning).orElse(otherwise);
    }

    private String raw(Column column) {
        var value = peek(column);
        if (value.isEmpty() && column.required()) {
            refuse(column, "“" + column.chinese() + "”不能为空");
        }
        if (value.codePointCount(0, value.length()) > column.maxLength()) {
            refuse(column, "“" + column.chinese() + "”过长，最多 " + column.maxLength() + " 个字");
        }
        return value;
    }

    private void refuseNumber(Column column, String value, String expected) {
        if (NEGATIVE.matcher(value).matches()) {
            refuse(column, "“" + column.chinese() + "”不能为负数", value);
        } else if (!value.isEmpty()) {
            refuse(column, "“" + column.chinese() + "”" + expected, value);
        }
    }
}
