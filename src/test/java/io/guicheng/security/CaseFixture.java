package io.guicheng.security;

import io.guicheng.engine.Gate;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

/** A case that two organs work on at the same time. */
record CaseFixture(RuntimeService runtime, TaskService tasks, String instance) {

    static CaseFixture start(RuntimeService runtime, TaskService tasks) {
        var instance = runtime.startProcessInstanceByKey(
                "two-organs", "990100-CS-2026-0001", Map.of("jurisdiction", "990100", "decision", "PENDING"));
        return new CaseFixture(runtime, tasks, instance.getId());
    }

    Task organization() {
        return task("organizationStep");
    }

    Task audit() {
        return task("auditStep");
    }

    boolean runs() {
        return runtime.createProcessInstanceQuery().processInstanceId(instance).count() == 1;
    }

    void end() {
        if (runs()) {
            Gate.open(() -> {
                runtime.deleteProcessInstance(instance, "test");
                return instance;
            });
        }
    }

    private Task task(String key) {
        return tasks.createTaskQuery()
                .processInstanceId(instance)
                .taskDefinitionKey(key)
                .singleResult();
    }
}
