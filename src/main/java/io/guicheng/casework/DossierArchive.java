package io.guicheng.casework;

import io.guicheng.chain.ChainEntry;
import io.guicheng.kernel.CaseKey;
import java.util.List;

/** The entries of a case with everything that a verifier outside needs. */
public interface DossierArchive {

    /** All entries as stored, in order. */
    List<Linked> entries(CaseKey key);

    /**
     * An entry with what stands before it.
     *
     * @param before digest of the entry before it in the case
     * @param linkBefore digest of the link before it in the jurisdiction
     */
    record Linked(ChainEntry entry, String before, String linkBefore) {}
}
