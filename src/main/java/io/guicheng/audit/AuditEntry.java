package io.guicheng.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the log.
 *
 * @param userId null for the server itself
 * @param address the client's network address; null where there was no request
 */
public record AuditEntry(
        long id,
        Instant at,
        AuditKind kind,
        @Nullable String userId,
        @Nullable String address,
        String target,
        String rule,
        String detail) {}
