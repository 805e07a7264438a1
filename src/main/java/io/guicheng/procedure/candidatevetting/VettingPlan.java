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
import io.guicheng.selection.Must;
import io.guicheng.selection.Opinion;
import io.guicheng.selection.Opinions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** Every organ whose opinion about a candidate is needed: those the table names, and those added by the motion or since. */
    List<String> organsNeeded(CaseKey key, String candidateId) {
        var kinds = decisions.evaluate(TABLE, Map.of("selection", key.value())).stream()
                .flatMap(fired -> OrganKind.ofKey(fired.text("kind")).stream())
                .flatMap(kind -> organizations.organ(key.jurisdiction(), kind).stream())
                .map(Organ::id);
        var added = Stream.concat(
                motions.find(key).map(Motion::extraOrgans).orElse(List.of()).stream(),
                opinions.alsoAsked(candidateId).stream());
        var discipline = organizations
                .organ(key.jurisdiction(), OrganKind.DISCIPLINE)
                .map(Organ::id)
                .orElse("");
        return Stream.concat(kinds, added)
                .filter(organ -> !organ.equals(discipline))
                .distinct()
                .toList();
    }

    /**
     * What a candidate's next round has to do.
     *
     * @param organs whose opinion is missing, outdated, or says that a lead is not cleared
     * @param discipline whether the discipline organ has to answer (again)
     * @param archive whether the personnel file has to be audited (again)
     * @param matters whether the report of personal matters has to be verified (again)
     */
    record Round(List<String> organs, boolean discipline, boolean archive, boolean matters) {}

    Round nextRound(CaseKey key, String candidateId) {
        var standing = standing(key, candidateId);
        var musts = candidates.musts(candidateId);
        return new Round(
                organsNeeded(key, candidateId).stream()
                        .filter(organ -> !standing.contains(organ))
                        .toList(),
                organizations
                        .organ(key.jurisdiction(), OrganKind.DISCIPLINE)
                        .map(organ -> !standing.contains(organ.id()) || reopened(musts))
                        .orElse(true),
                due(musts, "archive"),
                due(musts, "personal"));
    }

    /** The organs whose opinion still stands. A new fact may change every answer but a clear one that still counts. */
    private Set<String> standing(CaseKey key, String candidateId) {
        var day = discussionDay(key);
        return opinions.latest(candidateId).stream()
                .filter(opinion -> !opinion.outdated(day)
                        && opinion.verdict() != Opinion.Verdict.UNRESOLVED
                        && opinion.verdict() != Opinion.Verdict.AFFECTING)
                .map(Opinion::organId)
                .collect(Collectors.toSet());
    }

    /** A clue came up after the discipline organ had answered. */
    static boolean reopened(List<Must> musts) {
        return musts.stream()
                .anyMatch(
                        one -> one.must().equals("discipline") && one.verdict().equals("OPEN"));
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

    private static boolean due(List<Must> musts, String must) {
        return musts.stream()
                .noneMatch(one ->
                        one.must().equals(must) && !List.of("BLOCKS", "OPEN").contains(one.verdict()));
    }
}
