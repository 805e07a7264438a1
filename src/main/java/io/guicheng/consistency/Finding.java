package io.guicheng.consistency;

import org.jspecify.annotations.Nullable;

/**
 * One place where an invariant does not hold. Names rows by their ids and never quotes what somebody wrote.
 *
 * @param invariant key of the invariant, such as {@code opinion-kept}
 * @param title its Chinese name
 * @param caseKey the case it is about; null for what belongs to no case
 * @param row table and id of the row
 * @param text what is wrong, a Chinese sentence
 */
public record Finding(
        String invariant, String title, @Nullable String caseKey, String row, String text) {

    /** One line for a console. */
    @Override
    public String toString() {
        return "[%s] %s %s：%s".formatted(title, caseKey == null ? "—" : caseKey, row, text);
    }
}
