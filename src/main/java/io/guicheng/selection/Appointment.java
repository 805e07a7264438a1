package io.guicheng.selection;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An appointment and what followed it.
 *
 * @param decidedOn day of the committee's decision: the post is held from then
 * @param effectiveOn date of the notice of appointment
 * @param probationUntil end of the probation; null when the post has none
 * @param probationResult PASSED or FAILED once assessed
 */
public record Appointment(
        String candidateId,
        LocalDate decidedOn,
        LocalDate effectiveOn,
        String documentNo,
        @Nullable LocalDate talkOn,
        @Nullable String talkBy,
        @Nullable String talkContent,
        @Nullable LocalDate probationUntil,
        @Nullable String probationResult) {}
