package io.guicheng.reports;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The reports of one year that are due to one jurisdiction; one per case.
 *
 * @param circle row of the table {@code three-reports.circle}: whose reports they are
 * @param meeting row of the table {@code three-reports.meeting}: where some of them are given on site
 * @param rulebook the jurisdiction's own rules for these reports
 * @param reportDue last day of the written reports
 * @param selection how those on site are found; null before there is a plan
 * @param drawCount how many are drawn; null when they are chosen
 * @param returnedNote why the plan was sent back last
 * @param decision the meeting that decided on the plan
 * @param drawId draw of those on site; null when they are chosen
 * @param ballotId evaluation at the meeting, the last one
 * @param heldOn day of the meeting
 * @param present members present at it
 * @param publishedIn row of the table {@code three-reports.scope}
 */
public record ReportPlan(
        String caseKey,
        String jurisdictionCode,
        int reportYear,
        String circle,
        String meeting,
        @Nullable String rulebook,
        @Nullable LocalDate reportDue,
        @Nullable Selection selection,
        @Nullable Integer drawCount,
        @Nullable String draftedBy,
        @Nullable String returnedNote,
        @Nullable String approvedBy,
        @Nullable LocalDate approvedOn,
        @Nullable String decision,
        @Nullable String drawId,
        @Nullable String ballotId,
        @Nullable LocalDate heldOn,
        @Nullable Integer present,
        @Nullable LocalDate publishedOn,
        @Nullable String publishedIn,
        @Nullable String publishedHow,
        @Nullable String summary) {

    /** How those are found who report on site. */
    public enum Selection {
        CHOSEN,
        DRAWN
    }
}
