package io.guicheng.lifemeetings;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is prepared before a meeting. */
public final class Preparation {

    /** Stands for the body itself where a member's id could stand. */
    public static final String BODY = "BODY";

    private Preparation() {}

    /**
     * An opinion that was gathered, in the words in which it was given.
     *
     * @param about id of a member, or {@link #BODY}
     */
    public record Opinion(String about, String givenBy, String opinion) {}

    /**
     * A talk between two members (谈心谈话).
     *
     * @param pair see {@link #pair}
     */
    public record Talk(String pair, LocalDate talkedOn, String note) {}

    /** Names a pair of members, whichever of them is named first. */
    public static String pair(String one, String other) {
        return one.compareTo(other) < 0 ? one + "~" + other : other + "~" + one;
    }

    /**
     * What a member has to explain (说清楚).
     *
     * @param id the register and the entry it was drawn from, or a number of its own
     * @param listed false when the discipline organ left it out, with a reason
     * @param explanation null until the member's material says it
     */
    public record Point(
            String id,
            String officialId,
            String kind,
            String point,
            boolean listed,
            String reason,
            @Nullable String explanation) {}

    /**
     * A self-examination, of the body or of a member.
     *
     * @param times how often it was handed in
     * @param organizationFit null until the organization department has looked at it as it stands
     * @param disciplineFit null until the discipline organ has
     */
    public record Material(
            String about,
            @Nullable String submittedBy,
            @Nullable LocalDate submittedOn,
            int times,
            @Nullable Boolean organizationFit,
            @Nullable String organizationNote,
            @Nullable Boolean disciplineFit,
            @Nullable String disciplineNote) {

        /** Whether both organs have found it fit. */
        public boolean fit() {
            return Boolean.TRUE.equals(organizationFit) && Boolean.TRUE.equals(disciplineFit);
        }
    }

    /** Somebody of the two organs who supervises the meeting. */
    public record Supervisor(String userId, String name, String organId) {}
}
