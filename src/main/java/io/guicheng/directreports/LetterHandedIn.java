package io.guicheng.directreports;

import org.jspecify.annotations.Nullable;

/**
 * A letter came in; published in the transaction that stores it. Says nothing about its author.
 *
 * @param letterId to be tied to the case that grows out of it
 * @param organ id of the organ that receives it
 * @param officialId whom it is about; null when the register does not know them
 */
public record LetterHandedIn(
        String letterId, String organ, @Nullable String officialId) {}
