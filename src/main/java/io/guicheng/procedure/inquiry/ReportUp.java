package io.guicheng.procedure.inquiry;

import io.guicheng.form.Input;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.inquiries.Inquiries;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 报告上级: there was no answer, or none that those who asked are content with. */
@Component
class ReportUp implements Step {

    private final Inquiries inquiries;
    private final InquiryFacts facts;

    ReportUp(Inquiries inquiries, InquiryFacts facts) {
        this.inquiries = inquiries;
        this.facts = facts;
    }

    @Override
    public String procedure() {
        return InquiryProcedure.KEY;
    }

    @Override
    public String task() {
        return "reportUp";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return Map.of("facts", facts.block(work.caseKey(), "质询和答复"));
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        inquiries.report(work.caseKey(), input.text("report"), work.today());
        return Map.of();
    }
}
