package io.guicheng.procedure.candidatevetting;

import static io.guicheng.selection.SelectionVariables.CANDIDATE;

import io.guicheng.casework.Dossier;
import io.guicheng.kernel.CaseKey;
import io.guicheng.selection.CandidateState;
import io.guicheng.selection.Candidates;
import io.guicheng.selection.Reason;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes the conclusion of a vetting: tabled, or not tabled with every ground. */
@Component
class ConcludeVetting implements JavaDelegate {

    private final Candidates candidates;
    private final Conclusion conclusion;
    private final Dossier dossier;
    private final Clock clock;

    ConcludeVetting(Candidates candidates, Conclusion conclusion, Dossier dossier, Clock clock) {
        this.candidates = candidates;
        this.conclusion = conclusion;
        this.dossier = dossier;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var key = CaseKey.of(execution.getProcessBusinessKey());
        var candidate = candidates.get(CANDIDATE.from(execution));
        var judged = conclusion.judge(key, candidate, LocalDate.now(clock));
        var grounds = judged.stream().filter(one -> one.rule().flag("blocks")).toList();
        candidates.writeReasons(
                candidate.id(),
                grounds.stream()
                        .map(one -> new Reason(
                                one.found().source(),
                                one.rule().text("ground") + "。" + one.found().text(),
                                one.rule().text("clauses")))
                        .distinct()
                        .toList());
        candidates.move(candidate.id(), grounds.isEmpty() ? CandidateState.TABLED : CandidateState.NOT_TABLED);
        dossier.append(
                key,
                Dossier.Author.SERVER,
                "rule",
                CandidateVetting.KEY + ".conclusion",
                Map.of(
                        "candidate",
                        candidate.id(),
                        "round",
                        candidate.vettingRound(),
                        "conclusion",
                        grounds.isEmpty() ? "可以上会" : "不上会",
                        "fired",
                        judged.stream()
                                .map(one ->
                                        one.found().source() + " " + one.found().verdict() + " → "
                                                + one.rule().rule())
                                .toList()));
    }
}
