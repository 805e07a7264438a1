package io.guicheng.form;

import io.guicheng.engine.OpenTask;
import io.guicheng.kernel.CaseKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Completed steps that can be taken back, with what their completion opened. */
@Repository
class StepsDone {

    private static final int LONGEST = 4000;

    private final JdbcClient jdbc;
    private final Clock clock;

    StepsDone(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A completed step.
     *
     * @param task as it was when it was completed; its assignee and owner are who did it, and for whom
     * @param opened ids of the tasks that opened with its completion; never empty
     */
    record Done(OpenTask task, List<String> opened) {}

    void add(Work work, List<String> opened) {
        var task = work.task();
        var ids = String.join(" ", opened);
        if (opened.isEmpty() || ids.length() > LONGEST) {
            return;
        }
        jdbc.sql(
                        "insert into step_done (task_id, case_key, procedure_key, step, name, organ_group, user_id, principal, done_at, soon_at,"
                                + " due_at, instance_id, model_id, opened) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        task.id(),
                        task.caseKey().value(),
                        task.procedure(),
                        task.step(),
                        task.name(),
                        String.valueOf(task.organ()),
                        work.actor().userId(),
                        work.principal(),
                        Timestamp.from(clock.instant()),
                        stored(task.soonFrom()),
                        stored(task.dueAt()),
                        task.instanceId(),
                        task.modelId(),
                        ids)
                .update();
    }

    /** What this person has done in a case and not taken back, the newest first. */
    List<Done> of(CaseKey key, String userId) {
        return jdbc.sql(
                        "select * from step_done where case_key = ? and user_id = ? and taken_back_at is null order by done_at desc, task_id")
                .params(key.value(), userId)
                .query(StepsDone::done)
                .list();
    }

    Optional<Done> find(CaseKey key, String userId, String taskId) {
        return of(key, userId).stream()
                .filter(one -> one.task().id().equals(taskId))
                .findFirst();
    }

    void takenBack(String taskId) {
        jdbc.sql("update step_done set taken_back_at = ? where task_id = ?")
                .params(Timestamp.from(clock.instant()), taskId)
                .update();
    }

    private static @Nullable Timestamp stored(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static @Nullable Instant read(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static Done done(ResultSet row, int ignored) throws SQLException {
        return new Done(
                new OpenTask(
                        row.getString("task_id"),
                        row.getString("procedure_key"),
                        row.getString("step"),
                        row.getString("name"),
                        CaseKey.of(row.getString("case_key")),
                        row.getString("organ_group"),
                        row.getString("user_id"),
                        row.getString("principal"),
                        false,
                        row.getTimestamp("done_at").toInstant(),
                        read(row.getTimestamp("soon_at")),
                        read(row.getTimestamp("due_at")),
                        row.getString("instance_id"),
                        row.getString("instance_id"),
                        row.getString("model_id")),
                Arrays.asList(row.getString("opened").split(" ", -1)));
    }
}
