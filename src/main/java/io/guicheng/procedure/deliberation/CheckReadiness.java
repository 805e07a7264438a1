package io.guicheng.procedure.deliberation;

import io.guicheng.casework.Dossier;
import io.guicheng.engine.CaseVariables;
import io.guicheng.kernel.CaseKey;
import io.guicheng.procedure.deliberation.Readiness.Finding;
import io.guicheng.procedure.deliberation.Readiness.Standing;
import io.guicheng.selection.CandidateState;
import io.guicheng.selection.Candidates;
import io.guicheng.selection.Meetings;
import io.guicheng.selection.Reason;
import io.guicheng.selection.SelectionVariables;
import io.guicheng.selection.SelectionVariables.DeliberationOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks whether everybody on the table may still be discussed on the planned day, and sends those back who may not. */
@Component
class CheckReadiness implements JavaDelegate {

    private final OnTheTable onTheTable;
    private final Readiness readiness;
    private final Meetings meetings;
    private final Candidates candidates;
    private final Dossier dossier;

    CheckReadiness(
            OnTheTable onTheTable, Readiness readiness, Meetings meetings, Candidates candidates, Dossier dossier) {
        this.onTheTable = onTheTable;
        this.readiness = readiness;
        this.meetings = meetings;
        this.candidates = candidates;
        this.dossier = dossier;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var key = CaseKey.of(execution.getProcessBusinessKey());
        var jurisdiction = CaseVariables.JURISDICTION.from(execution);
        var day = meetings.latest(key).orElseThrow().plannedOn();
        var findings = onTheTable.of(key).stream()
                .map(candidate -> readiness.of(candidate, jurisdiction, day))
                .toList();
        findings.stream().filter(with(Standing.NOT_TABLED)).forEach(this::takeOff);
        var renew = findings.stream()
                .filter(with(Standing.RENEW))
                .map(finding -> finding.candidate().id())
                .toList();
        // with nobody left, the selection sums up who remains and lets the organization department confirm it
        var meet = renew.isEmpty() && findings.stream().anyMatch(with(Standing.READY));
        SelectionVariables.CANDIDATES_TO_VET.set(execution, renew);
        SelectionVariables.DELIBERATION_OUTCOME.set(
                execution, meet ? DeliberationOutcome.NONE_CARRIED : DeliberationOutcome.RENEW);
        dossier.append(
                key, Dossier.Author.SERVER, "rule", "deliberation.checkReadiness", record(day.toString(), findings));
    }

    private static Predicate<Finding> with(Standing standing) {
        return finding -> finding.standing() == standing;
    }

    private void takeOff(Finding finding) {
        var id = finding.candidate().id();
        var reasons = new ArrayList<>(candidates.reasons(id));
        finding.reasons().forEach(text -> reasons.add(new Reason("recommendation", text, "S1-5.2b")));
        candidates.writeReasons(id, reasons);
        candidates.move(id, CandidateState.NOT_TABLED);
    }

    private static Map<String, Object> record(String day, List<Finding> findings) {
        return Map.of(
                "name",
                "核对上会条件",
                "inputs",
                Map.of("plannedOn", day),
                "outputs",
                findings.stream()
                        .map(finding -> Map.of(
                                "candidate", finding.candidate().id(),
                                "standing", finding.standing().name(),
                                "reasons", finding.reasons()))
                        .toList(),
                "clauses",
                "S1-5.2b");
    }
}
