package io.guicheng.registry;

/**
 * Establishment (编制职数) of an organ at one level, approved and filled.
 *
 * @param approvedStaff 编制 approved in all for the organ
 * @param filledStaff 编制 filled
 * @param approvedPosts 领导职数 approved at this level
 * @param filledPosts 领导职数 filled at this level
 * @param approvedRanks 职级职数 approved
 * @param filledRanks 职级职数 filled
 * @param organLevel 机构规格: the highest level of post the organ may have
 */
public record Quota(
        String organId,
        PostLevel level,
        int approvedStaff,
        int filledStaff,
        int approvedPosts,
        int filledPosts,
        int approvedRanks,
        int filledRanks,
        PostLevel organLevel) {}
