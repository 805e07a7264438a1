package io.guicheng.form;

import com.fasterxml.jackson.databind.JsonNode;
import io.guicheng.casework.Attachment;
import io.guicheng.kernel.CaseKey;
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
     * Stores a file for a field of the task's form. It belongs to the case once the task is completed with it.
     *
     * @throws io.guicheng.kernel.RefusedInput on {@code file} when it is empty, too large or of a type that is not taken
     */
    Attachment upload(Actor actor, String taskId, String name, byte[] content);

    /** Id of the task of a case that waits for this actor, the oldest first. */
    Optional<String> next(Actor actor, CaseKey caseKey);

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
