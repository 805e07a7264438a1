package io.guicheng.procedure.candidatevetting;

import static io.guicheng.selection.SelectionVariables.CANDIDATE;

import io.guicheng.clause.Parameters;
import io.guicheng.form.Facts;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.selection.CandidateCards;
import io.guicheng.selection.Opinion;
import io.guicheng.selection.Opinions;
import java.util.Map;
import org.springframework.stereotype.Component;

/** An organ's opinion (step 6e): one of four answers, with grounds; valid for the time the parameter says. */
@Component
class GiveOpinion implements Step {

    private final Opinions opinions;
    private final CandidateCards cards;
    private final Parameters parameters;

    GiveOpinion(Opinions opinions, CandidateCards cards, Parameters parameters) {
        this.opinions = opinions;
        this.cards = cards;
        this.parameters = parameters;
    }

    @Override
    public String procedure() {
        return CandidateVetting.KEY;
    }

    @Override
    public String task() {
        return "giveOpinion";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return Map.of(
                "candidate",
                cards.facts(CANDIDATE.from(work.variables())),
                "asked",
                Facts.titled("征求意见")
                        .with("征求意见的机关", cards.organ(CandidateVetting.ORGAN.from(work.variables())))
                        .block());
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var verdict = Opinion.Verdict.valueOf(input.text("verdict"));
        new Problems()
                .addIf(
                        verdict != Opinion.Verdict.CLEAR
                                && input.text("grounds").isEmpty(),
                        input.path("grounds"),
                        "有反映、影响使用或线索未核清的，“依据”必须填写")
                .refuse();
        var validity = parameters.period("selection.opinion_validity", work.jurisdiction(), work.today());
        opinions.give(new Opinion(
                CANDIDATE.from(work.variables()),
                CandidateVetting.ORGAN.from(work.variables()),
                verdict,
                input.text("grounds"),
                work.actor().userId(),
                work.today(),
                work.today().plus(validity)));
        return Map.of();
    }
}
