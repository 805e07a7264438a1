package io.guicheng.kernel;

import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/** Tells whether something failed because the database could not be reached, whoever wrapped that in what. */
public final class DatabaseGone {

    /**
     * SQL states: connection (08), too many connections (53300), the server is shut down or starting (57P), and those of H2 for a database
     * or a connection that is closed.
     */
    private static final String STATES = "08.*|53300|57P.*|90007|90028|90067|90098|90121";

    /** What the pool says, without a state, of a connection that it has given up: then also the rollback failed. */
    private static final String CLOSED = "Connection is closed";

    private DatabaseGone() {}

    /** Looks through all causes. */
    public static boolean isCauseOf(@Nullable Throwable problem) {
        var depth = 0;
        for (var cause = problem; cause != null && depth < 50; cause = cause.getCause()) {
            if ((cause instanceof SQLException closed && CLOSED.equals(closed.getMessage()))
                    || cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLNonTransientConnectionException
                    || cause instanceof SQLRecoverableException
                    || cause instanceof SocketTimeoutException
                    || (cause instanceof SQLException failed
                            && failed.getSQLState() != null
                            && failed.getSQLState().matches(STATES))) {
                return true;
            }
            depth++;
        }
        return false;
    }
}
