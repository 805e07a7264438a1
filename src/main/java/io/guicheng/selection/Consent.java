package io.guicheng.selection;

import java.time.LocalDate;

/**
 * The superior organization department's answer to a selection report.
 *
 * @param subject {@code case} for the case as a whole, or a candidate's id
 * @param reasons why it had to be reported
 */
public record Consent(
        String subject, Answer answer, String reasons, String note, String answeredBy, LocalDate answeredOn) {

    /** What the superior can answer. */
    public enum Answer {
        CONSENTED("同意"),
        REFUSED("不同意"),
        SUPPLEMENT("补充材料");

        private final String chinese;

        Answer(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }
}
