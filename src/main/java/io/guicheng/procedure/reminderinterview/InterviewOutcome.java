package io.guicheng.procedure.reminderinterview;

import io.guicheng.form.CaseOutcome;
import io.guicheng.kernel.CaseKey;
import io.guicheng.talks.Interviews;
import org.springframework.stereotype.Component;

/** Says how a talk ended. */
@Component
class InterviewOutcome implements CaseOutcome {

    private final Interviews interviews;
    private final Kinds kinds;

    InterviewOutcome(Interviews interviews, Kinds kinds) {
        this.interviews = interviews;
        this.kinds = kinds;
    }

    @Override
    public String procedure() {
        return ReminderInterview.KEY;
    }

    @Override
    public String text(CaseKey caseKey, String endEvent) {
        if (endEvent.equals("declined")) {
            return "审批不同意，不予谈话";
        }
        var interview = interviews.get(caseKey);
        var name = kinds.kind(interview.kind()).name();
        if (interview.talkOn() == null) {
            return name + "：本人已书面说明，予以采信";
        }
        var corrected = interview.corrected();
        return "%s：%s 已谈话%s"
                .formatted(name, interview.talkOn(), corrected == null ? "" : corrected ? "，回访已经改正" : "，回访没有改正");
    }
}
