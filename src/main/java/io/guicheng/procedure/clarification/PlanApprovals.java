package io.guicheng.procedure.clarification;

import io.guicheng.clarifications.Clarifications;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Work;
import io.guicheng.kernel.Refused;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the three approvals have in common: nobody takes part twice, and every no has its reason. */
@Component
class PlanApprovals {

    private final Clarifications clarifications;
    private final ClarificationTexts texts;

    PlanApprovals(Clarifications clarifications, ClarificationTexts texts) {
        this.clarifications = clarifications;
        this.texts = texts;
    }

    /** What one of the three decided: whether it goes on. */
    boolean approved(Work work, Input input) {
        var clarification = clarifications.get(work.caseKey());
        if (Stream.of(clarification.draftedBy(), clarification.reviewedBy(), clarification.approvedBy())
                .anyMatch(work::isBy)) {
            throw new Refused("拟定人和前面的审批人不能再作审批，请由其他人审批");
        }
        var returned = input.text("decision").equals("RETURN");
        new Problems()
                .addIf(returned && input.text("note").isEmpty(), "note", "退回的，“意见”必须写明理由")
                .refuse();
        texts.check(work, input, "note");
        if (returned) {
            clarifications.sendBack(work.caseKey(), input.text("note"));
        }
        return !returned;
    }
}
