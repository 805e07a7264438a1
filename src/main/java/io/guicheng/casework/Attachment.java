package io.guicheng.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file in a case.
 *
 * @param caseKey null until the step it was uploaded for is completed
 * @param uploadedFor the task (or start form) it was uploaded for
 * @param organ id of the organ on whose behalf it was uploaded; null for a start form
 * @param step {@code procedure.task} once it belongs to a case
 */
public record Attachment(
        String id,
        @Nullable String caseKey,
        String uploadedFor,
        String uploadedBy,
        @Nullable String organ,
        Instant uploadedAt,
        String name,
        String contentType,
        long size,
        String sha256,
        @Nullable String step) {}
