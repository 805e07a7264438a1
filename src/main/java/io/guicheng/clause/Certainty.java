package io.guicheng.clause;

import java.util.stream.Stream;

/** How sure a shipped number is. */
public enum Certainty {
    NATIONAL("national", "全国规定（已核对原文）"),
    NATIONAL_2014("national-2014", "全国规定（仅核对 2014 年文本）"),
    LOCAL("local", "地方规定"),
    SEED("seed", "来源文件"),
    ASSUMED("assumed", "暂定，待管理员确认");

    private final String code;
    private final String chinese;

    Certainty(String code, String chinese) {
        this.code = code;
        this.chinese = chinese;
    }

    /** As written in the parameters file and in {@link Parameters.Parameter#certainty}. */
    public String code() {
        return code;
    }

    /** What the user reads beside the number. */
    public String chinese() {
        return chinese;
    }

    /** @throws IllegalArgumentException for an unknown code */
    public static Certainty of(String code) {
        return Stream.of(values())
                .filter(certainty -> certainty.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such certainty: " + code));
    }
}
