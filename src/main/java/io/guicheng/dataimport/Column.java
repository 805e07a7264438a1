package io.guicheng.dataimport;

import java.util.Locale;

/**
 * A column of a file.
 *
 * @param english heading, lower case, words separated by a space
 * @param chinese heading, also the name used in messages
 * @param required whether each line must fill it
 * @param maxLength of the text in characters
 * @param secret whether what stands in it, and in the other columns of its line, must not be told in a message
 */
record Column(String english, String chinese, boolean required, int maxLength, boolean secret) {

    /** Room for a number or a date. */
    private static final int SHORT = 30;

    static Column required(String english, String chinese, int maxLength) {
        return new Column(english, chinese, true, maxLength, false);
    }

    static Column required(String english, String chinese) {
        return required(english, chinese, SHORT);
    }

    static Column optional(String english, String chinese, int maxLength) {
        return new Column(english, chinese, false, maxLength, false);
    }

    static Column optional(String english, String chinese) {
        return optional(english, chinese, SHORT);
    }

    /** Never required, as long as whoever checks the content allows. */
    static Column secret(String english, String chinese) {
        return new Column(english, chinese, false, Integer.MAX_VALUE, true);
    }

    boolean isNamed(String heading) {
        var plain = heading.trim().toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
        return plain.equals(english) || heading.trim().equals(chinese);
    }
}
