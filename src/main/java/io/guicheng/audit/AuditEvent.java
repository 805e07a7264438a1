package io.guicheng.audit;

import org.jspecify.annotations.Nullable;

/**
 * Something to be logged. Never holds what was read or typed: only who, what sort of thing, which one, and which rule spoke.
 *
 * @param userId who did it; the name that was typed for a failed sign-in; null for the server itself
 * @param target which thing: number of a case, id of a task or file, user, path; cut at 200 characters
 * @param rule id of the rule that refused; empty when nothing was refused
 * @param detail a sentence in Chinese; cut at 500 characters
 */
public record AuditEvent(AuditKind kind, @Nullable String userId, String target, String rule, String detail) {

    /** Something that was done. */
    public static AuditEvent of(AuditKind kind, @Nullable String userId, String target, String detail) {
        return new AuditEvent(kind, userId, target, "", detail);
    }

    /** Something that was refused, by which rule. */
    public static AuditEvent refused(@Nullable String userId, String target, String rule, String detail) {
        return new AuditEvent(AuditKind.REFUSED, userId, target, rule, detail);
    }
}
