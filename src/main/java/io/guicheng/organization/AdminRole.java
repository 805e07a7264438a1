package io.guicheng.organization;

import java.util.Arrays;
import java.util.Optional;

/** The three administrators, kept apart (三员分立): none of them handles cases. */
public enum AdminRole {
    SYSTEM("system-admin", "系统管理员"),
    SECURITY("security-admin", "安全管理员"),
    AUDIT("auditor", "审计员");

    private final String key;
    private final String chinese;

    AdminRole(String key, String chinese) {
        this.key = key;
        this.chinese = chinese;
    }

    public String key() {
        return key;
    }

    public String chinese() {
        return chinese;
    }

    public static Optional<AdminRole> ofKey(String key) {
        return Arrays.stream(values()).filter(role -> role.key.equals(key)).findFirst();
    }
}
