package io.guicheng.handover;

import io.guicheng.engine.OpenTask;
import io.guicheng.kernel.CaseKey;
import io.guicheng.organization.Actor;
import io.guicheng.organization.Seat;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives tasks to others. A task stays with its organ and its role: it goes to people who were candidates of it anyway, only 委派 also to
 * colleagues without the role, who cannot complete it. Each act is an entry of the dossier. A task the actor may not see answers
 * {@link io.guicheng.kernel.NotFound}.
 */
public interface Handovers {

    /** What this person can do with a task that they have before them, and how it came to whom it is with. One statement. */
    Situation of(Actor actor, OpenTask task);

    /** To whom this person could give the task: nobody who must stay away from its case. */
    Receivers receivers(Actor actor, String taskId);

    /**
     * Gives the task to a colleague for good (转办). Whoever holds it may do that, a candidate while nobody does, and those who lead the
     * organ at any time.
     *
     * @throws io.guicheng.kernel.RefusedInput on {@code to} for anybody who may not have it, whoever that is; on {@code reason} when it is
     *     missing or too long
     * @throws io.guicheng.kernel.Refused when this person cannot give it away, or the model does not allow it
     */
    void handOver(Actor actor, String taskId, String to, String reason);

    /** Asks a colleague to prepare the task (委派); it comes back to the actor, who alone completes it. Throws as {@link #handOver}. */
    void delegate(Actor actor, String taskId, String to, String request);

    /**
     * Gives back a task that somebody asked the actor to prepare; what was filled in goes along.
     *
     * @throws io.guicheng.kernel.RefusedInput on {@code answer} when it is missing or too long
     */
    void giveBack(Actor actor, String taskId, String answer);

    /**
     * Takes back what the actor gave away: a 转办 as long as the receiver has filled in nothing, a 委派 at any time before it came back.
     *
     * @throws io.guicheng.kernel.Refused when there is nothing to take back, or not any more
     */
    void takeBack(Actor actor, String taskId);

    /**
     * Takes a task that somebody holds who cannot work on it any more (who must stay away from the case, left, lost the role), whom the
     * actor stands in for, or who held it for the actor.
     *
     * @throws io.guicheng.kernel.Refused in all other cases
     */
    void takeOver(Actor actor, String taskId);

    /**
     * In whose right this person completes a task.
     *
     * @return user id of the person they stand in for; empty when they act in their own right
     * @throws io.guicheng.kernel.Refused when they cannot complete it: it was only given to them to prepare, their role or their standing in
     *     is over, the one they stand in for must stay away from the case, or they would approve what they did themselves
     */
    Optional<String> onBehalfOf(Actor actor, OpenTask task);

    /**
     * Puts a task that has just opened before somebody who had this step before, as long as they can work on it; else before whom they stood
     * in for; else it waits for its organ like any other.
     *
     * @param principal for whom they had it; null when in their own right
     */
    void putBefore(OpenTask task, String userId, @Nullable String principal);

    /** Who has completed a step of the case in whose place. */
    Set<StandIn> standIns(CaseKey caseKey);

    /** Somebody who stood in for somebody; both are user ids. */
    record StandIn(String deputy, String principal) {}

    /** What is open to a person. */
    record Situation(
            boolean handOver,
            boolean delegate,
            boolean giveBack,
            boolean takeBack,
            boolean takeOver,
            @Nullable Act last) {}

    /**
     * How the task came to where it is.
     *
     * @param from who gave it; null when it was offered to the organ
     * @param answer what the one asked said when giving it back; null as long as they have it
     */
    record Act(
            Kind kind,
            @Nullable String from,
            String to,
            String reason,
            Instant at,
            @Nullable String answer) {}

    /** What was done. */
    enum Kind {
        HANDED_OVER,
        DELEGATED,
        TAKEN_OVER
    }

    /**
     * Who could be given the task.
     *
     * @param colleagues for good
     * @param helpers to prepare it
     */
    record Receivers(List<Seat> colleagues, List<Seat> helpers) {}
}
