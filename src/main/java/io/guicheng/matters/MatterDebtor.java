package io.guicheng.matters;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who owes a report.
 *
 * @param post posts held when the collection began, in words
 * @param chief “一把手” of a place or unit
 * @param countyHead 区县党政正职
 * @param missingReason why there is none; null when there is one, or before the collection ends
 * @param drawnAs key of the stratum that drew them; null when none did
 * @param handedInOn when the last statement of the year was handed in; null for none, and for what came into the register another way
 */
public record MatterDebtor(
        String officialId,
        String name,
        String post,
        boolean chief,
        boolean countyHead,
        @Nullable String missingReason,
        @Nullable String drawnAs,
        State state,
        @Nullable LocalDate handedInOn) {

    /** How far the report is; never stored, but read off the register and the statements. */
    public enum State {
        DUE("未交"),
        SUBMITTED("已交，待受理"),
        RETURNED("已退回，待补正"),
        ENTERED("已受理");

        private final String chinese;

        State(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }

        /** Whether they still have to hand something in. */
        public boolean owed() {
            return this == DUE || this == RETURNED;
        }
    }
}
