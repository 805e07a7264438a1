package io.guicheng.selection;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of the standing committee about a case.
 *
 * @param due members due (应到)
 * @param present members present (实到)
 */
public record Meeting(
        String id,
        String caseKey,
        LocalDate plannedOn,
        @Nullable LocalDate heldOn,
        String agenda,
        int due,
        int present,
        Result result,
        String note) {

    /** How a meeting went. */
    public enum Result {
        PLANNED("待召开"),
        NO_QUORUM("到会不足，改期"),
        PUT_OFF("未召开，改期"),
        HELD("已召开");

        private final String chinese;

        Result(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /** Whether a member came. */
    public record Attendance(String memberId, String name, boolean present, String note) {}

    /** What a member stated about a candidate, and as the how many-th. */
    public record Statement(String candidateId, String memberId, Stance stance, int spoken) {}

    /** What a member can state. */
    public enum Stance {
        AGREE("同意"),
        DISAGREE("不同意"),
        DEFER("缓议");

        private final String chinese;

        Stance(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /** That a member had to leave (回避) while a candidate was discussed. */
    public record Recused(String candidateId, String memberId, String reason) {}

    /** The count for one candidate. */
    public record Count(String candidateId, int agree, int disagree, int defer, String result, String newProblem) {}

    /** A meeting with all that was recorded. */
    public record Minutes(
            Meeting meeting, List<Attendance> attendance, List<Statement> statements, List<Count> counts) {}
}
