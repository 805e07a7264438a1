package io.guicheng.reporter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the register of accesses: append-only.
 *
 * @param requestId null for an erasure
 * @param motive null where none is given: reading and expiry
 */
public record AccessEntry(
        long number,
        @Nullable String requestId,
        String petitionId,
        Instant at,
        String userId,
        @Nullable String organ,
        Event event,
        @Nullable String motive) {

    /** What happened. */
    public enum Event {
        ASKED("申请查阅举报人信息"),
        ALLOWED("批准查阅举报人信息"),
        REFUSED("不批准查阅举报人信息"),
        READ("查阅举报人信息"),
        EXPIRED("查阅时限届满"),
        ERASED("销毁举报人信息"),
        /** A text was refused because it pointed to the reporter; whoever tries names one after the other is seen here. */
        MENTIONED("文稿涉及举报人，被退回");

        private final String chinese;

        Event(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }
}
