package io.guicheng.intake;

import java.util.Arrays;
import java.util.Optional;

/** What a report is about: the kinds of violation, as the rules on discipline name them. */
public enum ReportKind {
    POLITICAL("political", "违反政治纪律"),
    SELECTION("selection", "选人用人"),
    ORGANIZATION("organization", "违反组织纪律"),
    INTEGRITY("integrity", "违反廉洁纪律"),
    MASSES("masses", "违反群众纪律"),
    WORK("work", "违反工作纪律"),
    LIFE("life", "违反生活纪律"),
    CRIME("crime", "职务违法犯罪"),
    OTHER("other", "其他");

    private final String key;
    private final String chinese;

    ReportKind(String key, String chinese) {
        this.key = key;
        this.chinese = chinese;
    }

    public String key() {
        return key;
    }

    public String chinese() {
        return chinese;
    }

    static Optional<ReportKind> ofKey(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }
}
