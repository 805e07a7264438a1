package io.guicheng.procedure.appointment;

import static io.guicheng.procedure.appointment.AppointmentProcedure.OBJECTION_STANDS;
import static io.guicheng.selection.SelectionVariables.CANDIDATE;

import io.guicheng.casework.Dossier;
import io.guicheng.engine.Decisions;
import io.guicheng.form.Facts;
import io.guicheng.form.Input;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.kernel.Refused;
import io.guicheng.kernel.RefusedInput;
import io.guicheng.selection.CandidateState;
import io.guicheng.selection.Candidates;
import io.guicheng.selection.Notice;
import io.guicheng.selection.Notices;
import io.guicheng.selection.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 核查异议: what the discipline organ found, and what a table makes of it for the appointment. */
@Component
class CheckObjection implements Step {

    private final NoticeFacts facts;
    private final NoticePeriod period;
    private final Notices notices;
    private final Candidates candidates;
    private final Decisions decisions;
    private final Dossier dossier;

    CheckObjection(
            NoticeFacts facts,
            NoticePeriod period,
            Notices notices,
            Candidates candidates,
            Decisions decisions,
            Dossier dossier) {
        this.facts = facts;
        this.period = period;
        this.notices = notices;
        this.candidates = candidates;
        this.decisions = decisions;
        this.dossier = dossier;
    }

    @Override
    public String procedure() {
        return AppointmentProcedure.KEY;
    }

    @Override
    public String task() {
        return "checkObjection";
    }

    @Override
    public Map<String, Object> data(Work work) {
        var candidate = CANDIDATE.from(work.variables());
        var objection = objection(candidate);
        var blocks = new ArrayList<Map<String, Object>>();
        blocks.add(Facts.titled("需要核查的异议")
                .with("收到日期", objection.receivedOn().toString())
                .with("反映内容", objection.summary())
                .block());
        blocks.addAll(facts.of(candidate));
        return Map.of("facts", blocks, "rule", "性质较重、一时难以查清的可以暂缓任用，最迟到 " + deferralEnd(work, candidate));
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var candidate = CANDIDATE.from(work.variables());
        var objection = objection(candidate);
        var until = deferralEnd(work, candidate);
        Map<String, Object> inputs = Map.of(
                "finding",
                input.text("finding"),
                "deferralExpired",
                work.today().isAfter(until));
        var fired = decisions.single(AppointmentProcedure.EFFECT_TABLE, inputs);
        var effect = fired.text("effect");
        if (effect.equals("EXPIRED")) {
            throw RefusedInput.of("finding", "暂缓任用最迟到 " + until + "，“核查结论”必须是查清后的结论");
        }
        notices.check(
                objection.id(), input.text("explanation"), effect, work.actor().userId(), work.today());
        var stands = effect.equals("STOP");
        if (stands) {
            candidates.move(candidate, CandidateState.NOT_APPOINTED);
            var reasons = new ArrayList<>(candidates.reasons(candidate));
            reasons.add(new Reason("objection", "公示期反映的问题影响任职", fired.text("clauses")));
            candidates.writeReasons(candidate, reasons);
        }
        dossier.append(
                work.caseKey(),
                Dossier.Author.SERVER,
                "rule",
                "appointment.checkObjection",
                Map.of(
                        "name",
                        "异议对任职的影响",
                        "table",
                        AppointmentProcedure.EFFECT_TABLE,
                        "rule",
                        fired.rule(),
                        "candidate",
                        candidate,
                        "objection",
                        objection.id(),
                        "inputs",
                        inputs,
                        "outputs",
                        Map.of("effect", effect),
                        "clauses",
                        fired.text("clauses")));
        return OBJECTION_STANDS.as(stands);
    }

    private LocalDate deferralEnd(Work work, String candidate) {
        var lastDay = notices.find(candidate).map(Notice::lastDay).orElse(work.today());
        return period.deferralEnd(work.jurisdiction(), lastDay);
    }

    private Notice.Objection objection(String candidate) {
        return OpenObjections.next(notices.objections(candidate)).orElseThrow(() -> new Refused("没有需要核查的异议"));
    }
}
