package io.guicheng.casework;

import io.guicheng.chain.Chain;
import io.guicheng.chain.ChainEntry;
import io.guicheng.chain.EntryRows;
import io.guicheng.kernel.CaseKey;
import java.security.SecureRandom;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The tables of the dossier. A transaction costs four statements however many entries of a case it writes: lock the case's head, lock the
 * jurisdiction's head, write the entries, move both heads.
 */
@Repository
class DossierTable {

    private static final String LOCK = "select last_seq, last_hash from dossier_head where chain = ? for update";
    private static final String INSERT =
            "insert into dossier_entry (case_key, seq, at, user_id, organ_id, role_key, on_behalf_of, kind, step,"
                    + " model, form, clauses, files, content, salt, commitment, format, algorithm, hash, jurisdiction,"
                    + " link_seq, link_hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final int[] TYPES = {
        Types.VARCHAR,
        Types.INTEGER,
        Types.TIMESTAMP_WITH_TIMEZONE,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.INTEGER,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.BIGINT,
        Types.VARCHAR
    };

    private final JdbcTemplate jdbc;
    private final DossierSettings settings;
    private final DossierJson json;
    private final TransactionTemplate ownTransaction;
    private final SecureRandom random = new SecureRandom();

    DossierTable(
            DataSource database, DossierSettings settings, DossierJson json, PlatformTransactionManager transactions) {
        this.jdbc = new JdbcTemplate(database);
        this.settings = settings;
        this.json = json;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * End of a chain.
     *
     * @param stored whether it has a row already
     */
    record Head(long last, String hash, boolean stored) {

        int seq() {
            return Math.toIntExact(last);
        }
    }

    /** Two writers of one case queue here, and the chain cannot fork. A case without a row was opened in this very transaction. */
    Head lockCase(CaseKey key) {
        return lock(key.value()).orElseGet(() -> new Head(0, Chain.START, false));
    }

    private Optional<Head> lock(String chain) {
        return jdbc.query(LOCK, (row, ignored) -> new Head(row.getLong(1), row.getString(2), true), chain).stream()
                .findFirst();
    }

    /** The first two cases of a jurisdiction may begin at once; the row is there for good as soon as one of them asked. */
    private Head lockJurisdiction(String code) {
        return lock(code).orElseGet(() -> {
            ownTransaction.executeWithoutResult(status -> {
                try {
                    jdbc.update(
                            "insert into dossier_head (chain, last_seq, last_hash) values (?, 0, ?)",
                            code,
                            Chain.START);
                } catch (DuplicateKeyException alreadyThere) {
                    status.setRollbackOnly();
                }
            });
            return lock(code).orElseThrow();
        });
    }

    /** Makes an entry of its own of what decision tables said after the last entry. */
    void remaining(PendingEntries pending, CaseKey key) {
        var evaluations = pending.takeWitnessed();
        var table = String.valueOf(evaluations.get(0).get("table"));
        pending.add(new PendingEntries.Draft(
                key,
                pending.next(key),
                pending.of(key).get(pending.of(key).size() - 1).at(),
                Dossier.Author.SERVER,
                "rule",
                table,
                Dossier.Basis.of(Map.of()).askedBy(Evaluations.clauses(evaluations)),
                json.of(Map.of("decisions", evaluations))));
    }

    /** Links the entries and writes them; the case heads are locked already. */
    void write(List<PendingEntries.Draft> drafts, Map<CaseKey, Head> cases) {
        var actingFor = drafts.stream()
                .map(PendingEntries.Draft::author)
                .filter(author -> !author.equals(Dossier.Author.SERVER))
                .map(Dossier.Author::userId)
                .findFirst()
                .orElse(null);
        var entries = new ArrayList<ChainEntry>();
        var moved = new LinkedHashMap<CaseKey, Head>();
        for (var draft : drafts) {
            var head = moved.getOrDefault(draft.key(), Objects.requireNonNull(cases.get(draft.key())));
            var entry = entry(draft, actingFor);
            entry = entry.withHash(Chain.hash(entry, head.hash()));
            entries.add(entry);
            moved.put(draft.key(), new Head(entry.seq(), entry.hash(), head.stored()));
        }
        var ends = new TreeMap<String, Head>();
        // in one order, so that two transactions over several jurisdictions cannot wait for each other
        entries.stream()
                .map(ChainEntry::jurisdiction)
                .distinct()
                .sorted()
                .forEach(code -> ends.put(code, lockJurisdiction(code)));
        entries.replaceAll(entry -> {
            var end = Objects.requireNonNull(ends.get(entry.jurisdiction()));
            var link = Chain.link(entry, end.hash(), end.last() + 1);
            ends.put(entry.jurisdiction(), new Head(end.last() + 1, link, true));
            return entry.withLink(new ChainEntry.Link(end.last() + 1, link));
        });
        jdbc.batchUpdate(INSERT, entries.stream().map(DossierTable::row).toList(), TYPES);
        moved.forEach((key, head) -> ends.put(key.value(), head));
        move(ends);
        moved.forEach((key, head) -> cases.put(key, new Head(head.last(), head.hash(), true)));
    }

    private void move(Map<String, Head> ends) {
        var fresh = new ArrayList<Object[]>();
        var known = new ArrayList<Object[]>();
        ends.forEach(
                (chain, head) -> (head.stored() ? known : fresh).add(new Object[] {head.last(), head.hash(), chain}));
        jdbc.batchUpdate("update dossier_head set last_seq = ?, last_hash = ? where chain = ?", known);
        if (!fresh.isEmpty()) {
            jdbc.batchUpdate("insert into dossier_head (last_seq, last_hash, chain) values (?, ?, ?)", fresh);
        }
    }

    private ChainEntry entry(PendingEntries.Draft draft, @Nullable String actingFor) {
        var algorithm = settings.algorithm();
        var bytes = new byte[Chain.SALT_BYTES];
        random.nextBytes(bytes);
        var salt = HexFormat.of().formatHex(bytes);
        var server = draft.author().equals(Dossier.Author.SERVER);
        return new ChainEntry(
                ChainEntry.COMMITTED,
                algorithm,
                draft.key().value(),
                draft.seq(),
                draft.at().toString(),
                draft.author().userId(),
                draft.author().organ(),
                draft.author().role(),
                server ? actingFor : draft.author().onBehalfOf(),
                draft.kind(),
                draft.step(),
                draft.basis().model(),
                draft.basis().form(),
                draft.basis().clauses(),
                draft.basis().files(),
                draft.content(),
                salt,
                Chain.commitment(algorithm, salt, draft.content()),
                "",
                null);
    }

    private static @Nullable Object[] row(ChainEntry entry) {
        var link = Objects.requireNonNull(entry.link());
        return new @Nullable Object[] {
            entry.caseKey(),
            entry.seq(),
            Instant.parse(entry.at()).atOffset(ZoneOffset.UTC),
            entry.userId(),
            entry.organ(),
            entry.role(),
            entry.onBehalfOf(),
            entry.kind(),
            entry.step(),
            entry.model(),
            entry.form(),
            entry.clauses(),
            String.join(" ", entry.files()),
            entry.content(),
            entry.salt(),
            entry.commitment(),
            entry.format(),
            entry.algorithm().key(),
            entry.hash(),
            entry.jurisdiction(),
            link.seq(),
            link.hash()
        };
    }

    List<ChainEntry> entries(CaseKey key) {
        return jdbc.query(
                "select * from dossier_entry where case_key = ? order by seq",
                (row, ignored) -> EntryRows.of(row),
                key.value());
    }

    Optional<Head> head(CaseKey key) {
        return jdbc
                .query(
                        "select last_seq, last_hash from dossier_head where chain = ?",
                        (row, ignored) -> new Head(row.getLong(1), row.getString(2), true),
                        key.value())
                .stream()
                .findFirst();
    }

    /** Cases that concern an official. */
    List<CaseKey> concerning(String officialId) {
        return jdbc.query(
                "select case_key from case_subject where official_id = ? order by case_key",
                (row, ignored) -> CaseKey.of(row.getString(1)),
                officialId);
    }

    /** Takes content and salt away, and the files that only this entry lists. */
    void erase(ChainEntry entry, List<ChainEntry> others) {
        jdbc.update(
                "update dossier_entry set content = null, salt = null where case_key = ? and seq = ?",
                entry.caseKey(),
                entry.seq());
        var kept = new HashMap<String, Integer>();
        others.stream()
                .filter(other -> other.seq() != entry.seq() && other.content() != null)
                .forEach(other -> Chain.files(other).forEach(file -> kept.put(file, other.seq())));
        for (var file : entry.files()) {
            if (!kept.containsKey(file)) {
                jdbc.update(
                        "delete from attachment_content where attachment_id in"
                                + " (select id from attachment where case_key = ? and sha256 = ?)",
                        entry.caseKey(),
                        file);
                jdbc.update(
                        "update attachment set name = '（已依法清除）' where case_key = ? and sha256 = ?",
                        entry.caseKey(),
                        file);
            }
        }
    }
}
