package io.guicheng.consistency;

import java.util.List;

/**
 * What one check found.
 *
 * @param checks every invariant in the order it was checked
 * @param findings empty when everything fits; at most {@value Findings#LIMIT} for each invariant
 */
public record Result(List<Checked> checks, List<Finding> findings) {

    /**
     * One invariant.
     *
     * @param findings how many places do not hold it, also those beyond the limit
     */
    public record Checked(String key, String title, int findings) {}

    /** Whether everything fits together. */
    public boolean holds() {
        return checks.stream().allMatch(check -> check.findings() == 0);
    }
}
