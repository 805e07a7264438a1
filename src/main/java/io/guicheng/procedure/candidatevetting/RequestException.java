package io.guicheng.procedure.candidatevetting;

import static io.guicheng.selection.SelectionVariables.CANDIDATE;

import io.guicheng.form.Facts;
import io.guicheng.form.Input;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.selection.CandidateCards;
import io.guicheng.selection.CandidateState;
import io.guicheng.selection.Candidates;
import io.guicheng.selection.Reason;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Whether a candidate who needs the superior's consent is reported or dropped. */
@Component
class RequestException implements Step {

    private final Candidates candidates;
    private final CandidateCards cards;

    RequestException(Candidates candidates, CandidateCards cards) {
        this.candidates = candidates;
        this.cards = cards;
    }

    @Override
    public String procedure() {
        return CandidateVetting.KEY;
    }

    @Override
    public String task() {
        return "requestException";
    }

    @Override
    public Map<String, Object> data(Work work) {
        var candidate = CANDIDATE.from(work.variables());
        var rows = candidates.criteria(candidate).stream()
                .map(one -> List.of(one.title(), one.passed() ? "符合" : "不符合", one.figures(), one.clauses()))
                .toList();
        return Map.of(
                "candidate",
                cards.facts(candidate),
                "criteria",
                Facts.titled("任职资格审查")
                        .table(List.of("项目", "结论", "数据", "条款"), rows)
                        .block());
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var candidate = CANDIDATE.from(work.variables());
        var choice = CandidateVetting.ExceptionChoice.valueOf(input.text("choice"));
        if (choice == CandidateVetting.ExceptionChoice.REPORT) {
            candidates.move(candidate, CandidateState.EXCEPTION);
        } else {
            candidates.move(candidate, CandidateState.OUT_QUALIFICATION);
            candidates.writeReasons(
                    candidate, List.of(new Reason("qualification", "不报审，淘汰：" + input.text("reason"), "S1-5.3")));
        }
        return CandidateVetting.EXCEPTION_CHOICE.as(choice);
    }
}
