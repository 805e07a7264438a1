package io.guicheng.procedure.reminderinterview;

import io.guicheng.form.Input;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.kernel.Refused;
import io.guicheng.procedure.reminderinterview.ReminderInterview.Approval;
import io.guicheng.procedure.reminderinterview.ReminderInterview.Decision;
import io.guicheng.talks.Interviews;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 负责人审批: nobody approves what they drafted; an admonition goes on to the secretary. */
@Component
class ApproveInterview implements Step {

    private final InterviewFacts facts;
    private final Interviews interviews;
    private final Approving approving;

    ApproveInterview(InterviewFacts facts, Interviews interviews, Approving approving) {
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
        return "approveInterview";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return Map.of("facts", facts.block(work.caseKey(), "拟谈话"));
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        if (work.isBy(interviews.get(work.caseKey()).draftedBy())) {
            throw new Refused("拟定人不能审批自己提出的谈话，请由其他负责人审批");
        }
        var decision = approving.decision(work, input);
        if (decision != Decision.APPROVED) {
            return ReminderInterview.APPROVAL_DECISION.as(decision);
        }
        interviews.approve(work.caseKey(), work.actor().userId(), work.today());
        return ReminderInterview.APPROVAL_DECISION.as(
                ReminderInterview.APPROVAL_LEVEL.from(work.variables()) == Approval.SECRETARY
                        ? Decision.SUBMITTED
                        : Decision.APPROVED);
    }
}
