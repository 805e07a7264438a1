package io.guicheng.security;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What the sign-in page has to say to somebody who was led to it; named by a parameter of the address. */
enum LoginNotice {
    STARTING("starting", true, "系统正在启动，现在还不能登录。请稍候片刻，刷新本页后再登录。"),
    LOCKED("locked", false, "登录失败次数过多，账号已暂时锁定。请稍后再试，或联系管理员解锁。"),
    ERROR("error", false, "用户名或密码不正确，请重新输入。"),
    ELSEWHERE("elsewhere", false, "该账号已在别处登录，本处的登录已失效。如非本人操作，请立即修改密码并告知安全管理员。"),
    CHANGED("changed", true, "密码已修改，请用新密码登录。"),
    LOGOUT("logout", true, "已退出登录。");

    private final String parameter;
    private final boolean good;
    private final String sentence;

    LoginNotice(String parameter, boolean good, String sentence) {
        this.parameter = parameter;
        this.good = good;
        this.sentence = sentence;
    }

    /**
     * For the parameters of an address. Who is locked out is not told whether the password was right.
     *
     * @param starting whether accounts may still be missing: then nobody's password is wrong yet
     */
    static List<LoginNotice> of(Set<String> parameters, boolean starting) {
        if (starting) {
            return List.of(STARTING);
        }
        return Arrays.stream(values())
                .filter(notice -> parameters.contains(notice.parameter))
                .filter(notice -> notice != ERROR || !parameters.contains(LOCKED.parameter))
                .toList();
    }

    String tone() {
        return good ? "good" : "bad";
    }

    /** ARIA role: what is good news does not interrupt a screen reader. */
    String role() {
        return good ? "status" : "alert";
    }

    String sentence() {
        return sentence;
    }
}
