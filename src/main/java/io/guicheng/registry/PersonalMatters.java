package io.guicheng.registry;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The register of personal-matters reports with verification results. */
public interface PersonalMatters {

    /** All items of the newest year on file. */
    List<PersonalMatter> latest(String officialId);

    List<PersonalMatter> ofYear(String officialId, int year);

    /** Those of these officials who have a report for that year on file; one statement. */
    Set<String> reported(Collection<String> officialIds, int year);

    /**
     * Enters what an official has reported for a year, over what stands there. What was verified stays with the items whose words stay.
     *
     * @param items what was reported, by item
     */
    void report(String officialId, int year, Map<String, String> items);

    /**
     * Records the verification of one item.
     *
     * @throws io.guicheng.kernel.NotFound when no such item was reported for that year
     */
    void verify(String officialId, int year, String item, String verified, int amount);
}
