package io.guicheng.procedure.candidatevetting;

import static io.guicheng.selection.SelectionVariables.CANDIDATE;

import io.guicheng.casework.Dossier;
import io.guicheng.clause.Parameters;
import io.guicheng.engine.Decisions;
import io.guicheng.kernel.CaseKey;
import io.guicheng.registry.Officials;
import io.guicheng.selection.Candidate;
import io.guicheng.selection.CandidateCards;
import io.guicheng.selection.CandidateState;
import io.guicheng.selection.Candidates;
import io.guicheng.selection.Criterion;
import io.guicheng.selection.Reason;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 任职资格审查 (procedures.md §1 step 4): every criterion with its verdict and figures. */
@Component
class CheckQualification implements JavaDelegate {

    private static final String TABLE = CandidateVetting.KEY + ".qualification";

    private final Candidates candidates;
    private final CandidateCards cards;
    private final Officials officials;
    private final QualificationFacts facts;
    private final ExclusionFacts exclusions;
    private final Decisions decisions;
    private final Dossier dossier;
    private final Parameters parameters;
    private final Clock clock;

    CheckQualification(
            Candidates candidates,
            CandidateCards cards,
            Officials officials,
            QualificationFacts facts,
            ExclusionFacts exclusions,
            Decisions decisions,
            Dossier dossier,
            Parameters parameters,
            Clock clock) {
        this.candidates = candidates;
        this.cards = cards;
        this.officials = officials;
        this.facts = facts;
        this.exclusions = exclusions;
        this.decisions = decisions;
        this.dossier = dossier;
        this.parameters = parameters;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var key = CaseKey.of(execution.getProcessBusinessKey());
        var candidate = candidates.get(CANDIDATE.from(execution));
        var today = LocalDate.now(clock);
        var criteria = judge(candidate, today);
        candidates.writeCriteria(candidate.id(), criteria);
        var outcome = outcome(criteria);
        if (outcome == CandidateVetting.QualificationOutcome.FAILED) {
            candidates.move(candidate.id(), CandidateState.OUT_QUALIFICATION);
            candidates.writeReasons(candidate.id(), reasons(criteria));
        }
        dossier.append(
                key,
                Dossier.Author.SERVER,
                "rule",
                TABLE,
                Map.of(
                        "candidate",
                        candidate.id(),
                        "outcome",
                        outcome.name(),
                        "criteria",
                        criteria.stream()
                                .map(one -> one.title() + "：" + one.figures() + "：" + one.verdict())
                                .toList()));
        CandidateVetting.QUALIFICATION_OUTCOME.set(execution, outcome);
    }

    private List<Criterion> judge(Candidate candidate, LocalDate today) {
        var official = cards.official(candidate);
        var post = cards.post(candidate);
        var tenures = officials.tenures(official.id());
        var barred = facts.exceptionBarred(tenures, post.jurisdiction(), today);
        var criteria = new ArrayList<>(exclusions.find(official, today));
        for (var fact : facts.measure(official, tenures, post, today)) {
            var rule = decisions.single(
                    TABLE, Map.of("criterion", fact.criterion(), "met", fact.met(), "exceptionBarred", barred));
            criteria.add(new Criterion(
                    fact.criterion(),
                    fact.title(),
                    fact.met(),
                    rule.text("consequence"),
                    fact.figures() + rule.text("note"),
                    rule.text("clauses")));
            if ("training".equals(fact.criterion()) && !fact.met()) {
                candidates.trainingMakeup(
                        candidate.id(),
                        today.plus(parameters.period("selection.training_makeup", post.jurisdiction(), today)));
            }
        }
        if (official.leaderRelative()) {
            criteria.add(new Criterion("leaderRelative", "领导干部近亲属", false, "REPORT", "领导干部近亲属提任，须事先报审", "S1-5.3"));
        }
        return criteria;
    }

    private static CandidateVetting.QualificationOutcome outcome(List<Criterion> criteria) {
        if (criteria.stream().anyMatch(one -> "FAIL".equals(one.consequence()))) {
            return CandidateVetting.QualificationOutcome.FAILED;
        }
        return criteria.stream().anyMatch(one -> "REPORT".equals(one.consequence()))
                ? CandidateVetting.QualificationOutcome.REPORT
                : CandidateVetting.QualificationOutcome.PASSED;
    }

    private static List<Reason> reasons(List<Criterion> criteria) {
        return criteria.stream()
                .filter(one -> "FAIL".equals(one.consequence()))
                .map(one -> new Reason("qualification", one.title() + "：" + one.figures(), one.clauses()))
                .toList();
    }
}
