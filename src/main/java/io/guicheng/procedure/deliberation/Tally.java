package io.guicheng.procedure.deliberation;

import io.guicheng.kernel.Share;
import io.guicheng.selection.Meeting.Stance;
import io.guicheng.selection.Meeting.Statement;
import java.util.List;

/**
 * The count for one candidate. Every share is of the members due (应到), who include those absent and those who had to leave.
 *
 * @param due members due
 */
record Tally(int due, int agree, int disagree, int defer) {

    static Tally of(int due, String candidateId, List<Statement> statements) {
        return new Tally(
                due,
                count(candidateId, Stance.AGREE, statements),
                count(candidateId, Stance.DISAGREE, statements),
                count(candidateId, Stance.DEFER, statements));
    }

    boolean carried(Share carry) {
        return carry.isExceededBy(agree, due);
    }

    /** Views are far apart when so many do not agree; but where a majority disagrees, there is no division: that is a refusal. */
    boolean greatDivision(Share division, Share carry) {
        return division.isReachedBy(disagree + defer, due) && !carry.isExceededBy(disagree, due);
    }

    private static int count(String candidateId, Stance stance, List<Statement> statements) {
        return (int) statements.stream()
                .filter(said -> said.candidateId().equals(candidateId) && said.stance() == stance)
                .count();
    }
}
