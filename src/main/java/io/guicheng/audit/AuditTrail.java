package io.guicheng.audit;

import io.guicheng.organization.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the log, for auditors only: for everybody else it is not there ({@link io.guicheng.kernel.NotFound}), administrators included. */
public interface AuditTrail {

    /** A page, the newest first. */
    Page page(Actor actor, Search search, int page, int size);

    /** Hands over every entry that is looked for, the newest first, at most {@code limit}; that it was done is logged. */
    void export(Actor actor, Search search, int limit, Consumer<AuditEntry> to);

    /**
     * What is looked for.
     *
     * @param userId exactly this user; empty for all
     * @param text part of target, rule or detail; empty for all
     * @param from first day in China; null for no limit
     * @param to last day in China; null for no limit
     */
    record Search(
            @Nullable AuditKind kind,
            String userId,
            String text,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** One page with the total. */
    record Page(List<AuditEntry> items, long total) {}
}
