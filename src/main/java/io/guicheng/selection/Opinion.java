package io.guicheng.selection;

import java.time.LocalDate;

/**
 * An organ's opinion about a candidate. A later one of the same organ replaces it; the earlier stays in the register.
 *
 * @param validUntil last day on which it counts at a discussion
 */
public record Opinion(
        String candidateId,
        String organId,
        Verdict verdict,
        String grounds,
        String userId,
        LocalDate givenOn,
        LocalDate validUntil) {

    /** What an organ can answer. */
    public enum Verdict {
        CLEAR("无不良反映"),
        NOT_AFFECTING("有反映但不影响使用"),
        AFFECTING("影响使用"),
        UNRESOLVED("线索未核清");

        private final String chinese;

        Verdict(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    public boolean outdated(LocalDate on) {
        return on.isAfter(validUntil);
    }
}
