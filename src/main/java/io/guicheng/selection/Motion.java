package io.guicheng.selection;

import java.util.List;

/**
 * A motion (动议): what a selection case sets out to do.
 *
 * @param analysis 分析研判
 * @param scope where candidates are looked for
 * @param method how
 * @param restructuring the organ is being restructured
 * @param chiefLeaving the committee's chief is about to leave
 * @param leap candidates may leap a level (越级)
 * @param withoutRecommendation candidates may come without democratic recommendation
 * @param extraOrgans ids of organs to be asked beyond those always asked
 */
public record Motion(
        String analysis,
        String scope,
        String method,
        boolean restructuring,
        boolean chiefLeaving,
        boolean leap,
        boolean withoutRecommendation,
        List<String> extraOrgans) {}
