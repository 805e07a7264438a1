package io.guicheng.procedure.deliberation;

import io.guicheng.clause.Parameters;
import io.guicheng.kernel.CaseKey;
import io.guicheng.registry.Petition;
import io.guicheng.registry.Petitions;
import io.guicheng.selection.Candidate;
import io.guicheng.selection.CandidateCards;
import io.guicheng.selection.Consent;
import io.guicheng.selection.Consents;
import io.guicheng.selection.Motion;
import io.guicheng.selection.Motions;
import io.guicheng.selection.Opinions;
import io.guicheng.selection.Recommendations;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whether what was found out about a candidate still holds on the day of a meeting. */
@Component
class Readiness {

    private final Recommendations recommendations;
    private final Motions motions;
    private final Consents consents;
    private final Opinions opinions;
    private final Petitions petitions;
    private final Parameters parameters;
    private final CandidateCards cards;

    Readiness(
            Recommendations recommendations,
            Motions motions,
            Consents consents,
            Opinions opinions,
            Petitions petitions,
            Parameters parameters,
            CandidateCards cards) {
        this.recommendations = recommendations;
        this.motions = motions;
        this.consents = consents;
        this.opinions = opinions;
        this.petitions = petitions;
        this.parameters = parameters;
        this.cards = cards;
    }

    Finding of(Candidate candidate, String jurisdiction, LocalDate on) {
        var key = CaseKey.of(candidate.caseKey());
        var name = cards.official(candidate).name();
        var expired = expired(key, candidate, jurisdiction, on);
        if (expired.isPresent()) {
            return new Finding(candidate, Standing.NOT_TABLED, List.of("人选“" + name + "”" + expired.get()));
        }
        var renewals = Stream.concat(outdated(candidate, on), unresolved(candidate))
                .map(reason -> "人选“" + name + "”" + reason)
                .toList();
        return new Finding(candidate, renewals.isEmpty() ? Standing.READY : Standing.RENEW, renewals);
    }

    private Optional<String> expired(CaseKey key, Candidate candidate, String jurisdiction, LocalDate on) {
        var recommendedOn = recommendations.recommendedOn(key, candidate.officialId(), candidate.postId());
        if (recommendedOn.isEmpty()) {
            return mayComeWithout(key, candidate) ? Optional.empty() : Optional.of("没有对该职位的民主推荐结果，不能提交讨论");
        }
        var validity = new Validity(
                recommendedOn.get(), parameters.period("selection.recommendation_validity", jurisdiction, on));
        return validity.holdsOn(on)
                ? Optional.empty()
                : Optional.of("的民主推荐结果（%s）有效期至 %s，%s 的会议不能讨论".formatted(validity.from(), validity.lastDay(), on));
    }

    /** Without a recommendation only where the motion said so, which the superior has seen, or with the superior's consent. */
    private boolean mayComeWithout(CaseKey key, Candidate candidate) {
        return motions.find(key).filter(Motion::withoutRecommendation).isPresent()
                || consents.latest(key, candidate.id())
                        .filter(consent -> consent.answer() == Consent.Answer.CONSENTED)
                        .isPresent();
    }

    private Stream<String> outdated(Candidate candidate, LocalDate on) {
        return opinions.latest(candidate.id()).stream()
                .filter(opinion -> opinion.outdated(on))
                .map(opinion -> "的“%s”意见有效期至 %s，须重新征求".formatted(cards.organ(opinion.organId()), opinion.validUntil()));
    }

    private Stream<String> unresolved(Candidate candidate) {
        return petitions.about(candidate.officialId()).stream()
                .filter(Petition::blocks)
                .limit(1)
                .map(petition -> "有具体、可查且尚未办结的信访举报，须先查清");
    }

    /** What holds for a candidate on a day. */
    enum Standing {
        READY,
        /** An opinion is outdated, or a new fact came up: vet again. */
        RENEW,
        /** The recommendation no longer counts: nothing that can be asked again heals that. */
        NOT_TABLED
    }

    /** The finding with its reasons, each a sentence that names the candidate. */
    record Finding(Candidate candidate, Standing standing, List<String> reasons) {}
}
