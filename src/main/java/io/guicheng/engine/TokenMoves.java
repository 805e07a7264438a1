package io.guicheng.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The one place where a case is moved otherwise than its model says: back from tasks that a completed one opened to that one, ahead over
 * steps that need not be done again, or to one more or one less of those who do a step at once. Who may do that, and what becomes of what
 * was written, is decided by the caller, whose transaction every method joins; what only reads models needs none.
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

    /**
     * The steps between an earlier and a later one of the same scope, which the case need not go through again after the earlier one was
     * mended. Empty when there are none, when something else than a choosing gateway or a step done once lies on the way, when a step on it
     * says {@code passedOver=never}, or when the earlier one is not {@code returnable}.
     */
    Set<String> between(String modelId, String from, String to);

    /** Whether some later step names this one in {@code returnsTo}, and something lies {@link #between} the two. */
    boolean mayComeStraightBack(String modelId, String step);

    /**
     * Takes away a task that has just opened and opens a later step of its scope instead, with a deadline of its own.
     *
     * @param opened a task of a step {@link #between} the one that was completed and {@code to}
     * @return id of the task that is open now
     */
    String ahead(OpenTask opened, String to);

    /**
     * A step that is done by several at once, each for one element of a list.
     *
     * @param list name of the variable that holds the list, which must be one of ids
     * @param element name of the variable in which each of its tasks finds its element
     */
    record Many(String list, String element) {}

    /** Empty for a step that is done once, one after the other, or as often as a number says. */
    Optional<Many> many(String modelId, String step);

    /**
     * Adds an element to the list of such a step and opens its task, with a deadline of its own. The step is not complete before that is done too.
     *
     * @param beside an open task of the step, held by the caller's transaction
     * @return id of the new task
     */
    String oneMore(OpenTask beside, String element);

    /**
     * Takes away a task of such a step, and its element from the list.
     *
     * @param task held by the caller's transaction, as is another open one of the step: the engine does not notice that nobody is left
     */
    void oneLess(OpenTask task);
}
