package io.guicheng.procedure.inquiry;

import io.guicheng.form.CaseOutcome;
import io.guicheng.inquiries.Inquiries;
import io.guicheng.inquiries.Inquiry.Answer;
import io.guicheng.kernel.CaseKey;
import org.springframework.stereotype.Component;

/** Says how an inquiry ended. */
@Component
class InquiryOutcome implements CaseOutcome {

    private final Inquiries inquiries;

    InquiryOutcome(Inquiries inquiries) {
        this.inquiries = inquiries;
    }

    @Override
    public String procedure() {
        return InquiryProcedure.KEY;
    }

    @Override
    public String text(CaseKey caseKey, String endEvent) {
        var given = inquiries.answers(caseKey).stream().filter(Answer::given).count();
        return switch (endEvent) {
            case "notAdmitted" -> "不予受理，上级已复核";
            case "answered" -> "已答复 %d 次，质询人满意".formatted(given);
            default -> "已报上级：" + ("INTERVIEW".equals(inquiries.get(caseKey).aboveDecision()) ? "约谈" : "了解情况，不再处理");
        };
    }
}
