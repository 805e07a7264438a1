package io.guicheng.casework;

import io.guicheng.kernel.CaseKey;
import io.guicheng.organization.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The dossier (案卷): the append-only record of a case. Each entry carries the digest of the one before it, so that a change, a gap or a
 * swap is found by {@link #verify}. Written in the transaction of the step it records.
 */
public interface Dossier {

    /**
     * Adds an entry.
     *
     * @param kind what sort of entry: completed, rule, recusal-refused, …
     * @param step {@code procedure.task}
     * @param content values of JSON types only; kept as canonical JSON
     */
    void append(CaseKey key, Author author, String kind, String step, Map<String, ?> content);

    List<Entry> entries(CaseKey key);

    /** Recomputes the chain; names the first entry that does not fit. */
    Check verify(CaseKey key);

    /**
     * Who did it.
     *
     * @param organ id of the organ on whose behalf; null when it has none, as for the server itself
     */
    record Author(String userId, @Nullable String organ) {

        public static final Author SERVER = new Author("system", null);

        public static Author of(Actor actor, @Nullable String organ) {
            return new Author(actor.userId(), organ);
        }
    }

    /** One entry as stored. */
    record Entry(
            int seq,
            Instant at,
            String userId,
            @Nullable String organ,
            String kind,
            String step,
            String content,
            String hash) {}

    /**
     * Result of a verification.
     *
     * @param firstBad sequence number of the first entry that does not fit; null when all do
     */
    record Check(int entries, @Nullable Integer firstBad, Instant at) {}
}
