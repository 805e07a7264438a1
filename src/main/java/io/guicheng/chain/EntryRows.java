package io.guicheng.chain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;

/** Rows of the table {@code dossier_entry}. */
public final class EntryRows {

    private EntryRows() {}

    /** The entry of the current row. */
    public static ChainEntry of(ResultSet row) throws SQLException {
        var files = row.getString("files");
        var link = row.getLong("link_seq");
        var linked = !row.wasNull();
        var linkHash = row.getString("link_hash");
        return new ChainEntry(
                row.getInt("format"),
                Algorithm.of(row.getString("algorithm")),
                row.getString("case_key"),
                row.getInt("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant().toString(),
                row.getString("user_id"),
                row.getString("organ_id"),
                row.getString("role_key"),
                row.getString("on_behalf_of"),
                row.getString("kind"),
                row.getString("step"),
                row.getString("model"),
                row.getString("form"),
                row.getString("clauses"),
                files.isEmpty() ? List.of() : List.of(files.split(" ", -1)),
                row.getString("content"),
                row.getString("salt"),
                row.getString("commitment"),
                row.getString("hash"),
                linked ? new ChainEntry.Link(link, linkHash == null ? "" : linkHash) : null);
    }
}
