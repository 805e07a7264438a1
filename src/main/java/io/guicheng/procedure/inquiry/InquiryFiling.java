package io.guicheng.procedure.inquiry;

import io.guicheng.form.Work;
import io.guicheng.inquiries.Inquiries;
import io.guicheng.inquiries.Inquiry.Answer;
import io.guicheng.registry.IntegrityEntry;
import io.guicheng.registry.IntegrityFiles;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** The entry in the integrity file of the chief who was asked. */
@Component
class InquiryFiling {

    private final Inquiries inquiries;
    private final IntegrityFiles integrityFiles;
    private final Clock clock;

    InquiryFiling(Inquiries inquiries, IntegrityFiles integrityFiles, Clock clock) {
        this.inquiries = inquiries;
        this.integrityFiles = integrityFiles;
        this.clock = clock;
    }

    /** Says how it ended; an inquiry of an organ is in nobody's file. */
    void enter(Work work, String result) {
        var inquiry = inquiries.get(work.caseKey());
        var official = inquiry.officialId();
        if (official != null) {
            var given = inquiries.answers(work.caseKey()).stream()
                    .filter(Answer::given)
                    .count();
            integrityFiles.append(new IntegrityEntry(
                    official,
                    clock.instant(),
                    "质询",
                    "%s 收到对其的%s，答复 %d 次：%s"
                            .formatted(
                                    inquiry.filedOn(), inquiry.kind().equals("QUESTION") ? "询问" : "质询", given, result),
                    work.caseKey().value()));
        }
    }
}
