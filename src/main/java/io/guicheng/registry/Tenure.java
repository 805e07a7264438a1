package io.guicheng.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A post held.
 *
 * @param level rank of the post: see {@link PostLevel}
 * @param chief head (正职) rather than deputy (副职)
 * @param until null while the post is held
 * @param onProbation whether the one-year probation still runs
 */
public record Tenure(
        String officialId,
        @Nullable String postId,
        String title,
        PostLevel level,
        boolean chief,
        LocalDate since,
        @Nullable LocalDate until,
        boolean onProbation) {}
