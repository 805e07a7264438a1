package io.guicheng.talks;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may hold talks in a jurisdiction.
 *
 * @param id of the committee member or, for others, of the account
 * @param line name and position, as forms show it
 * @param officialId entry in the register of officials; null when not kept there
 */
public record Talker(String id, String line, @Nullable String officialId, Set<Capacity> capacities) {

    public Talker {
        capacities = Set.copyOf(capacities);
    }

    /** In what capacity somebody talks; the tables of the procedures say which of them a talk needs. */
    public enum Capacity {
        SECRETARY("党委主要负责人"),
        COMMITTEE_MEMBER("党委常委"),
        DISCIPLINE_HEAD("纪检监察机关负责人"),
        ORGANIZATION_HEAD("组织部门负责人"),
        ORGAN_HEAD("承办机关负责人"),
        ORGAN_LEADER("承办机关分管领导");

        private final String chinese;

        Capacity(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }
}
