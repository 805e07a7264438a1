package io.guicheng.procedure.reminderinterview;

import io.guicheng.form.Input;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.registry.IntegrityEntry;
import io.guicheng.registry.IntegrityFiles;
import io.guicheng.talks.Interviews;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 审核函询答复: accepted, or asked again. */
@Component
class JudgeAnswer implements Step {

    private final InterviewFacts facts;
    private final Interviews interviews;
    private final IntegrityFiles integrityFiles;
    private final Clock clock;

    JudgeAnswer(InterviewFacts facts, Interviews interviews, IntegrityFiles integrityFiles, Clock clock) {
        this.facts = facts;
        this.interviews = interviews;
        this.integrityFiles = integrityFiles;
        this.clock = clock;
    }

    @Override
    public String procedure() {
        return ReminderInterview.KEY;
    }

    @Override
    public String task() {
        return "judgeAnswer";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return Map.of("facts", facts.block(work.caseKey(), "函询答复"));
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var again = input.text("judgement").equals("AGAIN");
        interviews.judge(work.caseKey(), (again ? "再次函询：" : "予以采信：") + input.text("note"));
        if (!again) {
            var interview = interviews.get(work.caseKey());
            interviews
                    .officials(work.caseKey())
                    .forEach(official -> integrityFiles.append(new IntegrityEntry(
                            official,
                            clock.instant(),
                            "函询",
                            "%s 函询，%s 书面说明，予以采信。事由：%s"
                                    .formatted(interview.inquiredOn(), interview.answeredOn(), interview.reason()),
                            work.caseKey().value())));
        }
        return ReminderInterview.INQUIRE_AGAIN.as(again);
    }
}
