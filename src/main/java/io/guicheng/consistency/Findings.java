package io.guicheng.consistency;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what one invariant finds: counts all, keeps the first ones. */
final class Findings {

    /** A table that was lost must not fill the answer with a million lines. */
    static final int LIMIT = 200;

    private final Invariant invariant;
    private final List<Finding> kept = new ArrayList<>();
    private int count;

    Findings(Invariant invariant) {
        this.invariant = invariant;
    }

    void add(@Nullable String caseKey, String row, String text) {
        count++;
        if (kept.size() < LIMIT) {
            kept.add(new Finding(invariant.key(), invariant.title(), caseKey, row, text));
        }
    }

    int count() {
        return count;
    }

    List<Finding> kept() {
        return List.copyOf(kept);
    }
}
