package io.guicheng.casework;

import io.guicheng.chain.Chain;
import io.guicheng.chain.ChainEntry;
import io.guicheng.chain.EntryRows;
import java.sql.SQLException;
import java.util.HashMap;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Links the entries of earlier versions into the chains of their jurisdictions, case by case. Done once, when the database is brought up to
 * date: a row that comes without a link later was not written by this program.
 */
@Component
class LinkOldEntries implements JavaMigration {

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        try (var all = connection.prepareStatement("select * from dossier_entry order by case_key, seq");
                var link = connection.prepareStatement(
                        "update dossier_entry set jurisdiction = ?, link_seq = ?, link_hash = ? where case_key = ? and"
                                + " seq = ?");
                var end = connection.prepareStatement(
                        "insert into dossier_head (chain, last_seq, last_hash) values (?, ?, ?)")) {
            all.setFetchSize(500);
            var ends = new HashMap<String, ChainEntry.Link>();
            try (var rows = all.executeQuery()) {
                while (rows.next()) {
                    var entry = EntryRows.of(rows);
                    var before = ends.getOrDefault(entry.jurisdiction(), new ChainEntry.Link(0, Chain.START));
                    var here =
                            new ChainEntry.Link(before.seq() + 1, Chain.link(entry, before.hash(), before.seq() + 1));
                    ends.put(entry.jurisdiction(), here);
                    link.setString(1, entry.jurisdiction());
                    link.setLong(2, here.seq());
                    link.setString(3, here.hash());
                    link.setString(4, entry.caseKey());
                    link.setInt(5, entry.seq());
                    link.executeUpdate();
                }
            }
            for (var one : ends.entrySet()) {
                end.setString(1, one.getKey());
                end.setLong(2, one.getValue().seq());
                end.setString(3, one.getValue().hash());
                end.executeUpdate();
            }
        }
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("1311");
    }

    @Override
    public String getDescription() {
        return "casework link old entries";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
