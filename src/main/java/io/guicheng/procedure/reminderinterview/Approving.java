package io.guicheng.procedure.reminderinterview;

import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Work;
import io.guicheng.procedure.reminderinterview.ReminderInterview.Decision;
import io.guicheng.talks.Interviews;
import org.springframework.stereotype.Component;

/** What the two approvals have in common: a reason for every no. */
@Component
class Approving {

    private final Interviews interviews;

    Approving(Interviews interviews) {
        this.interviews = interviews;
    }

    Decision decision(Work work, Input input) {
        var decision = switch (input.text("decision")) {
            case "APPROVE" -> Decision.APPROVED;
            case "RETURN" -> Decision.RETURNED;
            default -> Decision.DECLINED;
        };
        new Problems()
                .addIf(decision != Decision.APPROVED && input.text("note").isEmpty(), "note", "退回和不同意的，“意见”必须写明理由")
                .refuse();
        if (decision == Decision.RETURNED) {
            interviews.sendBack(work.caseKey(), input.text("note"));
        }
        return decision;
    }
}
