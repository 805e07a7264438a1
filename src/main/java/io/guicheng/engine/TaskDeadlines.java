package io.guicheng.engine;

import java.time.Instant;
import java.time.LocalDate;

/** Says when a task that opens now is due. Implemented above the engine, where the calendar's numbers are known. */
public interface TaskDeadlines {

    Deadline of(String procedure, String step, String jurisdiction, LocalDate openedOn);

    /** The same for a task that is due on a day of its own, which may have passed already. */
    Deadline on(LocalDate lastDay, String jurisdiction, LocalDate openedOn);

    /**
     * A deadline.
     *
     * @param soonFrom from here on 临期
     * @param dueAt end of the last working day
     */
    record Deadline(Instant soonFrom, Instant dueAt) {}
}
