package io.guicheng.procedure.deliberation;

import io.guicheng.casework.Dossier;
import io.guicheng.clause.Parameters;
import io.guicheng.engine.CaseVariables;
import io.guicheng.engine.Decisions;
import io.guicheng.kernel.CaseKey;
import io.guicheng.selection.Candidate;
import io.guicheng.selection.CandidateState;
import io.guicheng.selection.Candidates;
import io.guicheng.selection.Meeting;
import io.guicheng.selection.Meetings;
import io.guicheng.selection.SelectionVariables;
import io.guicheng.selection.SelectionVariables.DeliberationOutcome;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Counts the votes of the last meeting and lets the voting table decide about each candidate. */
@Component
class CountVotes implements JavaDelegate {

    private static final String NO_QUORUM = "NO_QUORUM";

    private final OnTheTable onTheTable;
    private final Meetings meetings;
    private final Candidates candidates;
    private final Decisions decisions;
    private final Parameters parameters;
    private final Dossier dossier;

    CountVotes(
            OnTheTable onTheTable,
            Meetings meetings,
            Candidates candidates,
            Decisions decisions,
            Parameters parameters,
            Dossier dossier) {
        this.onTheTable = onTheTable;
        this.meetings = meetings;
        this.candidates = candidates;
        this.decisions = decisions;
        this.parameters = parameters;
        this.dossier = dossier;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var key = CaseKey.of(execution.getProcessBusinessKey());
        var jurisdiction = CaseVariables.JURISDICTION.from(execution);
        var minutes = meetings.minutes(meetings.latest(key).orElseThrow().id());
        var results = new LinkedHashMap<String, String>();
        for (var candidate : onTheTable.of(key)) {
            results.put(candidate.id(), count(key, jurisdiction, candidate, minutes));
        }
        results.forEach((candidate, result) -> {
            if (!result.equals(NO_QUORUM)) {
                candidates.move(candidate, CandidateState.valueOf(result));
            }
        });
        SelectionVariables.CARRIED_CANDIDATES.set(
                execution,
                results.keySet().stream()
                        .filter(id -> CandidateState.CARRIED.name().equals(results.get(id)))
                        .toList());
        SelectionVariables.ANYONE_DEFERRED.set(execution, results.containsValue(CandidateState.DEFERRED.name()));
        SelectionVariables.DELIBERATION_OUTCOME.set(execution, outcome(minutes.meeting(), results));
    }

    private static DeliberationOutcome outcome(Meeting meeting, Map<String, String> results) {
        if (meeting.result() != Meeting.Result.HELD) {
            return DeliberationOutcome.NO_QUORUM;
        }
        return results.containsValue(CandidateState.CARRIED.name())
                ? DeliberationOutcome.CARRIED
                : DeliberationOutcome.NONE_CARRIED;
    }

    private String count(CaseKey key, String jurisdiction, Candidate candidate, Meeting.Minutes minutes) {
        var meeting = minutes.meeting();
        var day = meeting.heldOn() == null ? meeting.plannedOn() : meeting.heldOn();
        var tally = Tally.of(meeting.due(), candidate.id(), minutes.statements());
        var problem = meetings.raised(meeting.id()).getOrDefault(candidate.id(), "");
        var inputs = inputs(jurisdiction, day, meeting, tally, !problem.isEmpty());
        var fired = decisions.single(Deliberation.VOTING_TABLE, inputs);
        var result = fired.text("result");
        meetings.count(
                meeting.id(),
                new Meeting.Count(candidate.id(), tally.agree(), tally.disagree(), tally.defer(), result, problem));
        var figures = new HashMap<String, Object>(inputs);
        figures.putAll(Map.of(
                "due", meeting.due(),
                "present", meeting.present(),
                "agree", tally.agree(),
                "disagree", tally.disagree(),
                "defer", tally.defer()));
        dossier.append(
                key,
                Dossier.Author.SERVER,
                "rule",
                "deliberation.countVotes",
                Map.of(
                        "name",
                        "计票",
                        "table",
                        Deliberation.VOTING_TABLE,
                        "rule",
                        fired.rule(),
                        "candidate",
                        candidate.id(),
                        "inputs",
                        figures,
                        "outputs",
                        Map.of("result", result),
                        "clauses",
                        fired.text("clauses")));
        return result;
    }

    private Map<String, Object> inputs(
            String jurisdiction, LocalDate day, Meeting meeting, Tally tally, boolean newProblem) {
        var carry = parameters.share("selection.carry_share", jurisdiction, day);
        var division = parameters.value("selection.great_division_share", jurisdiction, day);
        return Map.of(
                "quorumReached",
                meeting.result() == Meeting.Result.HELD,
                "newProblem",
                newProblem,
                "greatDivision",
                tally.greatDivision(parameters.share("selection.great_division_share", jurisdiction, day), carry),
                // a share that no rule book names stops no majority before an administrator has confirmed it
                "divisionConfirmed",
                division.overridden() || !division.certainty().equals("assumed"),
                "carried",
                tally.carried(carry));
    }
}
