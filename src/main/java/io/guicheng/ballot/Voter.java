package io.guicheng.ballot;

import org.jspecify.annotations.Nullable;

/**
 * Somebody on the roll (有投票权的人).
 *
 * @param key letters and digits, at most 64; the user id or the official's id will do
 * @param userId who votes on screen; null for somebody who only votes on paper
 * @param officialId for recusal; null when that is known from the user, or not an official
 */
public record Voter(
        String key,
        String name,
        String unit,
        @Nullable String userId,
        @Nullable String officialId) {}
