package io.guicheng.suspension;

import io.guicheng.casework.CaseFile;
import io.guicheng.engine.OpenTask;
import io.guicheng.kernel.CaseKey;
import io.guicheng.organization.Actor;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Suspends the counting of a case's deadlines and lets it go on. Held are the deadlines of open steps and of timers for which the parameters
 * {@code suspension.<procedure>.<node>} allow it; all others run on, and what is overdue stays overdue. Work goes on meanwhile. The working
 * days after the day of the suspension up to the day of its end do not count. Each act is an entry of the dossier.
 */
public interface Suspensions {

    /** The suspension that lasts now; one statement. */
    Optional<Suspension> current(CaseKey caseKey);

    /**
     * How it stands, and what is open to a person; one statement.
     *
     * @param open the open tasks of the case
     */
    Situation situation(Actor actor, CaseFile file, List<OpenTask> open);

    /**
     * How a case stands.
     *
     * @param current the suspension that lasts now; null when counting goes on, or the case is over
     * @param maySuspend whether the person leads the organ that owns the case, and some deadline could be held
     * @param mayResume whether the person leads that organ, and counting is suspended
     */
    record Situation(@Nullable Suspension current, boolean maySuspend, boolean mayResume) {}

    /**
     * Suspends counting from today on.
     *
     * @throws io.guicheng.kernel.NotFound when the actor may not see the case
     * @throws io.guicheng.kernel.RefusedInput on {@code reason} when it is missing or too long
     * @throws io.guicheng.kernel.Refused when the actor may not do that, it is suspended already, or no rule allows it for what is open
     */
    void suspend(Actor actor, CaseKey caseKey, String reason);

    /** Lets counting go on. Throws as {@link #suspend}. */
    void resume(Actor actor, CaseKey caseKey, String reason);

    /** Holds what has opened in a suspended case since it was last looked through. Does nothing in any other case. */
    void follow(CaseKey caseKey);
}
