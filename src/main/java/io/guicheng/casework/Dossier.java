package io.guicheng.casework;

import io.guicheng.kernel.CaseKey;
import io.guicheng.organization.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The dossier (案卷): the append-only record of a case. Each entry carries the digest of the one before it in the same case, and of the one
 * before it in the same jurisdiction, so that a change, a gap, a swap or a missing case is found. Written in the transaction of the step
 * it records: the entries of a transaction reach the table when it commits.
 */
public interface Dossier {

    /**
     * Adds an entry. What the decision tables said since the last one becomes part of it.
     *
     * @param kind what sort of entry: completed, rule, recusal-refused, read, …
     * @param step {@code procedure.task}
     * @param content values of JSON types only; kept as canonical JSON behind a salted commitment
     * @throws org.springframework.transaction.IllegalTransactionStateException outside of a transaction
     */
    default void append(CaseKey key, Author author, String kind, String step, Map<String, ?> content) {
        append(key, author, kind, step, Basis.of(content), content);
    }

    /** Adds an entry that rests on a model or a form. */
    void append(CaseKey key, Author author, String kind, String step, Basis basis, Map<String, ?> content);

    /**
     * Notes what a decision table said: it becomes part of the next entry of this transaction about work done, or, when none follows, an
     * entry of its own. Without a transaction that writes nothing is noted.
     *
     * @param evaluation table, version, inputs, rules that fired with their outputs; JSON types only
     */
    void witness(Map<String, ?> evaluation);

    /** Says that entries may still come when this transaction is about to commit, from others who wait for that moment. */
    void expectLate();

    /**
     * Erases the content of an entry and of the files handed in with it, as a law demands, and records that. The chain stays valid: it
     * holds a salted commitment to the content only. Erasing twice changes nothing.
     *
     * @param reason the ground, with the document that orders it; stands in the record
     * @throws io.guicheng.kernel.NotFound when there is no such entry
     * @throws io.guicheng.kernel.Refused when it is the record of an erasure, or was written before version 0.2 with its content in the digest
     */
    void erase(CaseKey key, int seq, Author by, String reason);

    /**
     * Erases every entry that names an official, in all cases that concern them.
     *
     * @return how many entries
     * @throws io.guicheng.kernel.Refused as {@link #erase}; nothing is erased then
     */
    int eraseOfficial(String officialId, Author by, String reason);

    /** All entries, with those that the current transaction has added. */
    List<Entry> entries(CaseKey key);

    /** Recomputes the chain of one case as stored, with its place in the jurisdiction's; names the first entry that does not fit. */
    Check verify(CaseKey key);

    /**
     * Who did it.
     *
     * @param organ id of the organ on whose behalf; null when it has none, as for the server itself
     * @param role key of the role in that organ; null when none
     * @param onBehalfOf user id of the person for whom they stand in (代理); null when they act in their own right
     */
    record Author(
            String userId,
            @Nullable String organ,
            @Nullable String role,
            @Nullable String onBehalfOf) {

        public static final Author SERVER = new Author("system", null, null);

        /** Somebody in their own right. */
        public Author(String userId, @Nullable String organ, @Nullable String role) {
            this(userId, organ, role, null);
        }

        /** The same person standing in for another. */
        public Author onBehalfOf(@Nullable String principal) {
            return new Author(userId, organ, role, principal);
        }

        /** Somebody of whom no role in the organ is known. */
        public Author(String userId, @Nullable String organ) {
            this(userId, organ, null);
        }

        public static Author of(Actor actor, @Nullable String organ) {
            return new Author(
                    actor.userId(),
                    organ,
                    actor.seats().stream()
                            .filter(seat -> seat.organ().id().equals(organ))
                            .map(seat -> seat.role().key())
                            .findFirst()
                            .orElse(null));
        }
    }

    /**
     * What an entry rests on.
     *
     * @param model process definition, {@code key:version}; null when none
     * @param form digest of the form's schema; null when none
     * @param clauses catalogue ids that asked for it, separated by blanks
     * @param files SHA-256 of the attachments handed in
     */
    record Basis(@Nullable String model, @Nullable String form, String clauses, List<String> files) {

        /** An entry without model, form and files; its clauses stand in the content, if anywhere. */
        public static Basis of(Map<String, ?> content) {
            var clauses = content.get("clauses");
            return new Basis(null, null, clauses == null ? "" : clauses.toString(), List.of());
        }

        /** The same with other catalogue ids. */
        Basis askedBy(String ids) {
            return new Basis(model, form, ids, files);
        }
    }

    /**
     * One entry as stored.
     *
     * @param onBehalfOf user id of the person for whom somebody stood in, or in whose step the server acted; null when nobody, and for the
     *     server before the transaction commits
     * @param content canonical JSON; an empty object once it was erased
     * @param erased whether the content was lawfully erased
     * @param hash empty before the transaction commits
     * @param link number in the chain of the jurisdiction; 0 before the transaction commits
     */
    record Entry(
            int seq,
            Instant at,
            String userId,
            @Nullable String organ,
            @Nullable String role,
            @Nullable String onBehalfOf,
            String kind,
            String step,
            Basis basis,
            String content,
            boolean erased,
            String hash,
            long link) {}

    /**
     * Result of a verification.
     *
     * @param firstBad sequence number of the first entry that does not fit; null when all do
     * @param what what is wrong with it, in Chinese; null when nothing
     * @param erased how many entries were lawfully erased
     * @param anchored how far the case is anchored outside the database; null when not at all
     * @param alarm what does not fit between the database and the anchors, in Chinese; null when nothing
     */
    record Check(
            int entries,
            @Nullable Integer firstBad,
            @Nullable String what,
            int erased,
            Instant at,
            Anchors.@Nullable Standing anchored,
            @Nullable String alarm) {}
}
