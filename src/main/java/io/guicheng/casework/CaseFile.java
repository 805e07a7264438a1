package io.guicheng.casework;

import io.guicheng.kernel.CaseKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The cover of a case.
 *
 * @param procedure key of the procedure that runs it
 * @param outcome id of the end event it reached; null while it runs
 * @param outcomeText the outcome in words
 */
public record CaseFile(
        CaseKey key,
        String procedure,
        String title,
        String jurisdiction,
        String ownerOrgan,
        String initiator,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String outcome,
        @Nullable String outcomeText) {

    /** The outcome of a case that was withdrawn or terminated. */
    public static final String STOPPED = "stopped";

    public boolean running() {
        return endedAt == null;
    }

    /** Whether it was withdrawn or terminated before it could end by itself. */
    public boolean stopped() {
        return STOPPED.equals(outcome);
    }
}
