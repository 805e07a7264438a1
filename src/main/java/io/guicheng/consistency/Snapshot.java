package io.guicheng.consistency;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The database as it was at one moment, however long the check takes and whoever works on meanwhile. Nothing can be written through it. */
final class Snapshot implements AutoCloseable {

    /** H2's own level: a snapshot of the moment. Its "repeatable read" keeps only the rows already read. */
    private static final int H2_SNAPSHOT = 6;

    private static final int FETCH = 500;

    private final Connection connection;
    private final Undo undo;

    private Snapshot(Connection connection, Undo undo) {
        this.connection = connection;
        this.undo = undo;
    }

    /** Begins one; closing it leaves the connection as it was. */
    static Snapshot of(Connection connection) throws SQLException {
        var autoCommit = connection.getAutoCommit();
        var isolation = connection.getTransactionIsolation();
        var readOnly = connection.isReadOnly();
        connection.setAutoCommit(true);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(isH2(connection) ? H2_SNAPSHOT : Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        return new Snapshot(connection, () -> {
            connection.rollback();
            connection.setAutoCommit(true);
            connection.setTransactionIsolation(isolation);
            connection.setReadOnly(readOnly);
            connection.setAutoCommit(autoCommit);
        });
    }

    /** What a transaction sees that somebody else began and will end. */
    static Snapshot within(Connection transaction) {
        return new Snapshot(transaction, () -> {});
    }

    /** What puts the connection back. */
    @FunctionalInterface
    private interface Undo {
        void run() throws SQLException;
    }

    private static boolean isH2(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("H2");
    }

    /** What is done with each row of an answer. */
    @FunctionalInterface
    interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    /** Runs a statement and hands over its rows one by one. */
    void each(String sql, RowReader reader, @Nullable Object... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(FETCH);
            for (var i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }

    @Override
    public void close() throws SQLException {
        undo.run();
    }
}
