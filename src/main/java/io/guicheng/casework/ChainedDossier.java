package io.guicheng.casework;

import io.guicheng.chain.CaseChain;
import io.guicheng.chain.Chain;
import io.guicheng.chain.ChainEntry;
import io.guicheng.chain.Fault;
import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.NotFound;
import io.guicheng.kernel.Refused;
import io.guicheng.kernel.RefusedInput;
import io.guicheng.registry.Official;
import io.guicheng.registry.Officials;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@Repository
class ChainedDossier implements Dossier {

    /** Entries about reading and refusing are no place for what decision tables said. */
    private static final Set<String> NO_WORK = Set.of("read", "exported", "recusal-refused", ChainEntry.ERASURE);

    private final DossierTable table;
    private final DossierJson json;
    private final Officials officials;
    private final Anchors anchors;
    private final Clock clock;

    ChainedDossier(DossierTable table, DossierJson json, Officials officials, Anchors anchors, Clock clock) {
        this.table = table;
        this.json = json;
        this.officials = officials;
        this.anchors = anchors;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(CaseKey key, Author author, String kind, String step, Basis basis, Map<String, ?> content) {
        var pending = PendingEntries.begin(table);
        var whole = new HashMap<String, Object>(content);
        var grounds = basis;
        if (!NO_WORK.contains(kind)) {
            var evaluations = pending.takeWitnessed();
            if (!evaluations.isEmpty()) {
                whole.put("decisions", evaluations);
                grounds = basis.clauses().isEmpty() ? basis.askedBy(Evaluations.clauses(evaluations)) : basis;
            }
        }
        pending.add(new PendingEntries.Draft(
                key,
                pending.next(key),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                author,
                kind,
                step,
                grounds,
                json.of(whole)));
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public void witness(Map<String, ?> evaluation) {
        if (TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            PendingEntries.begin(table).witness(evaluation);
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void expectLate() {
        PendingEntries.begin(table);
    }

    @Override
    @Transactional
    public void erase(CaseKey key, int seq, Author by, String reason) {
        if (reason.isBlank()) {
            throw RefusedInput.of("reason", "“清除依据”必须填写");
        }
        var entries = table.entries(key);
        var entry = entries.stream()
                .filter(one -> one.seq() == seq)
                .findFirst()
                .orElseThrow(() -> new NotFound("案卷中没有第 " + seq + " 条"));
        if (entry.kind().equals(ChainEntry.ERASURE)) {
            throw new Refused("清除记录本身不能清除");
        }
        if (entry.format() == ChainEntry.PLAIN) {
            throw new Refused("第 %d 条是旧版本写入的，内容已计入摘要，清除会使案卷校验不通过".formatted(seq));
        }
        if (entry.content() == null) {
            return;
        }
        table.erase(entry, entries);
        append(key, by, ChainEntry.ERASURE, "dossier.erase", Map.of("name", "依法清除内容", "seq", seq, "reason", reason));
    }

    @Override
    @Transactional
    public int eraseOfficial(String officialId, Author by, String reason) {
        var names = new ArrayList<String>();
        names.add(officialId);
        officials.find(officialId).map(Official::name).ifPresent(names::add);
        var erased = 0;
        for (var key : table.concerning(officialId)) {
            for (var entry : table.entries(key)) {
                var content = entry.content();
                if (content != null
                        && !entry.kind().equals(ChainEntry.ERASURE)
                        && names.stream().anyMatch(content::contains)) {
                    erase(key, entry.seq(), by, reason);
                    erased++;
                }
            }
        }
        return erased;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Entry> entries(CaseKey key) {
        var entries = new ArrayList<Entry>();
        table.entries(key).forEach(entry -> entries.add(stored(entry)));
        PendingEntries.current().ifPresent(pending -> pending.of(key).forEach(draft -> entries.add(pending(draft))));
        return entries;
    }

    private static Entry stored(ChainEntry entry) {
        var link = entry.link();
        var content = entry.content();
        return new Entry(
                entry.seq(),
                Instant.parse(entry.at()),
                entry.userId(),
                entry.organ(),
                entry.role(),
                entry.onBehalfOf(),
                entry.kind(),
                entry.step(),
                new Basis(entry.model(), entry.form(), entry.clauses(), entry.files()),
                content == null ? "{}" : content,
                content == null,
                entry.hash(),
                link == null ? 0 : link.seq());
    }

    private static Entry pending(PendingEntries.Draft draft) {
        return new Entry(
                draft.seq(),
                draft.at(),
                draft.author().userId(),
                draft.author().organ(),
                draft.author().role(),
                draft.author().onBehalfOf(),
                draft.kind(),
                draft.step(),
                draft.basis(),
                draft.content(),
                false,
                "",
                0);
    }

    @Override
    @Transactional(readOnly = true)
    public Check verify(CaseKey key) {
        var entries = table.entries(key);
        var chain = new CaseChain(key.value());
        entries.forEach(chain::accept);
        var fault = chain.end();
        if (fault == null) {
            fault = end(key, chain);
        }
        return new Check(
                entries.size(),
                fault == null ? null : fault.seq(),
                fault == null ? null : fault.what(),
                chain.erased(),
                clock.instant(),
                anchors.standing(
                                key,
                                entries.stream().map(ChainedDossier::stored).toList())
                        .orElse(null),
                anchors.alarm().orElse(null));
    }

    private @Nullable Fault end(CaseKey key, CaseChain chain) {
        var head = table.head(key).orElse(new DossierTable.Head(0, Chain.START, false));
        if (head.last() > chain.last()) {
            return new Fault(key.value(), chain.last() + 1, "被删除：案件的链头记有这一条");
        }
        return head.last() < chain.last() || !head.hash().equals(chain.head())
                ? new Fault(key.value(), Math.min(head.seq() + 1, chain.last()), "与案件的链头不符")
                : null;
    }
}
