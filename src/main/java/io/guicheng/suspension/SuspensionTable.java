package io.guicheng.suspension;

import io.guicheng.kernel.CaseKey;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When counting stood still; a case has one suspension at a time that is not over. */
@Repository
class SuspensionTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    SuspensionTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Lets nobody else begin or end one of this case until the transaction ends. */
    void hold(CaseKey key) {
        jdbc.sql("select case_key from case_file where case_key = ? for update")
                .param(key.value())
                .query(String.class)
                .optional();
    }

    Optional<Suspension> current(CaseKey key) {
        return jdbc.sql(
                        "select begun_by, begun_at, reason from deadline_suspension where case_key = ? and ended_at is null")
                .param(key.value())
                .query((row, ignored) -> new Suspension(
                        row.getString("begun_by"), row.getTimestamp("begun_at").toInstant(), row.getString("reason")))
                .optional();
    }

    /** The cases in which counting is suspended. */
    List<CaseKey> cases() {
        return jdbc
                .sql("select case_key from deadline_suspension where ended_at is null order by begun_at, case_key")
                .query(String.class)
                .list()
                .stream()
                .map(CaseKey::of)
                .toList();
    }

    void begin(CaseKey key, String userId, String reason) {
        jdbc.sql("insert into deadline_suspension (id, case_key, reason, begun_by, begun_at) values (?, ?, ?, ?, ?)")
                .params(UUID.randomUUID().toString(), key.value(), reason, userId, Timestamp.from(clock.instant()))
                .update();
    }

    /**
     * Ends the suspension that lasts.
     *
     * @param userId null when the case itself has ended
     */
    void end(CaseKey key, @Nullable String userId, @Nullable String reason) {
        jdbc.sql("update deadline_suspension set ended_at = ?, ended_by = ?, ended_reason = ?"
                        + " where case_key = ? and ended_at is null")
                .params(Timestamp.from(clock.instant()), userId, reason, key.value())
                .update();
    }
}
