package io.guicheng.lifemeetings;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A democratic life meeting; one per case.
 *
 * @param kind {@link #ANNUAL} or {@link #SPECIAL}
 * @param bodyId see {@link LeadershipBody#id}
 * @param unitOrgan id of the organ that prepares it
 * @param cause why a special one is held; null for the annual one
 * @param submittedBy account of who handed in the plan last
 * @param guide who of the superior standing committee takes part; null when nobody has to
 * @param leader which leader of the two organs takes part; null when none does
 * @param demands what an unfit meeting was ordered to do better; null when none was
 * @param heldOn when the meeting that passed was held
 * @param plannedGuide which member of the superior standing committee the year's plan wants to take part; null when it names nobody
 * @param leaderDrawn whether the lot wants a leader of the two organs to take part
 */
public record LifeMeeting(
        String caseKey,
        String kind,
        int meetingYear,
        String bodyId,
        String bodyName,
        String unitOrgan,
        @Nullable String cause,
        @Nullable String theme,
        @Nullable String agenda,
        @Nullable LocalDate plannedOn,
        @Nullable String submittedBy,
        @Nullable String returnedNote,
        @Nullable LocalDate approvedOn,
        @Nullable String study,
        @Nullable String guide,
        @Nullable String leader,
        @Nullable String demands,
        @Nullable LocalDate heldOn,
        @Nullable LocalDate reportDue,
        @Nullable LocalDate reportedOn,
        @Nullable String recipients,
        @Nullable String publication,
        @Nullable LocalDate reviewedOn,
        @Nullable String reviewNote,
        @Nullable String plannedGuide,
        boolean leaderDrawn) {

    public static final String ANNUAL = "ANNUAL";
    public static final String SPECIAL = "SPECIAL";

    public boolean annual() {
        return kind.equals(ANNUAL);
    }

    public String kindName() {
        return annual() ? "年度民主生活会" : "专门民主生活会";
    }
}
