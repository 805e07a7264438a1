package io.guicheng.registry;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The integrity files in the database: entries are added and read, nothing else. */
@Repository
class JdbcIntegrityFiles implements IntegrityFiles {

    private final JdbcClient jdbc;

    JdbcIntegrityFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public void append(IntegrityEntry entry) {
        jdbc.sql("""
                        insert into integrity_entry (official_id, entered_at, kind, entry_text, case_key)
                        values (?, ?, ?, ?, ?)""")
                .params(
                        entry.officialId(),
                        entry.at().atOffset(ZoneOffset.UTC),
                        entry.kind(),
                        entry.text(),
                        entry.caseKey())
                .update();
    }

    @Override
    public List<IntegrityEntry> of(String officialId) {
        return jdbc.sql("select * from integrity_entry where official_id = ? order by id")
                .params(officialId)
                .query((row, number) -> new IntegrityEntry(
                        row.getString("official_id"),
                        row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                        row.getString("kind"),
                        row.getString("entry_text"),
                        row.getString("case_key")))
                .list();
    }
}
