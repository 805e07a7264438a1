package io.guicheng.directreports;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A letter as it was typed.
 *
 * @param id 32 hexadecimal digits that the author's browser made up: the same letter sent twice is one letter
 * @param kind {@link DirectReports.Kind#key()}
 * @param official id of the one it is about, for kinds that choose among the register's officials
 * @param subjectName who it is about, for the other kinds
 * @param raised {@code YES} or {@code NO}
 * @param raisedOn a day as {@code 2026-11-23}
 */
public record LetterDraft(
        @Nullable String id,
        @Nullable String kind,
        @Nullable String official,
        @Nullable String subjectName,
        @Nullable String facts,
        @Nullable String raised,
        @Nullable String raisedOn,
        @Nullable String raising) {

    /** What was typed, without blanks around it. */
    static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }

    @Override
    public String toString() {
        return "LetterDraft[***]";
    }
}
