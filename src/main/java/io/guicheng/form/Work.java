package io.guicheng.form;

import io.guicheng.casework.CaseFile;
import io.guicheng.engine.OpenTask;
import io.guicheng.kernel.CaseKey;
import io.guicheng.organization.Actor;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The step somebody is working on.
 *
 * @param organ id of the organ on whose behalf the actor does it
 * @param variables ids, dates, counts and decisions that the task sees
 * @param today date of the server's clock in China
 * @param principal user id of the person for whom the actor stands in (代理); null when in their own right
 * @param deputies who has stood in for whom in this case so far
 * @param mending what was asked of who mends a step that was sent back; null for all other work
 */
public record Work(
        OpenTask task,
        CaseFile file,
        Actor actor,
        String organ,
        Map<String, Object> variables,
        LocalDate today,
        @Nullable String principal,
        Deputies deputies,
        @Nullable Mending mending) {

    /** Who did steps of the case in whose place. */
    @FunctionalInterface
    public interface Deputies {

        /** Whether one of them has done a step of the case for the other; both are user ids. */
        boolean didFor(String deputy, String principal);
    }

    /**
     * A step that was sent back with the wish that it comes straight back.
     *
     * @param straight whether it does: those in between need not be asked again
     */
    public record Mending(StraightReturns.Back back, boolean straight) {}

    /** Work in the actor's own right. */
    public Work(
            OpenTask task, CaseFile file, Actor actor, String organ, Map<String, Object> variables, LocalDate today) {
        this(task, file, actor, organ, variables, today, null, (deputy, principal) -> false, null);
    }

    Work onBehalfOf(@Nullable String standsInFor, Deputies deputiesOfTheCase) {
        return new Work(task, file, actor, organ, variables, today, standsInFor, deputiesOfTheCase, mending);
    }

    Work mending(StraightReturns.Back back, boolean straight) {
        return new Work(task, file, actor, organ, variables, today, principal, deputies, new Mending(back, straight));
    }

    /** Whether it goes straight back to who sent it back, so that the answers given in between stand ({@link Step#answersStand}). */
    public boolean answersStand() {
        return mending != null && mending.straight();
    }

    /**
     * Whether this person does the step, now or by a deputy, or stood in earlier in the case for who does it now: for steps that must not
     * be done by whoever did an earlier one.
     *
     * @param userId who did the earlier one; null when nobody
     */
    public boolean isBy(@Nullable String userId) {
        return userId != null
                && (isOneWith(userId, actor.userId()) || (principal != null && isOneWith(userId, principal)));
    }

    private boolean isOneWith(String userId, String doer) {
        return userId.equals(doer) || deputies.didFor(userId, doer);
    }

    public CaseKey caseKey() {
        return file.key();
    }

    public String jurisdiction() {
        return file.jurisdiction();
    }
}
