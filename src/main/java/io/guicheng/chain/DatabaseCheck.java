package io.guicheng.chain;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Verifies every dossier of a database in one pass: the chain of each case, the chain of each jurisdiction, the ends of both, the
 * attachments, and all of it against the anchors outside. Reads one snapshot, page by page, and writes nothing.
 */
public final class DatabaseCheck {

    private final Connection connection;
    private final @Nullable AnchorFolder anchors;
    private final boolean withAttachments;

    /**
     * @param anchors the folder outside the database; null to do without, and then a chain that was wholly made anew is not noticed
     * @param withAttachments whether the files themselves are read too
     */
    public DatabaseCheck(Connection connection, @Nullable AnchorFolder anchors, boolean withAttachments) {
        this.connection = connection;
        this.anchors = anchors;
        this.withAttachments = withAttachments;
    }

    /**
     * What was found.
     *
     * @param erased entries whose content was lawfully erased
     * @param anchored entries that the anchors cover
     * @param nanos time for the entries alone, without the attachments
     * @param faults what is wrong, the first of each jurisdiction's chain first; empty when all is well
     */
    public record Report(
            long entries,
            long cases,
            int jurisdictions,
            long erased,
            long anchored,
            long files,
            long nanos,
            List<Fault> faults) {

        public boolean sound() {
            return faults.isEmpty();
        }
    }

    /** Verifies. The connection's transaction is ended. */
    public Report run() throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try {
            return check();
        } finally {
            connection.rollback();
        }
    }

    private Report check() throws SQLException {
        var began = System.nanoTime();
        var faults = new ArrayList<Fault>();
        if (anchors != null) {
            anchors.fault().ifPresent(faults::add);
        }
        var files = new ListedFiles();
        long entries = 0;
        long cases = 0;
        long erased = 0;
        long anchored = 0;
        var jurisdictions = jurisdictions();
        for (var jurisdiction : jurisdictions) {
            var chain = new JurisdictionCheck(connection, jurisdiction, anchors, files);
            chain.run();
            faults.addAll(chain.faults());
            entries += chain.entries();
            cases += chain.cases();
            erased += chain.erased();
            anchored += chain.anchored();
        }
        unlinked(faults);
        var nanos = System.nanoTime() - began;
        var read = withAttachments ? files.check(connection, faults) : 0;
        return new Report(entries, cases, jurisdictions.size(), erased, anchored, read, nanos, List.copyOf(faults));
    }

    private Set<String> jurisdictions() throws SQLException {
        var all = new TreeSet<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select distinct jurisdiction from dossier_entry where jurisdiction is not null union select"
                                + " chain from dossier_head where chain not like '%-%'")) {
            while (rows.next()) {
                all.add(rows.getString(1));
            }
        }
        if (anchors != null) {
            anchors.anchors().forEach(anchor -> anchor.heads().forEach(head -> all.add(head.jurisdiction())));
        }
        return all;
    }

    /** Entries that never went through the server's own way of writing. */
    private void unlinked(List<Fault> faults) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select case_key, seq from dossier_entry"
                        + " where link_seq is null or jurisdiction is null order by case_key, seq limit 1")) {
            if (rows.next()) {
                faults.add(new Fault(rows.getString(1), rows.getInt(2), "没有进入辖区的链：不是由本系统写入的，或者链接被抹去"));
            }
        }
    }
}
