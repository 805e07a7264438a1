package io.guicheng.signers;

import io.guicheng.engine.OpenTask;
import io.guicheng.signers.Signers.Added;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tasks that were added to a step, and which of them were taken off again. */
@Repository
class SignerTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    SignerTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(OpenTask beside, String taskId, String organ, String userId, String reason) {
        jdbc.sql("insert into added_signer (task_id, case_key, step, organ_id, added_by, added_at, reason)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        taskId,
                        beside.caseKey().value(),
                        beside.procedure() + "." + beside.step(),
                        organ,
                        userId,
                        Timestamp.from(clock.instant()),
                        reason)
                .update();
    }

    void remove(String taskId, String userId, String reason) {
        jdbc.sql("update added_signer set removed_by = ?, removed_at = ?, removed_reason = ? where task_id = ?")
                .params(userId, Timestamp.from(clock.instant()), reason, taskId)
                .update();
    }

    /** Those of these tasks that were added, by id. */
    Map<String, Added> of(Collection<String> taskIds) {
        var found = new HashMap<String, Added>();
        jdbc.sql("select task_id, added_by, added_at, reason from added_signer where task_id in (:ids)")
                .param("ids", taskIds)
                .query(row -> {
                    found.put(
                            row.getString("task_id"),
                            new Added(
                                    row.getString("added_by"),
                                    row.getTimestamp("added_at").toInstant(),
                                    row.getString("reason")));
                });
        return Map.copyOf(found);
    }
}
