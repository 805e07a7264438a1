package io.guicheng.procedure.inquiry;

import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.inquiries.Inquiries;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 答复质询: the chief's own explanation, entered by the office that sees to it. */
@Component
class AnswerInquiry implements Step {

    private final Inquiries inquiries;
    private final InquiryFacts facts;

    AnswerInquiry(Inquiries inquiries, InquiryFacts facts) {
        this.inquiries = inquiries;
        this.facts = facts;
    }

    @Override
    public String procedure() {
        return InquiryProcedure.KEY;
    }

    @Override
    public String task() {
        return "answerInquiry";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return Map.of("facts", facts.block(work.caseKey(), "质询"));
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var filedOn = inquiries.get(work.caseKey()).filedOn();
        var on = input.day("answeredOn");
        new Problems()
                .addIf(on.isAfter(work.today()), "answeredOn", "“答复日期”不能晚于今天")
                .addIf(on.isBefore(filedOn), "answeredOn", "“答复日期”不能早于收到质询的日期 " + filedOn)
                .refuse();
        inquiries.answer(work.caseKey(), input.text("way"), on, input.text("answer"));
        return Map.of();
    }
}
