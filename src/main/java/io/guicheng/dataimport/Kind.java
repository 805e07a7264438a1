package io.guicheng.dataimport;

import java.util.Arrays;
import java.util.Optional;

/** What a file to be imported is about. In the order in which a new site imports: later kinds name things of the earlier ones. */
public enum Kind {
    JURISDICTIONS("jurisdictions", "辖区"),
    ORGANS("organs", "机关"),
    USERS("users", "用户"),
    OFFICIALS("officials", "干部"),
    POSTS("posts", "职位"),
    ESTABLISHMENT("establishment", "编制职数"),
    TENURES("tenures", "任职经历"),
    RELATIVES("relatives", "亲属关系"),
    COMMITTEE("committee", "常委会成员"),
    USER_OFFICIALS("user-officials", "用户对应干部"),
    PETITIONS("petitions", "信访与线索"),
    PERSONAL_MATTERS("personal-matters", "个人有关事项"),
    ARCHIVE("archive", "档案核查"),
    SANCTIONS("sanctions", "处分处理"),
    /** The three administrators: for setting up a server, never offered to the people of an organ. */
    ADMINISTRATORS("administrators", "管理员");

    private final String key;
    private final String chinese;

    Kind(String key, String chinese) {
        this.key = key;
        this.chinese = chinese;
    }

    public String key() {
        return key;
    }

    public String chinese() {
        return chinese;
    }

    public static Optional<Kind> ofKey(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }
}
