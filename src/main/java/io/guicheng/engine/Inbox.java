package io.guicheng.engine;

import io.guicheng.kernel.CaseKey;
import io.guicheng.organization.Actor;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads open tasks. Being candidate or assignee is the permission: there are no per-task rights to join. Lists and counts leave out the
 * cases a person must stay away from.
 */
public interface Inbox {

    /** A page of a view, the newest first; one statement however many tasks there are. */
    Page page(Actor actor, InboxView view, @Nullable String cursor, int size);

    /** Tasks in every view, counted up to 1000 and no further; 1001 means more. */
    Map<InboxView, Integer> counts(Actor actor);

    /**
     * A task assigned to the actor, or offered to one of their groups; also when they must stay away from its case, which is why only the
     * access policy asks this.
     */
    Optional<OpenTask> task(Actor actor, String taskId);

    /**
     * Keeps a task from being completed or dropped until the running transaction ends.
     *
     * @return false when it is gone already
     */
    boolean hold(String taskId);

    /**
     * The same, and where several sign the step, for all of them: their answers are counted one after the other, so that who comes second
     * finds what the first one decided.
     */
    boolean hold(OpenTask task);

    /** The same for several of them, in the order of their ids, so that two who want the same do not wait for each other: the ids of those that are still there. */
    Set<String> holdAll(Collection<OpenTask> tasks);

    /** The tasks among these ids that the actor may see. */
    List<OpenTask> tasks(Actor actor, List<String> taskIds);

    /** All open tasks that these people hold, by person; one statement. */
    Map<String, List<OpenTask>> heldBy(Collection<String> userIds);

    /** The engine groups that some open task is offered to; one statement. */
    Set<String> groupsWithTasks();

    /** All open tasks that a group is offered, whoever holds them; one statement. */
    List<OpenTask> offeredTo(String group);

    /** Those of these tasks that are open, by id; one statement. */
    Map<String, OpenTask> ofIds(Collection<String> ids);

    /** All open tasks of a case, whoever they are for: callers show them only to those who may see the case. */
    List<OpenTask> ofCase(CaseKey caseKey);

    /** The open tasks of each of these cases taken together; cases without one are left out. One statement. */
    Map<CaseKey, CaseLoad> loads(Collection<CaseKey> cases);

    /** Cases whose most urgent open task is exactly so urgent, the newest first; no more than {@code limit}. */
    List<CaseKey> casesAt(Urgency urgency, int limit);

    /** A text variable of the instances that run for a case: instance id → value. One statement. */
    Map<String, String> texts(CaseKey caseKey, ProcessVariable<String> variable);

    /** Text variables of tasks, or of what directly surrounds them: task id → name of the variable → value. One statement, for no task none. */
    Map<String, Map<String, String>> texts(Collection<OpenTask> tasks, Collection<ProcessVariable<String>> variables);

    /**
     * One page.
     *
     * @param next cursor of the following page; null on the last
     */
    record Page(List<OpenTask> tasks, @Nullable String next) {}
}
