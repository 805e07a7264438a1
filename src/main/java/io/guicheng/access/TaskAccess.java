package io.guicheng.access;

import io.guicheng.engine.OpenTask;
import io.guicheng.organization.Actor;

/** The door to single tasks. */
public interface TaskAccess {

    /**
     * The task, for somebody who is candidate or assignee and need not stay away from its case.
     *
     * @param act what is to be done with it: open, draft, claim, complete, upload; for the record of a refusal
     * @throws io.guicheng.kernel.NotFound when there is no such task or it is not for this person; that somebody who must stay away
     *     tried is recorded in the case's dossier, even though the request itself is rolled back
     */
    OpenTask task(Actor actor, String taskId, String act);

    /**
     * The same, as it stays until the running transaction ends: nobody else completes it, claims it, hands it on or drops it meanwhile. Who
     * comes second waits for the first and finds what that one left.
     *
     * @throws io.guicheng.kernel.NotFound as for {@link #task}, also when somebody was faster
     */
    OpenTask held(Actor actor, String taskId, String act);
}
