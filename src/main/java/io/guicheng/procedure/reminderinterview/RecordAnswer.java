package io.guicheng.procedure.reminderinterview;

import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.registry.Officials;
import io.guicheng.talks.Interviews;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 登记函询答复: what the official explains in writing; the chief of their unit does not merely sign it (S2-12b). */
@Component
class RecordAnswer implements Step {

    private final InterviewFacts facts;
    private final Interviews interviews;
    private final Officials officials;

    RecordAnswer(InterviewFacts facts, Interviews interviews, Officials officials) {
        this.facts = facts;
        this.interviews = interviews;
        this.officials = officials;
    }

    @Override
    public String procedure() {
        return ReminderInterview.KEY;
    }

    @Override
    public String task() {
        return "recordAnswer";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return Map.of("facts", facts.block(work.caseKey(), "函询事项"));
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var interview = interviews.get(work.caseKey());
        var sentOn = Objects.requireNonNull(interview.inquiredOn());
        var due = Objects.requireNonNull(interview.answerDue());
        var on = input.day("answeredOn");
        var late = on.isAfter(due);
        var endorsed = input.text("endorser").equals("CHIEF");
        new Problems()
                .addIf(on.isBefore(sentOn), "answeredOn", "“收到答复日期”不能早于发函日期 " + sentOn)
                .addIf(on.isAfter(work.today()), "answeredOn", "“收到答复日期”不能晚于今天")
                .addIf(late && input.text("lateReason").isEmpty(), "lateReason", "答复期限是 " + due + "，已经逾期，“逾期原因”必须写明")
                .addIf(!late && !input.text("lateReason").isEmpty(), "lateReason", "答复没有逾期，不填写“逾期原因”")
                .addIf(endorsed && input.text("endorsedBy").isEmpty(), "endorsedBy", "“签署人”必须填写")
                .addIf(endorsed && input.text("endorsement").isEmpty(), "endorsement", "主要负责人不能只签字，“签署意见和教育提醒”必须写明")
                .addIf(!endorsed && !isChief(work), "endorser", "登记簿中本人没有担任正职，须由所在党委（党组）主要负责人签署")
                .refuse();
        interviews.answer(
                work.caseKey(),
                new Interviews.Answer(
                        on,
                        input.text("answer"),
                        input.textOrNull("lateReason"),
                        endorsed ? input.text("endorsedBy") : null,
                        endorsed ? input.text("endorsement") : null));
        return Map.of();
    }

    private boolean isChief(Work work) {
        return interviews.officials(work.caseKey()).stream()
                .flatMap(official -> officials.tenures(official).stream())
                .anyMatch(tenure -> tenure.until() == null && tenure.chief());
    }
}
