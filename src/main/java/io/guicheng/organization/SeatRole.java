package io.guicheng.organization;

import java.util.Arrays;
import java.util.Optional;

/** What a person is within an organ. */
public enum SeatRole {
    CLERK("clerk", "经办人"),
    HEAD("head", "负责人"),
    LEADER_IN_CHARGE("leader-in-charge", "分管领导"),
    /** Keeps what is known of reporters: decides who may read it, and takes part in no case. */
    CUSTODIAN("custodian", "举报人信息保管员");

    private final String key;
    private final String chinese;

    SeatRole(String key, String chinese) {
        this.key = key;
        this.chinese = chinese;
    }

    public String key() {
        return key;
    }

    public String chinese() {
        return chinese;
    }

    /** Whether who holds it works on the organ's cases, and so belongs to the organ's group. */
    public boolean worksOnCases() {
        return this != CUSTODIAN;
    }

    public static Optional<SeatRole> ofKey(String key) {
        return Arrays.stream(values()).filter(role -> role.key.equals(key)).findFirst();
    }
}
