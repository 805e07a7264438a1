package io.guicheng.form;

import io.guicheng.casework.CaseFile;
import io.guicheng.engine.OpenTask;
import io.guicheng.kernel.CaseKey;
import io.guicheng.organization.Actor;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The step somebody is working on.
 *
 * @param organ id of the organ on whose behalf the actor does it
 * @param variables ids, dates, counts and decisions that the task sees
 * @param today date of the server's clock in China
 * @param principal user id of the person for whom the actor stands in (代理); null when in their own right
 */
public record Work(
        OpenTask task,
        CaseFile file,
        Actor actor,
        String organ,
        Map<String, Object> variables,
        LocalDate today,
        @Nullable String principal) {

    /** Work in the actor's own right. */
    public Work(
            OpenTask task, CaseFile file, Actor actor, String organ, Map<String, Object> variables, LocalDate today) {
        this(task, file, actor, organ, variables, today, null);
    }

    Work onBehalfOf(@Nullable String standsInFor) {
        return new Work(task, file, actor, organ, variables, today, standsInFor);
    }

    /** Whether this person does the step, or has it done by a deputy: for steps that must not be done by whoever did an earlier one. */
    public boolean isBy(@Nullable String userId) {
        return userId != null && (userId.equals(actor.userId()) || userId.equals(principal));
    }

    public CaseKey caseKey() {
        return file.key();
    }

    public String jurisdiction() {
        return file.jurisdiction();
    }
}
