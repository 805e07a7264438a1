package io.guicheng.organization;

import org.jspecify.annotations.Nullable;

/**
 * A city, county or town.
 *
 * @param code GB/T 2260 code, for example {@code 450100}
 * @param level {@code city}, {@code county} or {@code town}
 * @param parent code of the superior jurisdiction; null at the top of this server
 */
public record Jurisdiction(
        String code, String name, String level, @Nullable String parent) {}
