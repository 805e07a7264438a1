package io.guicheng.engine;

import java.util.Arrays;
import java.util.Optional;

/** The five views of the inbox; the same as the shared filters in Tasklist. */
public enum InboxView {
    MINE("mine", "我的待办"),
    ORGAN("organ", "本部门待办"),
    SOON("soon", "临期"),
    OVERDUE("overdue", "逾期"),
    OTHERS("others", "已分派给他人");

    private final String key;
    private final String chinese;

    InboxView(String key, String chinese) {
        this.key = key;
        this.chinese = chinese;
    }

    public String key() {
        return key;
    }

    public String chinese() {
        return chinese;
    }

    public static Optional<InboxView> ofKey(String key) {
        return Arrays.stream(values()).filter(view -> view.key.equals(key)).findFirst();
    }
}
