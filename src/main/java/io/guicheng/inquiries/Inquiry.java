package io.guicheng.inquiries;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An inquiry; one per case.
 *
 * @param kind QUESTION (询问) or INQUIRY (质询)
 * @param inquirer row of the table {@code inquiry.inquirer}
 * @param respondent row of the table {@code inquiry.respondent}
 * @param officialId the chief who has to answer; null when an organ has to
 * @param respondentName who has to answer, in words
 * @param respondentOrgan id of the organ that sees to the answer
 * @param admitted null until decided
 * @param refusalGround NOT_ENTITLED, OUT_OF_SCOPE, SETTLED or IN_CASE; null when it was admitted
 * @param decidedBy account of who decided about the admission
 * @param reviewedBy account of who reviewed a refusal, one level up
 * @param report what was reported upward; null as long as nothing was
 * @param aboveDecision NOTED, INTERVIEW or ANSWER
 */
public record Inquiry(
        String caseKey,
        String kind,
        String inquirer,
        String respondent,
        @Nullable String officialId,
        String respondentName,
        String respondentOrgan,
        String matter,
        LocalDate filedOn,
        @Nullable Boolean admitted,
        @Nullable String refusalGround,
        @Nullable String refusalNote,
        @Nullable String decidedBy,
        @Nullable String reviewedBy,
        @Nullable String reviewNote,
        @Nullable String report,
        @Nullable LocalDate reportedOn,
        @Nullable String aboveDecision,
        @Nullable String aboveNote,
        @Nullable String aboveBy) {

    /**
     * Somebody who signed.
     *
     * @param officialId null when the register of officials does not know them
     */
    public record Signer(String name, String unit, @Nullable String officialId) {}

    /**
     * An answer that is due, or was given.
     *
     * @param answerNo 1 for the first
     * @param way WRITTEN or MEETING; null as long as there is none
     * @param ballotId the evaluation; null as long as there is none
     * @param satisfied votes of those who are content or fairly content; null as long as nobody has counted
     * @param votes valid papers
     */
    public record Answer(
            int answerNo,
            LocalDate dueOn,
            @Nullable String way,
            @Nullable LocalDate answeredOn,
            @Nullable String answer,
            @Nullable String ballotId,
            @Nullable Integer satisfied,
            @Nullable Integer votes) {

        /** Whether it was given at all. */
        public boolean given() {
            return answeredOn != null;
        }
    }
}
