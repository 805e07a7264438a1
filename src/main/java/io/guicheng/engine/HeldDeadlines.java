package io.guicheng.engine;

import io.guicheng.kernel.CaseKey;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Stops and starts the clocks of a case: a task whose deadline is held has none and is never urgent ({@link OpenTask#held}); a timer that is
 * held does not fire. Whose deadlines may be held, and how many days they gain, is decided by the caller. Every method joins the caller's
 * transaction.
 */
public interface HeldDeadlines {

    /**
     * Holds what runs now of a case and of the procedures it called: open tasks that are not overdue, and timers. What is held already stays
     * as it is, so it can be asked again when more has opened.
     *
     * @param may whether the deadline of a node may be held, by procedure and id of the user task or timer event
     * @return the names of the tasks and the ids of the timers' nodes that it held now
     */
    List<String> hold(CaseKey caseKey, BiPredicate<String, String> may);

    /**
     * Lets everything that is held of a case run again, each on its new day. A task's variable that holds its last day moves along.
     *
     * @return the tasks among them
     */
    List<Moved> release(CaseKey caseKey, String jurisdiction, NewDay newDay);

    /** Forgets what is held of a case that has come to its end. */
    void forget(CaseKey caseKey);

    /** Says on which day something is due that was held for a while. */
    @FunctionalInterface
    interface NewDay {

        LocalDate of(LocalDate heldOn, LocalDate lastDay);
    }

    /** A task whose last day is another now. */
    record Moved(String procedure, String step, String name, LocalDate from, LocalDate to) {}
}
