package io.guicheng.handover;

import io.guicheng.kernel.CaseKey;
import io.guicheng.organization.Actor;
import java.time.Instant;
import java.util.List;

/**
 * Tasks for which there is nobody: the post is empty, or everybody who holds it must stay away. Such a task waits; it is never done by
 * itself. The people of the organ that owns the case are told, and the system administrator, who can give the post to somebody.
 */
public interface Unattended {

    /** Those of the cases that this person's organs own and that they may know of; all of them for the system administrator. */
    List<Waiting> forReader(Actor actor);

    /**
     * Whether somebody could do a task of this engine group in this case now, deputies too. Costs no statement as long as somebody is there of
     * whom no register could say that they must stay away.
     */
    boolean isAttended(String group, CaseKey key);

    /** A task that waits for nobody. Who may not read the case is shown no more than its number, whose the task is, and since when. */
    record Waiting(CaseKey caseKey, String step, String group, Instant since, boolean readable) {}
}
