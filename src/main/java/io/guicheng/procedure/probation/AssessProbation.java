package io.guicheng.procedure.probation;

import static io.guicheng.selection.SelectionVariables.CANDIDATE;

import io.guicheng.form.Facts;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.registry.IntegrityEntry;
import io.guicheng.registry.IntegrityFiles;
import io.guicheng.registry.Officials;
import io.guicheng.selection.Appointments;
import io.guicheng.selection.Candidate;
import io.guicheng.selection.CandidateCards;
import io.guicheng.selection.CandidateState;
import io.guicheng.selection.Candidates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 试用期考核: who is not up to the post gives it up. */
@Component
class AssessProbation implements Step {

    private final Candidates candidates;
    private final CandidateCards cards;
    private final Appointments appointments;
    private final Officials officials;
    private final IntegrityFiles integrityFiles;
    private final Clock clock;

    AssessProbation(
            Candidates candidates,
            CandidateCards cards,
            Appointments appointments,
            Officials officials,
            IntegrityFiles integrityFiles,
            Clock clock) {
        this.candidates = candidates;
        this.cards = cards;
        this.appointments = appointments;
        this.officials = officials;
        this.integrityFiles = integrityFiles;
        this.clock = clock;
    }

    @Override
    public String procedure() {
        return Probation.KEY;
    }

    @Override
    public String task() {
        return "assessProbation";
    }

    @Override
    public Map<String, Object> data(Work work) {
        var id = CANDIDATE.from(work.variables());
        var makeup = candidates.get(id).trainingMakeupDue();
        return Map.of(
                "facts",
                List.of(
                        cards.facts(id),
                        Facts.titled("试用期")
                                .with("试用期满日", until(id).toString())
                                .with("培训补训期限", makeup == null ? "无须补训" : makeup.toString())
                                .block()));
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var id = CANDIDATE.from(work.variables());
        var candidate = candidates.get(id);
        var assessedOn = input.day("assessedOn");
        var problems = new Problems();
        problems.addIf(assessedOn.isBefore(until(id)), "assessedOn", "“考核日期”不能早于试用期满日 " + until(id));
        problems.addIf(assessedOn.isAfter(work.today()), "assessedOn", "“考核日期”不能晚于今天");
        problems.refuse();
        var passed = input.text("result").equals("PASS");
        if (onProbation(candidate)) {
            officials.endProbation(candidate.officialId(), candidate.postId(), assessedOn, passed);
        }
        appointments.assess(id, passed);
        candidates.move(id, passed ? CandidateState.PROBATION_PASSED : CandidateState.PROBATION_FAILED);
        integrityFiles.append(new IntegrityEntry(
                candidate.officialId(),
                clock.instant(),
                "试用期考核",
                cards.post(candidate).title() + "：" + (passed ? "试用期满考核合格" : "试用期满考核不胜任，免去试任职务，按原职级安排"),
                work.caseKey().value()));
        return Map.of();
    }

    /** Whoever has moved on to another post meanwhile serves no probation here any more; the result is kept all the same. */
    private boolean onProbation(Candidate candidate) {
        return officials.tenures(candidate.officialId()).stream()
                .anyMatch(tenure ->
                        candidate.postId().equals(tenure.postId()) && tenure.until() == null && tenure.onProbation());
    }

    private LocalDate until(String candidateId) {
        return Objects.requireNonNull(
                appointments.find(candidateId).orElseThrow().probationUntil());
    }
}
