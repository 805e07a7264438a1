package io.guicheng.directreports;

import org.jspecify.annotations.Nullable;

/**
 * As what somebody may report upward.
 *
 * @param jurisdiction code of the place
 * @param organ id of the organ whose leading body they belong to; null for the leading body of the jurisdiction itself
 */
record Position(
        Capacity capacity, String jurisdiction, @Nullable String organ) {

    /** The input of the table {@code direct-report.kind}. */
    enum Capacity {
        /** Of a standing committee, its secretary aside, or of the leading body of an organ. */
        MEMBER,
        /** Of a discipline organ: the secretary of discipline inspection. */
        DISCIPLINE_HEAD,
        /** Of a discipline group that is stationed with other organs. */
        STATIONED_HEAD,
        ORGANIZATION_HEAD,
        COMMITTEE_HEAD,
        VILLAGE_SUPERVISOR
    }
}
