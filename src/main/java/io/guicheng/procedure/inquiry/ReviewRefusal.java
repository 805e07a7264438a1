package io.guicheng.procedure.inquiry;

import io.guicheng.form.Input;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.inquiries.Inquiries;
import io.guicheng.kernel.Refused;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 复核不予受理: by the discipline organ above, which may order the inquiry to be taken. */
@Component
class ReviewRefusal implements Step {

    private final Inquiries inquiries;
    private final InquiryFacts facts;
    private final AnswerTerm term;

    ReviewRefusal(Inquiries inquiries, InquiryFacts facts, AnswerTerm term) {
        this.inquiries = inquiries;
        this.facts = facts;
        this.term = term;
    }

    @Override
    public String procedure() {
        return InquiryProcedure.KEY;
    }

    @Override
    public String task() {
        return "reviewRefusal";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return Map.of("facts", facts.block(work.caseKey(), "不予受理的质询"));
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        if (work.isBy(inquiries.get(work.caseKey()).decidedBy())) {
            throw new Refused("决定不予受理的人不能复核自己的决定，请由其他负责人复核");
        }
        var overruled = input.text("decision").equals("OVERRULE");
        inquiries.review(
                work.caseKey(), overruled, input.text("note"), work.actor().userId());
        var variables = new HashMap<String, Object>(InquiryProcedure.REFUSAL_OVERRULED.as(overruled));
        if (overruled) {
            variables.putAll(term.ask(work.caseKey(), work.file().jurisdiction(), work.today()));
        }
        return variables;
    }
}
