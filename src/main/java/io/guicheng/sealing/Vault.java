package io.guicheng.sealing;

import java.util.Optional;

/**
 * Keeps bytes sealed in the database. A record is found by an id that says nothing about what is in it, such as
 * {@code petition/990100-P-2026-0041/reporter}. Joins the current transaction.
 */
public interface Vault {

    /** Seals under a fresh data key; what stood under this id before is gone. */
    void put(String id, byte[] plain);

    /**
     * Empty when there is none or it was erased.
     *
     * @throws IllegalStateException when it was changed, exchanged with another record, or its key is not there
     */
    Optional<byte[]> open(String id);

    boolean holds(String id);

    /** Destroys the record's data key and content; false when there was nothing left to destroy. */
    boolean erase(String id);
}
