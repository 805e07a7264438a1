package io.guicheng.handover;

import io.guicheng.engine.OpenTask;
import io.guicheng.handover.Handovers.Act;
import io.guicheng.handover.Handovers.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was done with tasks, act by act. The last one of a task that is not closed says how its holder came to it. */
@Repository
class HandoverTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    HandoverTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An act that still counts, or that was answered. */
    record Row(String id, Act act, boolean open) {}

    /** How an act came to its end. */
    enum Closed {
        RETURNED,
        UNDONE,
        PASSED_ON
    }

    void add(OpenTask task, Kind kind, @Nullable String from, String to, String reason) {
        jdbc.sql("insert into task_handover (id, task_id, case_key, step, kind, from_user, to_user, reason, done_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID().toString(),
                        task.id(),
                        task.caseKey().value(),
                        task.procedure() + "." + task.step(),
                        kind.name(),
                        from,
                        to,
                        reason,
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** The newest act that was not undone. */
    Optional<Row> last(String taskId) {
        return jdbc.sql("select * from task_handover where task_id = ? and (closed is null or closed <> 'UNDONE')"
                        + " order by done_at desc, id limit 1")
                .param(taskId)
                .query(HandoverTable::row)
                .optional();
    }

    /** Closes what is open of a task. */
    void close(String taskId, Closed how, @Nullable String answer) {
        jdbc.sql("update task_handover set closed = ?, closed_at = ?, answer = ? where task_id = ? and closed is null")
                .params(how.name(), Timestamp.from(clock.instant()), answer, taskId)
                .update();
    }

    private static Row row(ResultSet row, int ignored) throws SQLException {
        return new Row(
                row.getString("id"),
                new Act(
                        Kind.valueOf(row.getString("kind")),
                        row.getString("from_user"),
                        row.getString("to_user"),
                        row.getString("reason"),
                        row.getTimestamp("done_at").toInstant(),
                        row.getString("answer")),
                row.getString("closed") == null);
    }
}
