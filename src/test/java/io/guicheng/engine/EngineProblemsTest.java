package io.guicheng.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;

/** What is said of a task that somebody else completes while the engine works on it. */
class EngineProblemsTest {

    /** As the engine throws it when it has read a task and its execution is gone by the next statement. */
    private static final RuntimeException IN_BETWEEN =
            new ProcessEngineException("while invoking the TaskListener", new NullPointerException("scope is null"));

    @Test
    void a_task_the_engine_does_not_know_any_more_is_a_lost_race() {
        var translated = EngineProblems.translateForTask(new NullValueException("task is null"), () -> false);
        assertThat(translated).isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void an_engine_that_runs_into_a_null_has_lost_a_race_if_the_task_is_gone() {
        assertThat(EngineProblems.translateForTask(IN_BETWEEN, () -> true))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void a_fault_at_a_task_that_is_still_there_stays_a_fault() {
        assertThat(EngineProblems.translateForTask(IN_BETWEEN, () -> false)).isSameAs(IN_BETWEEN);
    }
}
