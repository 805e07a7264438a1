package io.guicheng.consistency;

import java.sql.SQLException;

/** Something that is true of the database after every committed transaction. */
interface Invariant {

    /** Stable name, lower case with hyphens. */
    String key();

    /** Chinese name for people. */
    String title();

    /** Reports every row that does not hold it. */
    void check(Snapshot snapshot, Findings findings) throws SQLException;
}
