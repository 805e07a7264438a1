package io.guicheng.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/** One thing that {@code verify --database} can look at. */
interface DatabaseCheckup {

    /** The options it understands, beside those that name the database. */
    Set<String> options();

    /** Whether it was asked for. */
    boolean asked(Options options);

    /**
     * Looks, and tells what it found in Chinese. Writes nothing to the database.
     *
     * @return exit code, as of {@link Command#run}
     */
    int look(Connection connection, Options options, PrintStream out) throws SQLException, IOException;
}
