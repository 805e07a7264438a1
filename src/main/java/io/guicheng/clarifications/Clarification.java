package io.guicheng.clarifications;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one unfounded report is put right.
 *
 * @param petitionId the petition that was found unfounded
 * @param officialId whom it harmed
 * @param calledBy the case that found it unfounded; null when the person asked
 * @param confirmed whether it is ruled out; null before anybody has said so
 * @param suspected whether it may be a false accusation: another question, with an approval of its own
 * @param accusation CONFIRM or DENY; null as long as nobody decided
 * @param harmScope how far the harm reaches
 * @param situation row of the table {@code clarification.conditions}
 * @param outcome START, NOT_NEEDED or NOT_ALLOWED
 * @param wish AGREE or DECLINE; null before the person was asked
 * @param wishedWays rows of the table {@code clarification.way}, with blanks between them
 * @param ways the same, as planned
 * @param help what help the person needs afterwards; null for none
 */
public record Clarification(
        String caseKey,
        String petitionId,
        String officialId,
        @Nullable String calledBy,
        @Nullable LocalDate requestedOn,
        @Nullable String request,
        @Nullable Boolean confirmed,
        @Nullable String confirmGrounds,
        boolean suspected,
        @Nullable String fabrication,
        @Nullable String intent,
        @Nullable String confirmedBy,
        @Nullable String accusation,
        @Nullable String accusationNote,
        @Nullable String accusationNo,
        @Nullable String onWork,
        @Nullable String onLife,
        @Nullable String onReputation,
        @Nullable Scope harmScope,
        @Nullable String situation,
        @Nullable String outcome,
        @Nullable String ground,
        @Nullable String assessedBy,
        @Nullable LocalDate askedOn,
        @Nullable String wish,
        @Nullable String wishedWays,
        @Nullable Scope wishedScope,
        @Nullable String wishNote,
        @Nullable String ways,
        @Nullable Scope planScope,
        @Nullable String letter,
        @Nullable String circular,
        @Nullable String arrangement,
        @Nullable String draftedBy,
        @Nullable String reviewedBy,
        @Nullable String approvedBy,
        @Nullable String principalBy,
        @Nullable LocalDate approvedOn,
        @Nullable String returnedNote,
        @Nullable String letterNo,
        @Nullable LocalDate personOn,
        @Nullable String personOpinion,
        @Nullable String reporterMeans,
        @Nullable LocalDate reporterOn,
        @Nullable String reporterText,
        @Nullable LocalDate followUpOn,
        @Nullable LocalDate visitedOn,
        @Nullable String workNow,
        @Nullable String lifeNow,
        @Nullable String help) {

    public List<String> plannedWays() {
        return list(ways);
    }

    public List<String> waysWished() {
        return list(wishedWays);
    }

    private static List<String> list(@Nullable String ways) {
        return ways == null || ways.isEmpty() ? List.of() : Arrays.asList(ways.split(" ", -1));
    }
}
