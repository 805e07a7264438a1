package io.guicheng.roster;

import org.jspecify.annotations.Nullable;

/**
 * Somebody on a roster.
 *
 * @param key id in a register, for example of the official; unique on the roster
 * @param userId who is reminded; null for somebody without an account
 */
public record Member(
        String key, String name, String unit, @Nullable String userId) {}
