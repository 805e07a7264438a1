package io.guicheng.interferences;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One interference, as it was recorded and handled; one per case.
 *
 * @param receiverOrgan id of the organ that handles the report
 * @param own whether the person who was approached reported it; false when supervision found that nobody did
 * @param capacity {@code MEMBER} of a leading body, another {@code OFFICIAL}, or a {@code RELATIVE} of one
 * @param interferer in the register of officials; null when only the name is known
 * @param interfererName null when the register knows them
 * @param relatedOfficial whose relative or friend it was; null for officials themselves
 * @param field row of the table {@code interference-record.field}
 * @param manner how the request came: FACE, PHONE, MESSAGE, NOTE, MEETING, THROUGH
 * @param reportDue last day for the report
 * @param unitTold whether the reporter's own unit was told as well
 * @param lateReason why the report came after its last day
 * @param approached who should have reported; null when somebody did
 * @param foundBy the supervision that found it; null when it was reported
 * @param result NONE, MINOR or SUSPECTED; null until assessed
 * @param focus whether it was one of many in a field that is prone to it, or of the same person
 * @param clueSummary what a clue made of it says; names no reporter
 * @param duty whether the duty to report was FULFILLED, EXCUSED or BREACHED
 * @param proposal what accountability is proposed for a breach
 * @param assessedBy account of who assessed it last
 * @param handling what the table of handling says, in words; null until approved
 * @param petitionId the petition made of it; null when none was
 */
public record Interference(
        String caseKey,
        String receiverOrgan,
        boolean own,
        String capacity,
        @Nullable String interferer,
        @Nullable String interfererName,
        @Nullable String relatedOfficial,
        String field,
        LocalDate happenedOn,
        String manner,
        String request,
        String response,
        LocalDate reportDue,
        LocalDate reportedOn,
        boolean unitTold,
        @Nullable String lateReason,
        @Nullable String approached,
        @Nullable String foundBy,
        @Nullable String result,
        @Nullable Boolean focus,
        @Nullable String assessment,
        @Nullable String clueSummary,
        @Nullable String duty,
        @Nullable String proposal,
        @Nullable String assessedBy,
        @Nullable String returnedNote,
        @Nullable String approvedBy,
        @Nullable LocalDate approvedOn,
        @Nullable String handling,
        @Nullable String petitionId,
        @Nullable String deliveredTo,
        @Nullable LocalDate deliveredOn,
        @Nullable LocalDate toldOn,
        @Nullable String toldHow) {

    /** Whether the report came after its last day. */
    public boolean late() {
        return reportedOn.isAfter(reportDue);
    }

    /** The official who answers for it: whoever interfered, or whose relative did; null when the register knows neither. */
    public @Nullable String answerable() {
        return interferer == null ? relatedOfficial : interferer;
    }
}
