package io.guicheng.talks;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A reminder, a written inquiry, an admonition or another talk with an official; one per case.
 *
 * @param kind row of the table {@code reminder-interview.kind}
 * @param situation row of the table {@code reminder-interview.situation}
 * @param calledBy the case that called for it; null when a person raised it
 * @param draftedBy account of who drafted it last; the server's own for one that another case called for
 * @param returnedNote why it was sent back last
 * @param approvedBy account of the head who approved
 * @param confirmedBy account of the secretary's side who approved
 * @param inquiredOn when the last written inquiry went out
 * @param answerDue last day for its answer
 * @param inquiries how many written inquiries went out
 * @param lateReason why the answer came after its last day
 * @param endorsement what the chief of the official's own unit wrote under the answer
 * @param signed whether the official signed the record of the talk
 * @param refusalNote how the refusal to sign was noted
 * @param effectUntil end of the time in which the official cannot be promoted
 * @param followUpOn from when the follow-up is due
 * @param corrected what the follow-up found
 */
public record Interview(
        String caseKey,
        String kind,
        String situation,
        String reason,
        @Nullable String calledBy,
        String draftedBy,
        @Nullable String returnedNote,
        @Nullable String approvedBy,
        @Nullable LocalDate approvedOn,
        @Nullable String confirmedBy,
        @Nullable LocalDate confirmedOn,
        @Nullable LocalDate inquiredOn,
        @Nullable LocalDate answerDue,
        int inquiries,
        @Nullable String questions,
        @Nullable LocalDate answeredOn,
        @Nullable String lateReason,
        @Nullable String answer,
        @Nullable String endorsedBy,
        @Nullable String endorsement,
        @Nullable String judgement,
        @Nullable LocalDate noticedOn,
        @Nullable LocalDate talkOn,
        @Nullable String talkBy,
        @Nullable String content,
        @Nullable String attitude,
        @Nullable Boolean signed,
        @Nullable String refusalNote,
        @Nullable LocalDate effectUntil,
        @Nullable LocalDate followUpOn,
        @Nullable LocalDate followedOn,
        @Nullable Boolean corrected,
        @Nullable String followUpNote) {}
