package io.guicheng.lifemeetings;

import java.util.List;

/**
 * A leadership body (领导班子) whose meetings a jurisdiction's organization department supervises.
 *
 * @param id id of the organ it leads: a committee one level below, or an organ of the jurisdiction itself
 * @param unitOrgan id of the organ that prepares its meetings
 * @param committee whether it is the committee of a jurisdiction below
 * @param members the chief first
 */
public record LeadershipBody(String id, String name, String unitOrgan, boolean committee, List<Member> members) {

    public LeadershipBody {
        members = List.copyOf(members);
    }

    /**
     * A member of a body.
     *
     * @param chief the one who presides and criticizes himself first
     */
    public record Member(String officialId, String name, String position, boolean chief, int rankNo) {}
}
