package io.guicheng.procedure.cadreselection;

import static io.guicheng.selection.SelectionVariables.ANYONE_DEFERRED;

import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.selection.Candidate;
import io.guicheng.selection.CandidateCards;
import io.guicheng.selection.CandidateState;
import io.guicheng.selection.Candidates;
import io.guicheng.selection.Meeting;
import io.guicheng.selection.Meetings;
import io.guicheng.selection.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 查清暂缓问题: whoever was deferred comes back to the table with the question cleared, or is given up. */
@Component
class ClearDeferral implements Step {

    private static final String GIVE_UP = "GIVE_UP";

    private final Candidates candidates;
    private final CandidateCards cards;
    private final Meetings meetings;

    ClearDeferral(Candidates candidates, CandidateCards cards, Meetings meetings) {
        this.candidates = candidates;
        this.cards = cards;
        this.meetings = meetings;
    }

    @Override
    public String procedure() {
        return CadreSelection.KEY;
    }

    @Override
    public String task() {
        return "clearDeferral";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return Map.of(
                "cleared",
                deferred(work).stream().map(candidate -> row(work, candidate)).toList());
    }

    private Map<String, Object> row(Work work, Candidate candidate) {
        var count = meetings.ofCase(work.caseKey()).stream()
                .flatMap(minutes -> minutes.counts().stream())
                .filter(one -> one.candidateId().equals(candidate.id()))
                .reduce((earlier, later) -> later);
        return Map.of(
                "id",
                candidate.id(),
                "candidate",
                cards.line(candidate.id()),
                "why",
                count.map(ClearDeferral::why).orElse(""));
    }

    private static String why(Meeting.Count count) {
        var votes = "同意 %d，不同意 %d，缓议 %d".formatted(count.agree(), count.disagree(), count.defer());
        return count.newProblem().isEmpty() ? "分歧较大：" + votes : "新问题：" + count.newProblem() + "（" + votes + "）";
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var deferred = deferred(work);
        var problems = new Problems();
        var answered = new HashSet<String>();
        for (var row : input.rows("cleared")) {
            var id = row.text("id");
            problems.addIf(
                    deferred.stream().noneMatch(one -> one.id().equals(id)), row.path("candidate"), "“人选”没有被暂缓表决");
            problems.addIf(!answered.add(id), row.path("candidate"), "同一“人选”只能填写一行");
            problems.addIf(
                    !row.text("action").equals(GIVE_UP) && row.files("proof").isEmpty(),
                    row.path("proof"),
                    "恢复上会的，“查清材料”必须上传");
        }
        deferred.stream()
                .filter(one -> !answered.contains(one.id()))
                .forEach(one -> problems.add("cleared", "人选“" + cards.name(one.id()) + "”的暂缓问题还没有填写"));
        problems.refuse();
        input.rows("cleared").stream()
                .filter(row -> row.text("action").equals(GIVE_UP))
                .forEach(row -> giveUp(row.text("id"), row.text("explanation")));
        return ANYONE_DEFERRED.as(!deferred(work).isEmpty());
    }

    private void giveUp(String candidateId, String explanation) {
        var reasons = new ArrayList<>(candidates.reasons(candidateId));
        reasons.add(new Reason("deferral", "暂缓表决后不再上会：" + explanation, "S1-5.2c"));
        candidates.writeReasons(candidateId, reasons);
        candidates.move(candidateId, CandidateState.NOT_CARRIED);
    }

    private List<Candidate> deferred(Work work) {
        return candidates.ofCase(work.caseKey()).stream()
                .filter(candidate -> candidate.state() == CandidateState.DEFERRED)
                .toList();
    }
}
