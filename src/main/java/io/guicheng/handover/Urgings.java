package io.guicheng.handover;

import io.guicheng.casework.CaseFile;
import io.guicheng.engine.OpenTask;
import io.guicheng.kernel.CaseKey;
import io.guicheng.organization.Actor;

/** 催办: the people of the organ that owns a case, and who began it, remind those for whom a step waits. Counted, and once a day. */
public interface Urgings {

    /** Whether this person may urge the task. No statement. */
    boolean mayUrge(Actor actor, CaseFile file, OpenTask task);

    /**
     * Reminds the holder of a task, or all who could take it.
     *
     * @param note may be empty
     * @return how often this step has been urged, this time included
     * @throws io.guicheng.kernel.NotFound when the case has no such open task
     * @throws io.guicheng.kernel.RefusedInput on {@code note} when it is too long
     * @throws io.guicheng.kernel.Refused when this person may not, when it was urged today already, or when there is nobody to be urged
     */
    int urge(Actor actor, CaseKey key, String taskId, String note);

    /** Takes reminders of tasks that are done, or gone, off this person's list. */
    void forgetDone(Actor actor);
}
