package io.guicheng.engine;

import io.guicheng.kernel.NotFound;
import io.guicheng.kernel.Refused;
import io.guicheng.kernel.RefusedInput;
import java.sql.SQLException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Says in our own words why the engine failed: it wraps what a step threw, and has words of its own for two people at the same task.
 */
final class EngineProblems {

    /** SQL states of a lost race: class 40 (rollback by conflict), lock timeout. */
    private static final String CONFLICT = "40.*|55P03|HYT00";

    private EngineProblems() {}

    /** The exception that callers know how to answer; the one given when there is nothing better. */
    static RuntimeException translate(RuntimeException problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedInput || cause instanceof Refused || cause instanceof NotFound) {
                return (RuntimeException) cause;
            }
            if (cause instanceof OptimisticLockingException) {
                return new OptimisticLockingFailureException("somebody else was faster", problem);
            }
            if (cause instanceof TaskAlreadyClaimedException) {
                return new Refused("该任务已由他人签收");
            }
            if (cause instanceof SQLException failed
                    && failed.getSQLState() != null
                    && failed.getSQLState().matches(CONFLICT)) {
                return new CannotAcquireLockException("somebody else holds the lock", problem);
            }
        }
        return problem;
    }

    /** The same for a task that was there a moment ago: the engine then knows no such task any more. */
    static RuntimeException translateForTask(RuntimeException problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof NullValueException || cause instanceof NotFoundException) {
                return new OptimisticLockingFailureException("the task is gone", problem);
            }
        }
        return problem;
    }
}
