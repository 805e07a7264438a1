package io.guicheng.form;

import io.guicheng.kernel.CaseKey;
import io.guicheng.organization.Actor;
import java.util.List;

/**
 * Taking back a completed step (撤回) by the person who completed it, before anybody acted on what followed. Only steps that say so
 * ({@link Step#withdrawable}), in models where nothing but other steps follows. The tasks that followed go away; the step is open again for
 * that person with what was typed, and with the deadline it had; files have to be uploaded again. An entry of the dossier tells it.
 */
public interface StepWithdrawals {

    /** What this person can take back in a case now, the newest first. One statement when there is nothing. */
    List<Withdrawable> of(Actor actor, CaseKey caseKey);

    /**
     * Takes a step back.
     *
     * @return id of the task that is open again
     * @throws io.guicheng.kernel.NotFound when the actor may not see the case
     * @throws io.guicheng.kernel.RefusedInput on {@code reason} when it is missing or too long
     * @throws io.guicheng.kernel.Refused when the case is over, the actor completed no such step, it cannot be taken back, or somebody
     *     acted already
     */
    String takeBack(Actor actor, CaseKey caseKey, String taskId, String reason);

    /**
     * A completed step.
     *
     * @param taskId id of the completed task
     */
    record Withdrawable(String taskId, String name) {}
}
