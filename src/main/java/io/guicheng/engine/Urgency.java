package io.guicheng.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How near its deadline something is, the calmest first. */
public enum Urgency {
    NORMAL("正常"),
    SOON("临期"),
    OVERDUE("逾期");

    private final String chinese;

    Urgency(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    static Urgency of(@Nullable Instant soonFrom, @Nullable Instant dueAt, Instant now) {
        if (dueAt != null && !now.isBefore(dueAt)) {
            return OVERDUE;
        }
        return soonFrom != null && !now.isBefore(soonFrom) ? SOON : NORMAL;
    }
}
