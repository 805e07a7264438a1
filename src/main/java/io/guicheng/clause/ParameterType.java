package io.guicheng.clause;

import io.guicheng.kernel.Share;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.time.Period;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The form a parameter's text must have. */
public enum ParameterType {
    /** {@code 2/3} or {@code 10%}: more than nothing, at most the whole, and less than it where it must be exceeded. */
    SHARE("比例"),
    /** A whole number between the definition's bounds. */
    NUMBER("整数"),
    /** A calendar period such as {@code P1Y}, {@code P6M}, {@code P30D}. */
    PERIOD("期间"),
    /** {@code true} or {@code false}. */
    FLAG("是否"),
    /** A day of the year such as {@code 01-31}. */
    MONTH_DAY("日期（月-日）"),
    /** One of the definition's options. */
    CHOICE("选项"),
    /** A sentence; nothing computes with it. */
    TEXT("文字");

    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern SHARE_FORM = Pattern.compile("\\d{1,6}\\s*(%|/\\s*\\d{1,6})");
    private static final Pattern PERIOD_FORM = Pattern.compile("P(?=\\d)(\\d{1,3}Y)?(\\d{1,3}M)?(\\d{1,4}D)?");
    private static final int LONGEST_TEXT = 500;

    private final String chinese;

    ParameterType(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    /** Why the text cannot be the value, as a sentence in Chinese; empty when it can. */
    Optional<String> fault(String text, ParameterDefinition definition) {
        var fault = text.length() > LONGEST_TEXT
                ? "不能超过 " + LONGEST_TEXT + " 字"
                : switch (this) {
                    case SHARE ->
                        isShare(text, definition)
                                ? ""
                                : "应为大于 0、%s 1 的比例，写作 2/3 或 10%%".formatted(definition.mustBeExceeded() ? "小于" : "不大于");
                    case NUMBER ->
                        isBetween(text, definition.min(), definition.max())
                                ? ""
                                : "应为 " + definition.min() + " 至 " + definition.max() + " 之间的整数";
                    case PERIOD -> isPeriod(text) ? "" : "应为期间，写作 P1Y（一年）、P6M（六个月）或 P30D（三十日）";
                    case FLAG -> text.equals("true") || text.equals("false") ? "" : "应为 true（是）或 false（否）";
                    case MONTH_DAY -> isMonthDay(text) ? "" : "应为月-日，写作 01-31";
                    case CHOICE ->
                        definition.options().contains(text) ? "" : "应为下列之一：" + String.join("、", definition.options());
                    case TEXT -> text.isEmpty() ? "不能为空" : "";
                };
        return fault.isEmpty() ? Optional.empty() : Optional.of("“" + definition.title() + "”" + fault + "。");
    }

    /** How a value of this type reads in Chinese: {@code P1Y6M} is 1 年 6 个月, {@code true} is 是. */
    public String inChinese(String text) {
        return switch (this) {
            case PERIOD ->
                text.substring(1)
                        .replace("Y", " 年 ")
                        .replace("M", " 个月 ")
                        .replace("D", " 日 ")
                        .trim();
            case FLAG -> text.equals("true") ? "是" : "否";
            case MONTH_DAY -> {
                var day = MonthDay.parse("--" + text);
                yield day.getMonthValue() + " 月 " + day.getDayOfMonth() + " 日";
            }
            case SHARE, NUMBER, CHOICE, TEXT -> text;
        };
    }

    static ParameterType of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Nothing is more than the whole. */
    private static boolean isShare(String text, ParameterDefinition definition) {
        if (!SHARE_FORM.matcher(text).matches()) {
            return false;
        }
        try {
            var share = Share.of(text);
            return share.numerator() > 0
                    && (definition.mustBeExceeded()
                            ? share.numerator() < share.denominator()
                            : share.numerator() <= share.denominator());
        } catch (IllegalArgumentException notAShare) {
            return false;
        }
    }

    private static boolean isBetween(String text, int min, int max) {
        return WHOLE_NUMBER.matcher(text).matches() && Integer.parseInt(text) >= min && Integer.parseInt(text) <= max;
    }

    private static boolean isPeriod(String text) {
        return PERIOD_FORM.matcher(text).matches() && !Period.parse(text).isZero();
    }

    private static boolean isMonthDay(String text) {
        try {
            return MonthDay.parse("--" + text).toString().equals("--" + text);
        } catch (DateTimeException notADay) {
            return false;
        }
    }
}
