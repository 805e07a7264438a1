package io.guicheng.registry;

import java.util.List;

/** The register of personal-matters reports with verification results. */
public interface PersonalMatters {

    /** All items of the newest year on file. */
    List<PersonalMatter> latest(String officialId);

    List<PersonalMatter> ofYear(String officialId, int year);

    /**
     * Records the verification of one item.
     *
     * @throws io.guicheng.kernel.NotFound when no such item was reported for that year
     */
    void verify(String officialId, int year, String item, String verified, int amount);
}
