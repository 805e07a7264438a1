package io.guicheng.engine;

import java.util.List;
import java.util.Optional;

/**
 * The one place where a case is moved otherwise than its model says: back from tasks that a completed one opened to that one. Who may do
 * that, and what becomes of what was written, is decided by the caller, whose transaction every method joins.
 */
public interface TokenMoves {

    /**
     * Whether whatever the model does when this step is completed is to open other steps: there is nothing but gateways that split, and
     * embedded sub-processes, on the way, so nothing is counted, sent, called or waited for. Never for a step that comes several times.
     */
    boolean opensOnlySteps(String modelId, String step);

    /**
     * Takes away the tasks that a step opened, and opens that step again with the deadline it had.
     *
     * @param done the completed task
     * @param opened the tasks that opened with its completion, all of them open and held by the caller's transaction
     * @return id of the task that is open now; empty, with nothing changed, when something else has begun behind the step since: a timer
     *     fired, or one of several tasks is done
     */
    Optional<String> back(OpenTask done, List<OpenTask> opened);
}
