package io.guicheng.organization;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who can sign in.
 *
 * @param officialId this person's own entry in the register of officials, for recusal; null when not an official there
 */
public record Person(String userId, String name, @Nullable String officialId, boolean active) {}
