package io.guicheng.procedure.appointment;

import static io.guicheng.selection.SelectionVariables.CANDIDATE;

import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.kernel.RefusedInput;
import io.guicheng.selection.CandidateState;
import io.guicheng.selection.Candidates;
import io.guicheng.selection.Consent;
import io.guicheng.selection.Consents;
import io.guicheng.selection.Notice;
import io.guicheng.selection.Notices;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 任前公示: at least so many working days, with the achievements, and with the reasons of an exception. */
@Component
class PublishNotice implements Step {

    private final NoticeFacts facts;
    private final NoticePeriod period;
    private final Decided decided;
    private final Notices notices;
    private final Consents consents;
    private final Candidates candidates;

    PublishNotice(
            NoticeFacts facts,
            NoticePeriod period,
            Decided decided,
            Notices notices,
            Consents consents,
            Candidates candidates) {
        this.facts = facts;
        this.period = period;
        this.decided = decided;
        this.notices = notices;
        this.consents = consents;
        this.candidates = candidates;
    }

    @Override
    public String procedure() {
        return AppointmentProcedure.KEY;
    }

    @Override
    public String task() {
        return "publishNotice";
    }

    @Override
    public Map<String, Object> data(Work work) {
        var candidate = CANDIDATE.from(work.variables());
        var data = new HashMap<String, Object>();
        data.put("facts", facts.of(candidate));
        data.put(
                "rule",
                "公示期不少于 %d 个工作日，发布当日不计入%s"
                        .formatted(period.workingDays(work.jurisdiction(), work.today()), exampleEnd(work)));
        data.put("publishedOn", work.today().toString());
        data.put("special", exceptional(work, candidate) ? "破格等事项经上级同意，必须在公示中说明情形和理由" : "没有需要说明的破格等情形");
        return data;
    }

    private String exampleEnd(Work work) {
        try {
            return "；今天发布的，至少公示到 " + period.earliestEnd(work.jurisdiction(), work.today());
        } catch (RefusedInput calendarMissing) {
            return "";
        }
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var candidate = CANDIDATE.from(work.variables());
        var publishedOn = input.day("publishedOn");
        var decidedOn = decided.on(work.caseKey(), candidate);
        var earliest = period.earliestEnd(work.jurisdiction(), publishedOn);
        LocalDate lastDay = input.date("lastDay").orElse(earliest);
        var problems = new Problems();
        problems.addIf(publishedOn.isBefore(decidedOn), "publishedOn", "“公示起始日期”不能早于讨论决定日期 " + decidedOn);
        problems.addIf(
                lastDay.isBefore(earliest),
                "lastDay",
                "“公示截止日期”不能早于 %s：公示期不少于 %d 个工作日"
                        .formatted(earliest, period.workingDays(work.jurisdiction(), publishedOn)));
        problems.addIf(
                exceptional(work, candidate) && input.text("specialNote").isEmpty(),
                "specialNote",
                "破格等事项经上级同意的人选，“破格等情形说明”必须填写");
        problems.refuse();
        notices.publish(new Notice(
                candidate,
                publishedOn,
                lastDay,
                input.text("place"),
                input.text("achievements"),
                input.text("specialNote")));
        candidates.move(candidate, CandidateState.NOTICE);
        return Map.of();
    }

    private boolean exceptional(Work work, String candidate) {
        return consents.latest(work.caseKey(), candidate)
                .filter(consent -> consent.answer() == Consent.Answer.CONSENTED)
                .isPresent();
    }
}
