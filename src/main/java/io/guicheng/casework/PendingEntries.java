package io.guicheng.casework;

import io.guicheng.kernel.CaseKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The entries of one transaction. They are linked and written as the last thing before it commits: the lock on the jurisdiction's chain
 * is held for no longer than that, so that cases of one jurisdiction do not wait for each other while they work.
 */
final class PendingEntries implements TransactionSynchronization {

    private final DossierTable table;
    private final Map<CaseKey, DossierTable.Head> heads = new LinkedHashMap<>();
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Map<String, ?>> witnessed = new ArrayList<>();
    private boolean committing;

    private PendingEntries(DossierTable table) {
        this.table = table;
    }

    /** An entry that is not yet in its chain. */
    record Draft(
            CaseKey key,
            int seq,
            Instant at,
            Dossier.Author author,
            String kind,
            String step,
            Dossier.Basis basis,
            String content) {}

    /** Those of the current transaction, if it has any. */
    static Optional<PendingEntries> current() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return Optional.empty();
        }
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(PendingEntries.class::isInstance)
                .map(PendingEntries.class::cast)
                .findFirst();
    }

    static PendingEntries begin(DossierTable table) {
        return current().orElseGet(() -> {
            var pending = new PendingEntries(table);
            TransactionSynchronizationManager.registerSynchronization(pending);
            return pending;
        });
    }

    /** Locks the case's chain to the end of the transaction, and answers the number of the next entry. */
    int next(CaseKey key) {
        var head = heads.computeIfAbsent(key, table::lockCase);
        return head.seq()
                + 1
                + (int) drafts.stream().filter(draft -> draft.key().equals(key)).count();
    }

    void add(Draft draft) {
        drafts.add(draft);
        if (committing) {
            write();
        }
    }

    void witness(Map<String, ?> evaluation) {
        witnessed.add(evaluation);
    }

    /** What was noted since it was asked for last. */
    List<Map<String, ?>> takeWitnessed() {
        var taken = List.copyOf(witnessed);
        witnessed.clear();
        return taken;
    }

    List<Draft> of(CaseKey key) {
        return drafts.stream().filter(draft -> draft.key().equals(key)).toList();
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        if (!witnessed.isEmpty() && !drafts.isEmpty()) {
            table.remaining(this, drafts.get(drafts.size() - 1).key());
        }
        write();
        committing = true;
    }

    private void write() {
        if (!drafts.isEmpty()) {
            table.write(drafts, heads);
            drafts.clear();
        }
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
