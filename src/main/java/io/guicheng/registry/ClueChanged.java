package io.guicheng.registry;

import org.jspecify.annotations.Nullable;

/**
 * Published in the transaction in which a petition begins or ceases to stand in the way of an official's promotion.
 *
 * @param blocks whether it stands in the way now
 * @param finding why it no longer does; null while it does, and when it was closed without being checked
 */
public record ClueChanged(
        String petitionId,
        String officialId,
        boolean blocks,
        @Nullable PetitionFinding finding) {}
