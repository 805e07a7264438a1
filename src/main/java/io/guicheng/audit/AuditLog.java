package io.guicheng.audit;

/**
 * Takes what is to be logged. Entries are only ever added; there is no way to change or remove one here.
 *
 * <p>What happens to nothing but the caller (a sign-in, a refusal, a reading) is written by a thread of its own a moment later, so that
 * no request waits for it. What changes rights is written in the transaction of the change, so that there is never the one without the
 * other.
 */
public interface AuditLog {

    /** Logs something a moment later; even when the current transaction is rolled back. When too much waits it is written at once. */
    void record(AuditEvent event);

    /** Logs something in the current transaction. */
    void recordWithin(AuditEvent event);
}
