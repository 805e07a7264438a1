package io.guicheng.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table of the log: adds and reads. On PostgreSQL a trigger refuses everything else, whoever asks. */
@Repository
class AuditTable {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int TARGET = 200;
    private static final int DETAIL = 500;

    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;

    AuditTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.named = new NamedParameterJdbcTemplate(jdbc);
    }

    /** An event with the moment and the place it came from. */
    record Line(Instant at, @Nullable String address, AuditEvent event) {}

    void add(List<Line> lines) {
        jdbc.batchUpdate(
                "insert into audit_entry (at, kind, user_id, address, target, rule_id, detail) values (?, ?, ?, ?, ?, ?, ?)",
                lines,
                lines.size(),
                (statement, line) -> {
                    var event = line.event();
                    statement.setTimestamp(1, Timestamp.from(line.at()));
                    statement.setString(2, event.kind().name());
                    statement.setString(3, cut(event.userId(), 64));
                    statement.setString(4, cut(line.address(), 64));
                    statement.setString(5, cut(event.target(), TARGET));
                    statement.setString(6, cut(event.rule(), 64));
                    statement.setString(7, cut(event.detail(), DETAIL));
                });
    }

    /** What strangers typed goes in as text of one line and of bounded length. */
    private static @Nullable String cut(@Nullable String text, int length) {
        if (text == null) {
            return null;
        }
        var plain = text.replaceAll("\\p{Cntrl}", " ");
        return plain.length() <= length ? plain : plain.substring(0, length - 1) + "…";
    }

    List<AuditEntry> page(AuditTrail.Search search, int page, int size) {
        var parameters = new HashMap<String, Object>();
        var where = where(search, parameters);
        parameters.put("size", size);
        parameters.put("from", (long) page * size);
        return named.query(
                "select * from audit_entry" + where + " order by id desc limit :size offset :from",
                parameters,
                AuditTable::entry);
    }

    long count(AuditTrail.Search search) {
        var parameters = new HashMap<String, Object>();
        var count = named.queryForObject(
                "select count(*) from audit_entry" + where(search, parameters), parameters, Long.class);
        return count == null ? 0 : count;
    }

    void each(AuditTrail.Search search, int limit, Consumer<AuditEntry> to) {
        var parameters = new HashMap<String, Object>();
        var where = where(search, parameters);
        parameters.put("limit", limit);
        named.query("select * from audit_entry" + where + " order by id desc limit :limit", parameters, row -> {
            to.accept(entry(row, 0));
        });
    }

    private static String where(AuditTrail.Search search, Map<String, Object> parameters) {
        var conditions = new ArrayList<String>();
        if (search.kind() != null) {
            conditions.add("kind = :kind");
            parameters.put("kind", search.kind().name());
        }
        if (!search.userId().isBlank()) {
            conditions.add("user_id = :user");
            parameters.put("user", search.userId().strip());
        }
        if (search.from() != null) {
            conditions.add("at >= :since");
            parameters.put("since", startOf(search.from()));
        }
        if (search.to() != null) {
            conditions.add("at < :until");
            parameters.put("until", startOf(search.to().plusDays(1)));
        }
        if (!search.text().isBlank()) {
            conditions.add(
                    "(target like :text escape '!' or rule_id like :text escape '!' or detail like :text escape '!')");
            var literally =
                    search.text().strip().replace("!", "!!").replace("%", "!%").replace("_", "!_");
            parameters.put("text", "%" + literally + "%");
        }
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private static Timestamp startOf(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(CHINA).toInstant());
    }

    private static AuditEntry entry(ResultSet row, int ignored) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                AuditKind.valueOf(row.getString("kind")),
                row.getString("user_id"),
                row.getString("address"),
                row.getString("target"),
                row.getString("rule_id"),
                row.getString("detail"));
    }
}
