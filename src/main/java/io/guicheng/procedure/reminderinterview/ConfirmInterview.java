package io.guicheng.procedure.reminderinterview;

import io.guicheng.form.Input;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.kernel.Refused;
import io.guicheng.procedure.reminderinterview.ReminderInterview.Decision;
import io.guicheng.talks.Interviews;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 党委主要负责人审批: the second approval that an admonition needs, by somebody who has not had a hand in the first. */
@Component
class ConfirmInterview implements Step {

    private final InterviewFacts facts;
    private final Interviews interviews;
    private final Approving approving;

    ConfirmInterview(InterviewFacts facts, Interviews interviews, Approving approving) {
        this.facts = facts;
        this.interviews = interviews;
        this.approving = approving;
    }

    @Override
    public String procedure() {
        return ReminderInterview.KEY;
    }

    @Override
    public String task() {
        return "confirmInterview";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return Map.of("facts", facts.block(work.caseKey(), "拟谈话"));
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var interview = interviews.get(work.caseKey());
        var me = work.actor().userId();
        if (work.isBy(interview.draftedBy()) || work.isBy(interview.approvedBy())) {
            throw new Refused("拟定人和前一审批人不能再作审批，请由其他负责人审批");
        }
        var decision = approving.decision(work, input);
        if (decision == Decision.APPROVED) {
            interviews.confirm(work.caseKey(), me, work.today());
        }
        return ReminderInterview.APPROVAL_DECISION.as(decision);
    }
}
