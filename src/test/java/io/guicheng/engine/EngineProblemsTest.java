package io.guicheng.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;

/** What is said of a task that somebody else completes while the engine works on it. */
class EngineProblemsTest {

    private static final RuntimeException FAULT =
            new ProcessEngineException("while invoking the TaskListener", new NullPointerException("scope is null"));

    @Test
    void a_task_the_engine_does_not_know_any_more_is_a_lost_race() {
        var translated = EngineProblems.translateForTask(new NullValueException("task is null"));
        assertThat(translated).isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void a_fault_of_the_engine_stays_a_fault() {
        assertThat(EngineProblems.translateForTask(FAULT)).isSameAs(FAULT);
    }
}
