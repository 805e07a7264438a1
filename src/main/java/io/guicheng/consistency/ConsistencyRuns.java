package io.guicheng.consistency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/**
 * Checks the running server's database in the background, one check at a time. How far it has come and what it found stand in the
 * database: whichever node is asked knows.
 */
@Component
public class ConsistencyRuns implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ConsistencyRuns.class);

    /** A run that has not been heard of for so long died with its node. */
    private static final Duration SILENCE = Duration.ofMinutes(30);

    private final DataSource database;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "consistency");
        thread.setDaemon(true);
        return thread;
    });

    ConsistencyRuns(DataSource database, JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.database = database;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * One check.
     *
     * @param finishedAt null while it runs
     * @param done invariants checked
     * @param total invariants in all
     * @param checking Chinese name of the one being checked; empty when none is
     * @param result null while it runs, and when it could not be finished
     * @param failure Chinese sentence why it could not be finished; null when it could, or still may
     */
    public record Run(
            long id,
            String startedBy,
            Instant startedAt,
            @Nullable Instant finishedAt,
            int done,
            int total,
            String checking,
            @Nullable Result result,
            @Nullable String failure) {}

    /** Starts a check, unless one is running: then that one is answered. */
    public Run start(String userId) {
        var last = latest();
        if (last.isPresent() && last.get().finishedAt() == null) {
            return last.get();
        }
        var now = Timestamp.from(clock.instant());
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into consistency_run (started_by, started_at, heard_at, done, total, checking)"
                        + " values (?, ?, ?, 0, ?, '')")
                .params(userId, now, now, ConsistencyCheck.keys().size())
                .update(key, "id");
        var id = Objects.requireNonNull(key.getKey()).longValue();
        worker.execute(() -> run(id));
        return latest().orElseThrow();
    }

    /** The newest check; empty when there was none yet. */
    public Optional<Run> latest() {
        return jdbc.sql("select * from consistency_run order by id desc limit 1")
                .query(this::read)
                .optional();
    }

    private void run(long id) {
        try (var connection = database.getConnection()) {
            // one statement may read every attachment there is
            connection.setNetworkTimeout(Runnable::run, 0);
            var result = ConsistencyCheck.run(connection, (done, total, next) -> at(id, done, next));
            jdbc.sql("update consistency_run set finished_at = ?, checking = '', content = ? where id = ?")
                    .params(Timestamp.from(clock.instant()), json.writeValueAsString(result), id)
                    .update();
            LOG.info("consistency: {} findings", result.findings().size());
        } catch (SQLException | JsonProcessingException | RuntimeException e) {
            LOG.error("the check of consistency could not be finished", e);
            jdbc.sql("update consistency_run set finished_at = ?, checking = '', failure = ? where id = ?")
                    .params(Timestamp.from(clock.instant()), "检查没有完成，请稍后重试；多次出现请查看服务器日志", id)
                    .update();
        }
    }

    private void at(long id, int done, String next) {
        jdbc.sql("update consistency_run set done = ?, checking = ?, heard_at = ? where id = ?")
                .params(done, next, Timestamp.from(clock.instant()), id)
                .update();
    }

    private Run read(ResultSet row, int ignored) throws SQLException {
        var finished = row.getTimestamp("finished_at");
        var silent = finished == null
                && row.getTimestamp("heard_at")
                        .toInstant()
                        .isBefore(clock.instant().minus(SILENCE));
        return new Run(
                row.getLong("id"),
                row.getString("started_by"),
                row.getTimestamp("started_at").toInstant(),
                silent ? row.getTimestamp("heard_at").toInstant() : finished == null ? null : finished.toInstant(),
                row.getInt("done"),
                row.getInt("total"),
                row.getString("checking"),
                result(row.getString("content")),
                silent ? "检查中断：进行检查的服务器已经停止" : row.getString("failure"));
    }

    private @Nullable Result result(@Nullable String content) {
        if (content == null) {
            return null;
        }
        try {
            return json.readValue(content, Result.class);
        } catch (JsonProcessingException e) {
            LOG.warn("an old result cannot be read", e);
            return new Result(List.of(), List.of());
        }
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
