package io.guicheng.procedure.reminderinterview;

import io.guicheng.calendar.WorkingDays;
import io.guicheng.clause.Parameters;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.talks.Interviews;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 发出函询: from that day the working days for the answer are counted. */
@Component
class SendInquiry implements Step {

    private final InterviewFacts facts;
    private final Interviews interviews;
    private final Kinds kinds;
    private final Parameters parameters;
    private final WorkingDays workingDays;

    SendInquiry(
            InterviewFacts facts, Interviews interviews, Kinds kinds, Parameters parameters, WorkingDays workingDays) {
        this.facts = facts;
        this.interviews = interviews;
        this.kinds = kinds;
        this.parameters = parameters;
        this.workingDays = workingDays;
    }

    @Override
    public String procedure() {
        return ReminderInterview.KEY;
    }

    @Override
    public String task() {
        return "sendInquiry";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return Map.of("facts", facts.block(work.caseKey(), "函询事项"));
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var interview = interviews.get(work.caseKey());
        var approvedOn = Objects.requireNonNull(interview.approvedOn());
        var sentOn = input.day("sentOn");
        new Problems()
                .addIf(sentOn.isBefore(approvedOn), "sentOn", "“发函日期”不能早于审批日期 " + approvedOn)
                .addIf(sentOn.isAfter(work.today()), "sentOn", "“发函日期”不能晚于今天")
                .refuse();
        var days = parameters.number(kinds.kind(interview.kind()).answer(), work.jurisdiction(), sentOn);
        var due = workingDays.due(sentOn, days).date();
        interviews.inquire(work.caseKey(), sentOn, due, input.text("questions"));
        return ReminderInterview.ANSWER_DUE.as(due);
    }
}
