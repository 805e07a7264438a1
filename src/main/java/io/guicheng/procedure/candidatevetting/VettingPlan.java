package io.guicheng.procedure.candidatevetting;

import io.guicheng.engine.Decisions;
import io.guicheng.kernel.CaseKey;
import io.guicheng.organization.Organ;
import io.guicheng.organization.OrganKind;
import io.guicheng.organization.Organizations;
import io.guicheng.selection.Candidates;
import io.guicheng.selection.Meeting;
import io.guicheng.selection.Meetings;
import io.guicheng.selection.Motion;
import io.guicheng.selection.Motions;
import io.guicheng.selection.Opinion;
import io.guicheng.selection.Opinions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which organs are asked about a candidate, and which answers still stand (procedures.md §1 step 6). */
@Component
class VettingPlan {

    private static final String TABLE = CandidateVetting.KEY + ".organs-to-ask";

    private final Motions motions;
    private final Candidates candidates;
    private final Opinions opinions;
    private final Organizations organizations;
    private final Meetings meetings;
    private final Decisions decisions;
    private final Clock clock;

    VettingPlan(
            Motions motions,
            Candidates candidates,
            Opinions opinions,
            Organizations organizations,
            Meetings meetings,
            Decisions decisions,
            Clock clock) {
        this.motions = motions;
        this.candidates = candidates;
        this.opinions = opinions;
        this.organizations = organizations;
        this.meetings = meetings;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Every organ whose opinion is needed: those the table names and those the motion added. */
    List<String> organsNeeded(CaseKey key) {
        var kinds = decisions.evaluate(TABLE, Map.of("selection", key.value())).stream()
                .flatMap(fired -> OrganKind.ofKey(fired.text("kind")).stream())
                .flatMap(kind -> organizations.organ(key.jurisdiction(), kind).stream())
                .map(Organ::id);
        var added = motions.find(key).map(Motion::extraOrgans).orElse(List.of()).stream();
        var discipline = organizations
                .organ(key.jurisdiction(), OrganKind.DISCIPLINE)
                .map(Organ::id)
                .orElse("");
        return Stream.concat(kinds, added)
                .filter(organ -> !organ.equals(discipline))
                .distinct()
                .toList();
    }

    /** The organs whose opinion is missing, outdated, or says that a lead is not cleared. */
    List<String> organsToAsk(CaseKey key, String candidateId) {
        return organsNeeded(key).stream()
                .filter(organ -> mustAsk(key, candidateId, organ))
                .toList();
    }

    boolean disciplineMustAnswer(CaseKey key, String candidateId) {
        return organizations
                .organ(key.jurisdiction(), OrganKind.DISCIPLINE)
                .map(organ -> mustAsk(key, candidateId, organ.id()))
                .orElse(true);
    }

    /** A new fact may change every answer but a clear one that still counts. */
    private boolean mustAsk(CaseKey key, String candidateId, String organ) {
        var day = discussionDay(key);
        return opinions.latest(candidateId, organ)
                .filter(opinion -> !opinion.outdated(day)
                        && opinion.verdict() != Opinion.Verdict.UNRESOLVED
                        && opinion.verdict() != Opinion.Verdict.AFFECTING)
                .isEmpty();
    }

    /** The day an opinion has to reach: a meeting planned ahead, or today. What sent a candidate back here was judged on that day. */
    private LocalDate discussionDay(CaseKey key) {
        var today = LocalDate.now(clock);
        return meetings.latest(key)
                .filter(meeting -> meeting.result() == Meeting.Result.PLANNED)
                .map(Meeting::plannedOn)
                .filter(day -> day.isAfter(today))
                .orElse(today);
    }

    /** Whether this one of the four musts has to be done again. */
    boolean mustDue(String candidateId, String must) {
        return candidates.musts(candidateId).stream()
                .noneMatch(one ->
                        one.must().equals(must) && !List.of("BLOCKS", "OPEN").contains(one.verdict()));
    }
}
