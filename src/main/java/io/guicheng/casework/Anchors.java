package io.guicheng.casework;

import io.guicheng.chain.Anchor;
import io.guicheng.kernel.CaseKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The signed states of the chains that are kept outside the database. */
public interface Anchors {

    /**
     * Writes an anchor if anything happened since the last one.
     *
     * @return empty when nothing happened, or when the chains do not continue what was anchored before; then {@link #alarm} tells
     */
    Optional<Anchor> write();

    /** The anchors that were written, the oldest first; those that can be relied on. */
    List<Anchor> written();

    /** How far a case is anchored; empty when not at all. */
    Optional<Standing> standing(CaseKey key, List<Dossier.Entry> entries);

    /** What does not fit between the database and the anchors, in Chinese; found when the last anchor was to be written. */
    Optional<String> alarm();

    /** The anchors that cover some entries of a case, each with a proof per entry: its number, and the path to the root. */
    Map<Anchor, Map<Integer, List<String>>> proofs(CaseKey key, List<Dossier.Entry> entries);

    /**
     * How far a case is anchored.
     *
     * @param seq number of the last anchored entry
     * @param at ISO 8601 in UTC, of the anchor that holds it
     */
    record Standing(int seq, String at) {}
}
