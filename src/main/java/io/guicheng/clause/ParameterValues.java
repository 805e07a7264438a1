package io.guicheng.clause;

import static java.util.stream.Collectors.groupingBy;

import io.guicheng.clause.ParameterEditor.Change;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What jurisdictions set, held in memory until one sets more: a rule asks for its numbers at every step. */
@Repository
class ParameterValues {

    private final JdbcClient jdbc;
    private volatile @Nullable Map<String, List<Change>> cached;

    ParameterValues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order they were set. */
    List<Change> of(String key, String jurisdiction) {
        var changes = cached;
        if (changes == null) {
            changes = read();
            cached = changes;
        }
        return changes.getOrDefault(key, List.of()).stream()
                .filter(change -> change.jurisdiction().equals(jurisdiction))
                .toList();
    }

    /** The setting in force on a day: the newest valid_from not after it, of several on one day the last. */
    Optional<Change> inForce(String key, String jurisdiction, LocalDate on) {
        return of(key, jurisdiction).stream()
                .filter(change -> !change.validFrom().isAfter(on))
                .reduce((earlier, later) -> later.validFrom().isBefore(earlier.validFrom()) ? earlier : later);
    }

    @Transactional
    public void add(Change change) {
        jdbc.sql("""
                        insert into parameter_value (jurisdiction, param_key, value_text, valid_from, set_by, set_at, reason)
                        values (:jurisdiction, :key, :value, :validFrom, :by, :at, :reason)
                        """)
                .param("jurisdiction", change.jurisdiction())
                .param("key", change.key())
                .param("value", change.value(), java.sql.Types.VARCHAR)
                .param("validFrom", change.validFrom())
                .param("by", change.setBy())
                .param("at", change.setAt())
                .param("reason", change.reason())
                .update();
        dropAfterTransaction();
    }

    /** Another node may have set a value. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void refresh() {
        cached = read();
    }

    /** Not before the end: a reader in between would keep the old rows, or new ones that are rolled back. */
    private void dropAfterTransaction() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            cached = null;
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                cached = null;
            }
        });
    }

    private Map<String, List<Change>> read() {
        return jdbc
                .sql("""
                        select jurisdiction, param_key, value_text, valid_from, set_by, set_at, reason
                        from parameter_value order by id
                        """)
                .query((row, number) -> new Change(
                        row.getString("param_key"),
                        row.getString("jurisdiction"),
                        row.getString("value_text"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getString("set_by"),
                        row.getObject("set_at", OffsetDateTime.class),
                        row.getString("reason")))
                .list()
                .stream()
                .collect(groupingBy(Change::key));
    }
}
