package io.guicheng.procedure.cadreselection;

import static io.guicheng.selection.SelectionVariables.CANDIDATES_TO_VET;

import io.guicheng.form.Facts;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.selection.CandidateCards;
import io.guicheng.selection.CandidateState;
import io.guicheng.selection.Candidates;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 确认不上会: nobody can override the conclusion; only a new fact reopens the vetting (procedures.md §1 step 7). */
@Component
class ConfirmNotTabled implements Step {

    private static final Set<CandidateState> REOPENABLE =
            Set.of(CandidateState.NOT_TABLED, CandidateState.OUT_QUALIFICATION, CandidateState.OUT_APPRAISAL);

    private final Candidates candidates;
    private final CandidateCards cards;

    ConfirmNotTabled(Candidates candidates, CandidateCards cards) {
        this.candidates = candidates;
        this.cards = cards;
    }

    @Override
    public String procedure() {
        return CadreSelection.KEY;
    }

    @Override
    public String task() {
        return "confirmNotTabled";
    }

    @Override
    public Map<String, Object> data(Work work) {
        var out = candidates.ofCase(work.caseKey()).stream()
                .filter(candidate -> REOPENABLE.contains(candidate.state()))
                .toList();
        var rows = out.stream()
                .flatMap(candidate -> candidates.reasons(candidate.id()).stream()
                        .map(reason -> List.of(
                                cards.name(candidate.id()),
                                candidate.state().chinese(),
                                reason.text(),
                                reason.clauses())))
                .toList();
        return Map.of(
                "grounds",
                Facts.titled("不上会的人选及依据")
                        .table(List.of("人选", "状态", "依据", "条款"), rows)
                        .block(),
                "candidateOptions",
                cards.options(out));
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var reopen = "reopen".equals(input.text("decision"));
        var chosen = input.rows("reopened");
        var problems = new Problems();
        problems.addIf(reopen && chosen.isEmpty(), input.path("reopened"), "重启审核的，至少列出一名有新情况的人选");
        problems.addIf(!reopen && !chosen.isEmpty(), input.path("reopened"), "确认不上会的，不应列出重启审核的人选");
        chosen.forEach(row -> problems.addIf(
                candidates
                        .find(row.text("candidateId"))
                        .filter(candidate ->
                                candidate.caseKey().equals(work.caseKey().value())
                                        && REOPENABLE.contains(candidate.state()))
                        .isEmpty(),
                row.path("candidateId"),
                "“人选”不是本案不上会的人选"));
        problems.refuse();
        var variables = new HashMap<>(CadreSelection.VETTING_REOPENED.as(reopen));
        if (reopen) {
            variables.putAll(CANDIDATES_TO_VET.as(chosen.stream()
                    .map(row -> row.text("candidateId"))
                    .distinct()
                    .toList()));
        }
        return variables;
    }
}
