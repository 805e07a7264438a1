package io.guicheng.talks;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A visit to the family of a chief, planned or made; one per chief and plan.
 *
 * @param post the posts as they were called when the plan was drafted
 * @param plannedOn null for somebody the plan did not list
 * @param visitedOn null as long as there was no visit
 * @param visitors who went, in words
 * @param present who of the family was there
 * @param contents what was talked about, item by item
 * @param pledge what the family said to taking part in supervision
 * @param outcome NONE, REMIND or CLUE; null as long as there was no visit
 * @param petitionId the petition made of a problem; null when none was
 * @param skipReason why there was no visit; null when there was one, or still may be
 */
public record FamilyVisit(
        String caseKey,
        String officialId,
        String name,
        String post,
        @Nullable LocalDate plannedOn,
        @Nullable LocalDate visitedOn,
        @Nullable String visitors,
        @Nullable String present,
        @Nullable String contents,
        @Nullable String pledge,
        @Nullable String outcome,
        @Nullable String problem,
        @Nullable String petitionId,
        @Nullable String skipReason) {

    public boolean made() {
        return visitedOn != null;
    }
}
