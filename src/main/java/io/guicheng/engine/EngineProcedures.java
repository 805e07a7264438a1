package io.guicheng.engine;

import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.Refused;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.DelegationState;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class EngineProcedures implements Procedures {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final AsServer asServer;

    EngineProcedures(RuntimeService runtime, TaskService tasks, AsServer asServer) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.asServer = asServer;
    }

    @Override
    public void start(String procedure, CaseKey caseKey, String startedBy, Map<String, Object> variables) {
        asServer.on(startedBy, () -> runtime.startProcessInstanceByKey(procedure, caseKey.value(), variables));
    }

    @Override
    public void startBy(String message, CaseKey caseKey, String startedBy, Map<String, Object> variables) {
        asServer.on(startedBy, () -> {
            try {
                return runtime.createMessageCorrelation(message)
                        .processInstanceBusinessKey(caseKey.value())
                        .setVariables(variables)
                        .correlateStartMessage();
            } catch (MismatchingMessageCorrelationException nobodyBegins) {
                throw new IllegalStateException("no model begins with the message " + message, nobodyBegins);
            }
        });
    }

    @Override
    public boolean tell(String message, CaseKey caseKey, Map<String, Object> variables) {
        return asServer.on(null, () -> {
            // asked first: the engine's own answer that nobody waits is an exception, which would end the caller's
            // transaction
            var waiting = runtime.createExecutionQuery()
                    .processInstanceBusinessKey(caseKey.value())
                    .messageEventSubscriptionName(message)
                    .list();
            if (waiting.size() != 1) {
                return false;
            }
            runtime.messageEventReceived(message, waiting.get(0).getId(), variables);
            return true;
        });
    }

    @Override
    public void claim(OpenTask task, String userId) {
        if (userId.equals(task.assignee())) {
            return;
        }
        if (task.assignee() != null) {
            throw new Refused("该任务已由他人签收");
        }
        onTask(userId, () -> {
            tasks.claim(task.id(), userId);
            return userId;
        });
    }

    @Override
    public void give(OpenTask task, @Nullable String assignee, @Nullable String owner, boolean delegated) {
        onTask(null, () -> {
            var held = tasks.createTaskQuery().taskId(task.id()).singleResult();
            if (held == null) {
                throw new OptimisticLockingFailureException("the task is gone");
            }
            held.setAssignee(assignee);
            held.setOwner(owner);
            held.setDelegationState(delegated ? DelegationState.PENDING : null);
            tasks.saveTask(held);
            return held;
        });
    }

    @Override
    public void complete(OpenTask task, String userId, Map<String, Object> variables) {
        onTask(userId, () -> {
            if (task.assignee() == null) {
                tasks.setAssignee(task.id(), userId);
            }
            tasks.complete(task.id(), variables);
            return userId;
        });
    }

    /** Somebody else may complete the task between our reading it and the engine's. */
    private <T> T onTask(@Nullable String userId, Supplier<T> work) {
        try {
            return asServer.on(userId, work);
        } catch (RuntimeException e) {
            throw EngineProblems.translateForTask(e);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> variables(OpenTask task) {
        return onTask(null, () -> runtime.getVariables(task.executionId()));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean runs(CaseKey caseKey) {
        return asServer.on(
                null,
                () -> runtime.createProcessInstanceQuery()
                                .processInstanceBusinessKey(caseKey.value())
                                .count()
                        > 0);
    }
}
