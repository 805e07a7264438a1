package io.guicheng.matters;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The check of one official's report.
 *
 * @param reason row of the table {@code personal-matters-check.reason}
 * @param basis what it rests on, in words; null when it was drawn
 * @param calledBy number of the case that drew it; null when somebody began it
 * @param heardOn when the official explained the differences
 * @param finding row of the table that classifies; null before anything is proposed
 * @param classification the same in Chinese
 * @param handling what is done about it
 * @param handledAs the same in Chinese
 * @param petitionId the lead that was handed over; null for none
 */
public record MatterCheck(
        String caseKey,
        String officialId,
        int reportYear,
        String reason,
        @Nullable String basis,
        @Nullable String calledBy,
        @Nullable LocalDate heardOn,
        @Nullable String finding,
        @Nullable String classification,
        @Nullable String handling,
        @Nullable String handledAs,
        @Nullable String grounds,
        @Nullable String proposedBy,
        @Nullable String returnedNote,
        @Nullable String petitionId,
        @Nullable LocalDate closedOn) {

    /**
     * One item compared.
     *
     * @param amount difference in 万元
     * @param explanation the official's own; null where none was needed or asked for yet
     * @param accepted whether the explanation holds, so that it is no omission
     * @param ground why it was accepted
     */
    public record Item(
            String item,
            String reported,
            String verified,
            int amount,
            @Nullable String explanation,
            boolean accepted,
            @Nullable String ground) {

        public boolean differs() {
            return !verified.equals(reported);
        }
    }
}
