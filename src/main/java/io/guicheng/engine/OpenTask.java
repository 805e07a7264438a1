package io.guicheng.engine;

import io.guicheng.kernel.CaseKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task that waits for somebody.
 *
 * @param procedure key of the procedure whose model holds the task
 * @param step id of the user task in the model
 * @param organ id of the organ (engine group) that has to do it; a role's group where the model names a role
 * @param owner for whom the assignee holds it; null when the assignee's own
 * @param delegated whether the assignee only prepares it (委派) and it goes back to the owner
 * @param soonFrom from this moment it is 临期
 * @param dueAt end of its last working day; later it is 逾期. Null while its deadline is held
 * @param executionId what holds the variables it sees; of a task that is done, as good as the instance
 */
public record OpenTask(
        String id,
        String procedure,
        String step,
        String name,
        CaseKey caseKey,
        @Nullable String organ,
        @Nullable String assignee,
        @Nullable String owner,
        boolean delegated,
        Instant createdAt,
        @Nullable Instant soonFrom,
        @Nullable Instant dueAt,
        String instanceId,
        String executionId,
        String modelId) {

    /** Whether counting is suspended for it (中止计算期限): every task has a deadline, except while it is held. */
    public boolean held() {
        return dueAt == null;
    }

    /** Whether it has a deadline that has not passed at a moment. */
    public boolean runs(Instant now) {
        return dueAt != null && now.isBefore(dueAt);
    }

    /** How urgent it is at a moment. A task without a deadline is never urgent. */
    public Urgency urgency(Instant now) {
        return Urgency.of(soonFrom, dueAt, now);
    }
}
