package io.guicheng.reporter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody of the handling section wants to know who reported, and what became of it.
 *
 * @param custody the jurisdiction whose custodian decides
 * @param motive why it is needed
 * @param decidedBy null until it was decided
 * @param expiresAt when the permission ends; null unless it was allowed
 */
public record AccessRequest(
        String id,
        String petitionId,
        String custody,
        String askedBy,
        String askedOrgan,
        String motive,
        Instant askedAt,
        State state,
        @Nullable String decidedBy,
        @Nullable String decisionMotive,
        @Nullable Instant decidedAt,
        @Nullable Instant expiresAt) {

    /** Where a request stands. */
    public enum State {
        ASKED("待审批"),
        ALLOWED("已批准"),
        REFUSED("未批准"),
        EXPIRED("已到期");

        private final String chinese;

        State(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /** Whether the reporter may be read with it at this moment. */
    public boolean isOpen(Instant now) {
        return state == State.ALLOWED && expiresAt != null && now.isBefore(expiresAt);
    }
}
