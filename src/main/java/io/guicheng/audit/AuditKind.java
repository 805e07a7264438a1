package io.guicheng.audit;

import java.util.Arrays;
import java.util.Optional;

/** What sort of thing is logged. */
public enum AuditKind {
    LOGIN("登录"),
    LOGIN_FAILED("登录失败"),
    LOGOUT("退出"),
    REFUSED("访问被拒绝"),
    ACCOUNT_CHANGED("用户变更"),
    ROLE_CHANGED("岗位与角色变更"),
    PASSWORD_CHANGED("口令变更"),
    KEY_CHANGED("密钥变更"),
    DEPLOYED("模型部署"),
    CONFIDENTIAL_READ("查阅保密内容"),
    EXPORTED("导出"),
    VERIFIED("案卷校验");

    private final String chinese;

    AuditKind(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    /** By the name that filters use; empty for anything else. */
    public static Optional<AuditKind> ofName(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }
}
