package io.guicheng.form;

import io.guicheng.engine.TaskOffered;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells which tasks opened while something was done: exactly those, whatever others do to the case at the same time. */
@Component
class TasksOpened {

    private static final ThreadLocal<@Nullable List<String>> LISTENING = new ThreadLocal<>();

    /** Does the work; returns the ids of the tasks that it opened. */
    List<String> during(Runnable work) {
        var opened = new ArrayList<String>();
        LISTENING.set(opened);
        try {
            work.run();
        } finally {
            LISTENING.remove();
        }
        return List.copyOf(opened);
    }

    @EventListener
    void offered(TaskOffered task) {
        var opened = LISTENING.get();
        if (opened != null) {
            opened.add(task.taskId());
        }
    }
}
