package io.guicheng.procedure.candidatevetting;

import io.guicheng.engine.Decisions;
import io.guicheng.kernel.CaseKey;
import io.guicheng.organization.OrganKind;
import io.guicheng.organization.Organizations;
import io.guicheng.registry.Petition;
import io.guicheng.registry.Petitions;
import io.guicheng.selection.Candidate;
import io.guicheng.selection.CandidateCards;
import io.guicheng.selection.Candidates;
import io.guicheng.selection.Must;
import io.guicheng.selection.Opinion;
import io.guicheng.selection.Opinions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 综合研判 (procedures.md §1 step 7): one table over everything the vetting found. Nothing but a new fact changes what it says. */
@Component
class Conclusion {

    private static final String TABLE = CandidateVetting.KEY + ".conclusion";
    private static final Map<String, String> MUSTS =
            Map.of("archive", "干部档案", "personal", "个人有关事项", "petition", "信访举报");

    private final Candidates candidates;
    private final Opinions opinions;
    private final Petitions petitions;
    private final Organizations organizations;
    private final VettingPlan plan;
    private final CandidateCards cards;
    private final Decisions decisions;

    Conclusion(
            Candidates candidates,
            Opinions opinions,
            Petitions petitions,
            Organizations organizations,
            VettingPlan plan,
            CandidateCards cards,
            Decisions decisions) {
        this.candidates = candidates;
        this.opinions = opinions;
        this.petitions = petitions;
        this.organizations = organizations;
        this.plan = plan;
        this.cards = cards;
        this.decisions = decisions;
    }

    /** Something the vetting found: its source, its verdict, and what to tell. */
    record Found(String source, String verdict, String text) {}

    /** A found thing with the rule that fired on it. */
    record Judged(Found found, Decisions.Fired rule) {}

    List<Judged> judge(CaseKey key, Candidate candidate, LocalDate today) {
        return found(key, candidate, today).stream()
                .map(one -> new Judged(
                        one, decisions.single(TABLE, Map.of("source", one.source(), "verdict", one.verdict()))))
                .toList();
    }

    private List<Found> found(CaseKey key, Candidate candidate, LocalDate today) {
        var found = new ArrayList<Found>();
        var musts = candidates.musts(candidate.id());
        MUSTS.keySet().stream()
                .sorted()
                .forEach(must -> found.add(musts.stream()
                        .filter(one -> one.must().equals(must))
                        .findFirst()
                        .map(one -> new Found(must, one.verdict(), MUSTS.get(must) + "：" + one.summary()))
                        .orElse(new Found(must, "MISSING", MUSTS.get(must) + "：没有审核结论"))));
        // the register is read again: a lead that came in after the check counts as much as one before it
        petitions.about(candidate.officialId()).stream()
                .filter(Petition::blocks)
                .forEach(one -> found.add(new Found(
                        "petition",
                        "OPEN",
                        "线索 " + one.id() + " 未核清（" + one.state().chinese() + "）")));
        var given = opinions.latest(candidate.id()).stream()
                .collect(Collectors.toMap(Opinion::organId, Function.identity()));
        organizations
                .organ(key.jurisdiction(), OrganKind.DISCIPLINE)
                .ifPresent(organ -> found.add(discipline(organ.id(), given.get(organ.id()), musts, today)));
        plan.organsNeeded(key, candidate.id())
                .forEach(organ -> found.add(opinion("opinion", organ, given.get(organ), today)));
        return found;
    }

    /** An answer from before a clue came up no longer counts, even when the clue has been cleared since. */
    private Found discipline(String organ, @Nullable Opinion given, List<Must> musts, LocalDate today) {
        var answered = given != null && given.verdict() != Opinion.Verdict.UNRESOLVED;
        return answered && VettingPlan.reopened(musts)
                ? new Found("discipline", "OUTDATED", cards.organ(organ) + "：意见出具后登记了新线索，须重新征求")
                : opinion("discipline", organ, given, today);
    }

    private Found opinion(String source, String organ, @Nullable Opinion given, LocalDate today) {
        var name = cards.organ(organ);
        if (given == null) {
            return new Found(source, "MISSING", name + "：没有回复意见");
        }
        return given.outdated(today)
                ? new Found(source, "OUTDATED", name + "：意见已于 " + given.validUntil() + " 后失效")
                : new Found(source, given.verdict().name(), text(name, given));
    }

    private static String text(String name, Opinion opinion) {
        return name + "：" + opinion.verdict().chinese()
                + (opinion.grounds().isEmpty() ? "" : "（" + opinion.grounds() + "）");
    }
}
