package io.guicheng.organization;

import org.jspecify.annotations.Nullable;

/**
 * A member of a jurisdiction's standing committee, in ranking order.
 *
 * @param officialId entry in the register of officials, for recusal; null when not kept there
 * @param chair the secretary (书记), who speaks last
 */
public record CommitteeMember(
        String id,
        String jurisdiction,
        String name,
        String position,
        @Nullable String officialId,
        boolean chair,
        int rank) {}
