package io.guicheng.procedure.inquiry;

import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.inquiries.Inquiries;
import io.guicheng.procedure.inquiry.InquiryProcedure.Above;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 上级处理: the discipline organ above has the chief talked with, orders another answer, or leaves it at what was said. */
@Component
class DecideAbove implements Step {

    /** Row of the table {@code reminder-interview.situation}. */
    private static final String SITUATION = "DUTY_NOT_DONE";

    private final Inquiries inquiries;
    private final InquiryFacts facts;
    private final InquiryFiling filing;
    private final AnswerTerm term;

    DecideAbove(Inquiries inquiries, InquiryFacts facts, InquiryFiling filing, AnswerTerm term) {
        this.inquiries = inquiries;
        this.facts = facts;
        this.filing = filing;
        this.term = term;
    }

    @Override
    public String procedure() {
        return InquiryProcedure.KEY;
    }

    @Override
    public String task() {
        return "decideAbove";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return Map.of("facts", facts.block(work.caseKey(), "质询和答复"));
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var decision = Above.valueOf(input.text("decision"));
        var official = inquiries.get(work.caseKey()).officialId();
        new Problems()
                .addIf(decision == Above.INTERVIEW && official == null, "decision", "被质询的是组织部，没有可以约谈的正职")
                .refuse();
        inquiries.decideAbove(
                work.caseKey(),
                decision.name(),
                input.text("note"),
                work.actor().userId());
        var variables = new HashMap<String, Object>(InquiryProcedure.ABOVE_DECISION.as(decision));
        if (decision == Above.ANSWER) {
            variables.putAll(term.ask(work.caseKey(), work.file().jurisdiction(), work.today()));
            return variables;
        }
        filing.enter(work, decision == Above.INTERVIEW ? "质询人不满意或者没有答复，上级决定约谈" : "质询人不满意或者没有答复，已报告上级");
        if (official != null) {
            variables.putAll(InquiryProcedure.INTERVIEW_OFFICIAL.as(official));
            variables.putAll(InquiryProcedure.INTERVIEW_SITUATION.as(SITUATION));
            variables.putAll(InquiryProcedure.INTERVIEW_ORGAN.as(work.organ()));
        }
        return variables;
    }
}
