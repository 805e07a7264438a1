package io.guicheng.lifemeetings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a year's meetings; one per case.
 *
 * @param theme the same for all; null when each body proposes its own
 * @param drawId the draw of the meetings that leaders attend; null until it is prepared
 * @param bodies empty until they are planned
 */
public record YearPlan(
        int planYear, @Nullable String theme, @Nullable String drawId, List<Planned> bodies) {

    public YearPlan {
        bodies = List.copyOf(bodies);
    }

    /**
     * A meeting of the plan.
     *
     * @param guideId which member of the superior standing committee takes part; null when nobody has to
     * @param guide their name
     * @param drawn whether a leader of the two organs attends it, by lot
     */
    public record Planned(
            String bodyId,
            String bodyName,
            @Nullable String guideId,
            @Nullable String guide,
            boolean drawn) {}
}
