package io.guicheng.form;

import io.guicheng.engine.OpenTask;
import io.guicheng.form.StraightReturns.Back;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is to go straight back, by the task in which it is mended. */
@Repository
class StraightReturnTable {

    private static final String BETWEEN_NAMES = "、";

    private final JdbcClient jdbc;
    private final Clock clock;

    StraightReturnTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(OpenTask mending, Back back) {
        jdbc.sql(
                        "insert into straight_return (task_id, case_key, step, name, user_id, principal, passed_over, asked_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        mending.id(),
                        mending.caseKey().value(),
                        back.step(),
                        back.name(),
                        back.userId(),
                        back.principal(),
                        String.join(BETWEEN_NAMES, back.passedOver()),
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** Those that wait, by task. */
    Map<String, Back> waiting(Collection<String> taskIds) {
        var found = new LinkedHashMap<String, Back>();
        jdbc.sql("select task_id, step, name, user_id, principal, passed_over from straight_return"
                        + " where ended_at is null and task_id in (:ids)")
                .param("ids", taskIds)
                .query(row -> {
                    found.put(
                            row.getString("task_id"),
                            new Back(
                                    row.getString("step"),
                                    row.getString("name"),
                                    row.getString("user_id"),
                                    row.getString("principal"),
                                    Arrays.asList(row.getString("passed_over").split(BETWEEN_NAMES, -1))));
                });
        return found;
    }

    /** It was mended, and did or did not go straight back. */
    void end(String taskId, boolean straight) {
        jdbc.sql("update straight_return set ended_at = ?, outcome = ? where task_id = ?")
                .params(Timestamp.from(clock.instant()), straight ? "STRAIGHT" : "LAPSED", taskId)
                .update();
    }

    /** The mending was taken back and is open again as another task. */
    void reopen(String taskId, String again) {
        jdbc.sql("update straight_return set task_id = ?, ended_at = null, outcome = null where task_id = ?")
                .params(again, taskId)
                .update();
    }
}
