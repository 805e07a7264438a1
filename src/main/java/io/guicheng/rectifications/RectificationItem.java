package io.guicheng.rectifications;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One problem to be put right.
 *
 * @param source row of the table {@code rectification.source}
 * @param basis the document that found it
 * @param unitOrgan id of the organ that has to put it right
 * @param overseerOrgan id of the organ that ordered it and reviews it
 * @param officialId the unit's chief; null when not named
 * @param firstDueOn last day as ordered
 * @param dueOn last day as it stands, after an extension or a return
 * @param reportedBy account of who reported the result, or asked for an extension, last
 * @param extensions how many extensions were granted
 * @param overdue how many times a last day has passed without a result
 */
public record RectificationItem(
        String caseKey,
        String source,
        String basis,
        String problem,
        String unitOrgan,
        String overseerOrgan,
        @Nullable String officialId,
        LocalDate orderedOn,
        LocalDate firstDueOn,
        LocalDate dueOn,
        @Nullable String responsible,
        @Nullable String measures,
        @Nullable LocalDate plannedOn,
        @Nullable String reportedBy,
        @Nullable LocalDate reportedOn,
        @Nullable String result,
        int extensions,
        @Nullable LocalDate extensionUntil,
        @Nullable String extensionReason,
        int overdue,
        boolean typical,
        boolean systemic,
        @Nullable LocalDate publishedOn,
        @Nullable String publishedIn,
        @Nullable String publication,
        @Nullable String overallPlan,
        @Nullable LocalDate passedOn) {}
