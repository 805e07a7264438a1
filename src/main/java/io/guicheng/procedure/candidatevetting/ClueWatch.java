package io.guicheng.procedure.candidatevetting;

import io.guicheng.casework.CaseFile;
import io.guicheng.casework.Cases;
import io.guicheng.casework.Dossier;
import io.guicheng.kernel.CaseKey;
import io.guicheng.organization.Organ;
import io.guicheng.organization.OrganKind;
import io.guicheng.organization.Organizations;
import io.guicheng.registry.ClueChanged;
import io.guicheng.registry.Petition;
import io.guicheng.registry.PetitionFinding;
import io.guicheng.registry.Petitions;
import io.guicheng.selection.Candidate;
import io.guicheng.selection.CandidateState;
import io.guicheng.selection.Candidates;
import io.guicheng.selection.Must;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps what a running vetting found in step with the register of petitions, in the transaction in which the register changes: a new clue
 * blocks, and the discipline organ has to answer once more; one that was closed as unfounded no longer blocks; one that was found true has
 * to be judged again by a person.
 */
@Component
class ClueWatch {

    private static final Set<CandidateState> VETTED = EnumSet.of(
            CandidateState.VETTING,
            CandidateState.EXCEPTION,
            CandidateState.TABLED,
            CandidateState.NOT_TABLED,
            CandidateState.DEFERRED);

    private final Candidates candidates;
    private final Petitions petitions;
    private final Cases cases;
    private final Dossier dossier;
    private final Organizations organizations;
    private final Clock clock;

    ClueWatch(
            Candidates candidates,
            Petitions petitions,
            Cases cases,
            Dossier dossier,
            Organizations organizations,
            Clock clock) {
        this.candidates = candidates;
        this.petitions = petitions;
        this.cases = cases;
        this.dossier = dossier;
        this.organizations = organizations;
        this.clock = clock;
    }

    @EventListener
    void changed(ClueChanged clue) {
        candidates.ofOfficial(clue.officialId()).stream()
                .filter(candidate -> VETTED.contains(candidate.state()))
                .filter(candidate -> cases.find(CaseKey.of(candidate.caseKey()))
                        .filter(CaseFile::running)
                        .isPresent())
                .forEach(candidate -> adjust(candidate, clue));
    }

    private void adjust(Candidate candidate, ClueChanged clue) {
        var musts = candidates.musts(candidate.id());
        var open = petitions.about(candidate.officialId()).stream()
                .filter(Petition::blocks)
                .map(Petition::id)
                .toList();
        for (var must : musts) {
            if (must.must().equals("petition")) {
                checked(candidate, must, clue, open);
            } else if (must.must().equals("discipline")
                    && clue.blocks()
                    && !must.verdict().equals("OPEN")) {
                write(candidate, must, "OPEN", "意见出具后登记了新线索 " + clue.petitionId() + "，须重新征求意见", clue);
            }
        }
    }

    private void checked(Candidate candidate, Must must, ClueChanged clue, List<String> open) {
        if (!open.isEmpty()) {
            write(candidate, must, "OPEN", "有具体可查的线索尚未办结：" + String.join("、", open), clue);
        } else if (must.verdict().equals("OPEN")) {
            var holds = clue.finding() == PetitionFinding.TRUE || clue.finding() == PetitionFinding.PARTLY_TRUE;
            write(
                    candidate,
                    must,
                    holds ? "MISSING" : "MINOR",
                    "线索 " + clue.petitionId() + " 已办结" + (holds ? "，反映的问题存在，须重新判断是否影响使用" : "，不影响使用"),
                    clue);
        }
    }

    private void write(Candidate candidate, Must must, String verdict, String summary, ClueChanged clue) {
        var key = CaseKey.of(candidate.caseKey());
        var discipline = organizations
                .organ(key.jurisdiction(), OrganKind.DISCIPLINE)
                .map(Organ::id)
                .orElse(must.organId());
        var server = new Dossier.Author(Dossier.Author.SERVER.userId(), discipline);
        candidates.writeMust(
                candidate.id(),
                new Must(must.must(), verdict, summary, server.userId(), discipline, LocalDate.now(clock)));
        dossier.append(
                key,
                server,
                "rule",
                CandidateVetting.KEY + ".checkPetitions",
                Map.of(
                        "name",
                        "线索登记簿变动",
                        "inputs",
                        Map.of("candidate", candidate.id(), "petition", clue.petitionId(), "blocks", clue.blocks()),
                        "outputs",
                        Map.of("must", must.must(), "verdict", verdict, "summary", summary),
                        "clauses",
                        "S1-5.2a S1-5.2b"));
    }
}
