package io.guicheng.matters;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The collection of one year's reports in one jurisdiction; one per case.
 *
 * @param dueOn last day for handing in
 * @param closedOn when the collection ended
 * @param filedOn when the reports of county heads were filed with the organ above
 * @param filedWith that organ, in words
 * @param preparedBy who approved of whom is drawn
 */
public record MatterCollection(
        String caseKey,
        String jurisdictionCode,
        int reportYear,
        LocalDate dueOn,
        @Nullable LocalDate closedOn,
        @Nullable LocalDate filedOn,
        @Nullable String filedWith,
        @Nullable String preparedBy,
        @Nullable String drawId,
        @Nullable String summary) {

    /** The matter that reminders are about. */
    public String about() {
        return "personal-matters:" + caseKey;
    }
}
