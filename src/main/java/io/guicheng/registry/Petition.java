package io.guicheng.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A petition or clue (信访举报/问题线索) about an official. Nothing here points to the reporter.
 *
 * @param officialId whom it is about; null when the register of officials does not know them
 * @param source 来信, 来访, 电话, 网络, 热线转办, 部门移送, 巡察移交, 审计移交, 上级交办
 * @param specific 线索具体
 * @param checkable 有可查性
 * @param finding null as long as it is not closed, and for one that was closed without being checked
 */
public record Petition(
        String id,
        @Nullable String officialId,
        String jurisdiction,
        String source,
        LocalDate receivedOn,
        String summary,
        boolean specific,
        boolean checkable,
        PetitionState state,
        @Nullable PetitionFinding finding,
        @Nullable LocalDate closedOn) {

    /** Whether it stands in the way of a promotion: specific, checkable and not closed; for a double the other petition does. */
    public boolean blocks() {
        return specific && checkable && state != PetitionState.CLOSED && state != PetitionState.MERGED;
    }
}
