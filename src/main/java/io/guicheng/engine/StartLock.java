package io.guicheng.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets the nodes of a cluster start one after the other: tables, indexes, accounts, models and the first administrator are made by the
 * first, and the second finds them. A lock of the PostgreSQL session: a node that dies while it starts gives it back. H2 has one server
 * only.
 */
@Component
class StartLock extends AbstractProcessEnginePlugin implements FlywayMigrationStrategy, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(StartLock.class);

    /** Any number that no other program takes on this database. */
    private static final long KEY = 0x6775_6963_6865_6e67L;

    /** The first start on a slow machine takes a minute or two. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private static final Duration PAUSE = Duration.ofMillis(300);

    private final DataSource database;
    private @Nullable Connection held;

    StartLock(DataSource database) {
        this.database = database;
    }

    /** Before our own tables. */
    @Override
    public void migrate(Flyway flyway) {
        acquire();
        flyway.migrate();
    }

    /** Before the engine's tables, whichever come first. */
    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        acquire();
    }

    private synchronized void acquire() {
        if (held != null) {
            return;
        }
        try {
            var connection = database.getConnection();
            if (!connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                connection.close();
                return;
            }
            waitFor(connection);
            held = connection;
        } catch (SQLException e) {
            throw new IllegalStateException("no lock for the start", e);
        }
    }

    private static void waitFor(Connection connection) throws SQLException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        for (var asked = 0; !taken(connection); asked++) {
            if (asked == 0) {
                LOG.info("另一个节点正在启动，等它完成后继续");
            }
            if (System.nanoTime() > until) {
                connection.close();
                throw new IllegalStateException("另一个节点启动了 " + PATIENCE.toMinutes() + " 分钟仍未完成，本节点停止启动");
            }
            try {
                Thread.sleep(PAUSE.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private static boolean taken(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, KEY);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** After everything that runs at the start, the first administrator included. */
    @EventListener
    void ready(AvailabilityChangeEvent<ReadinessState> change) {
        if (change.getState() == ReadinessState.ACCEPTING_TRAFFIC) {
            release();
        }
    }

    @Override
    public void destroy() {
        release();
    }

    private synchronized void release() {
        var connection = held;
        held = null;
        if (connection == null) {
            return;
        }
        try (connection;
                var statement = connection.prepareStatement("select pg_advisory_unlock(?)")) {
            statement.setLong(1, KEY);
            statement.execute();
        } catch (SQLException e) {
            // the session is gone, and the lock with it
            LOG.debug("start lock", e);
        }
    }
}
