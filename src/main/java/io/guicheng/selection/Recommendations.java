package io.guicheng.selection;

import io.guicheng.kernel.CaseKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The register of recommendations. */
public interface Recommendations {

    /** Writes a round; replaces an earlier one of the same kind in this case. */
    void write(CaseKey key, Recommendation recommendation);

    List<Recommendation> ofCase(CaseKey key);

    /** The day of the earlier of the rounds in which this person was recommended for this post: validity counts from it. */
    Optional<LocalDate> recommendedOn(CaseKey key, String officialId, String postId);
}
