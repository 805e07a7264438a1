package io.guicheng.matters;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one official has reported in one case, before and after it stands in the register.
 *
 * @param kind row of the table {@code personal-matters-statement.kind}
 * @param reportYear the year in the register that it goes to
 * @param changedOn day of the change or of the new post; null where there is none
 * @param lateReason why it came after the time allowed; null when it did not
 * @param handedInBy user id of the official, or of who recorded what came on paper
 * @param note what is to be completed; null unless it was sent back
 */
public record MatterStatement(
        String caseKey,
        String officialId,
        String kind,
        int reportYear,
        @Nullable LocalDate changedOn,
        @Nullable String lateReason,
        LocalDate handedInOn,
        String handedInBy,
        State state,
        @Nullable String reviewedBy,
        @Nullable String note) {

    /** What became of it. */
    public enum State {
        SUBMITTED("待受理"),
        RETURNED("已退回补正"),
        ENTERED("已记入登记簿");

        private final String chinese;

        State(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /** One item of it. */
    public record Item(String item, String reported) {}

    /** A statement with its items, in the order of the form. */
    public record Whole(MatterStatement statement, List<Item> items) {}
}
