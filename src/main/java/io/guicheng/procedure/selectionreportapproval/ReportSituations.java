package io.guicheng.procedure.selectionreportapproval;

import io.guicheng.clause.Parameters;
import io.guicheng.engine.Decisions;
import io.guicheng.kernel.CaseKey;
import io.guicheng.organization.OrganKind;
import io.guicheng.organization.Organizations;
import io.guicheng.registry.Official;
import io.guicheng.registry.Officials;
import io.guicheng.registry.Posts;
import io.guicheng.registry.Tenure;
import io.guicheng.selection.Candidate;
import io.guicheng.selection.Candidates;
import io.guicheng.selection.Motions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which of the situations that may have to be reported are there, in a case or with a candidate (rules.md §1.11). */
@Component
class ReportSituations {

    private static final String TABLE = SelectionReportApproval.KEY + ".report-due";

    private final Motions motions;
    private final Candidates candidates;
    private final Officials officials;
    private final Posts posts;
    private final Organizations organizations;
    private final Decisions decisions;
    private final Parameters parameters;

    ReportSituations(
            Motions motions,
            Candidates candidates,
            Officials officials,
            Posts posts,
            Organizations organizations,
            Decisions decisions,
            Parameters parameters) {
        this.motions = motions;
        this.candidates = candidates;
        this.officials = officials;
        this.posts = posts;
        this.organizations = organizations;
        this.decisions = decisions;
        this.parameters = parameters;
    }

    /** The rules that ask for a report about this subject; empty when none does. */
    List<Decisions.Fired> due(CaseKey key, String subject, LocalDate today) {
        var situations = SelectionReportApproval.WHOLE_CASE.equals(subject)
                ? ofCase(key, today)
                : ofCandidate(key, candidates.get(subject), today);
        return situations.stream()
                .flatMap(situation -> decisions.evaluate(TABLE, Map.of("situation", situation)).stream())
                .filter(fired -> fired.flag("due"))
                .toList();
    }

    private List<String> ofCase(CaseKey key, LocalDate today) {
        var motion = motions.find(key).orElseThrow();
        var found = new ArrayList<String>();
        addIf(found, motion.restructuring(), "restructuring");
        addIf(found, motion.chiefLeaving(), "chiefLeaving");
        addIf(found, motion.leap(), "leap");
        addIf(found, motion.withoutRecommendation(), "withoutRecommendation");
        motions.proposed(key).stream()
                .flatMap(official -> ofOfficial(key, official, today).stream())
                .distinct()
                .forEach(found::add);
        return found;
    }

    private List<String> ofCandidate(CaseKey key, Candidate candidate, LocalDate today) {
        var found = new ArrayList<>(ofOfficial(key, candidate.officialId(), today));
        candidates.criteria(candidate.id()).stream()
                .filter(criterion -> !criterion.passed() && "REPORT".equals(criterion.consequence()))
                .map(criterion -> "leap".equals(criterion.criterion()) ? "leap" : "exception")
                .distinct()
                .forEach(found::add);
        return found;
    }

    private List<String> ofOfficial(CaseKey key, String officialId, LocalDate today) {
        var found = new ArrayList<String>();
        addIf(found, officials.find(officialId).map(Official::leaderRelative).orElse(false), "leaderRelative");
        var shortest = parameters.period("selection.report_short_tenure", key.jurisdiction(), today);
        addIf(
                found,
                officials.tenures(officialId).stream()
                        .anyMatch(tenure -> tenure.until() == null
                                && tenure.chief()
                                && inCommitteeOrGovernment(tenure)
                                && tenure.since().plus(shortest).isAfter(today)),
                "shortTenure");
        return found;
    }

    /** Only the chiefs of party committee and government count (县乡党政正职). */
    private boolean inCommitteeOrGovernment(Tenure tenure) {
        return Optional.ofNullable(tenure.postId())
                .flatMap(posts::find)
                .flatMap(post -> organizations.organ(post.organId()))
                .filter(organ -> organ.kind() == OrganKind.COMMITTEE || organ.kind() == OrganKind.GOVERNMENT_OFFICE)
                .isPresent();
    }

    private static void addIf(List<String> found, boolean there, String situation) {
        if (there) {
            found.add(situation);
        }
    }
}
