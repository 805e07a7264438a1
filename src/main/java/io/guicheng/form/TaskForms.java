package io.guicheng.form;

import com.fasterxml.jackson.databind.JsonNode;
import io.guicheng.organization.Actor;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The forms of tasks: shown, saved as drafts, handed in. A task the actor may not see answers {@link io.guicheng.kernel.NotFound}. */
public interface TaskForms {

    TaskForm form(Actor actor, String taskId);

    void draft(Actor actor, String taskId, Map<String, Object> fields);

    /**
     * Completes the task: everything or nothing.
     *
     * @return id of the next task of the same case that waits for this actor
     */
    Optional<String> complete(Actor actor, String taskId, Map<String, Object> fields);

    /** Takes the task for the actor. */
    void claim(Actor actor, String taskId);

    /**
     * A form with its data.
     *
     * @param draft what this person typed before and did not hand in; null when nothing
     */
    record TaskForm(
            JsonNode schema,
            Map<String, Object> data,
            @Nullable Map<String, Object> draft,
            Work work) {}
}
