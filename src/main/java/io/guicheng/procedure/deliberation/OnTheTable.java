package io.guicheng.procedure.deliberation;

import io.guicheng.kernel.CaseKey;
import io.guicheng.selection.Candidate;
import io.guicheng.selection.CandidateCards;
import io.guicheng.selection.CandidateState;
import io.guicheng.selection.Candidates;
import io.guicheng.selection.Recommendation;
import io.guicheng.selection.Recommendations;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The candidates that the next meeting discusses: those whose vetting tabled them, and those a former meeting deferred. The model lets
 * nobody come here whose deferral has not been cleared, so a deferred candidate on the table is one that was cleared.
 */
@Component
class OnTheTable {

    private static final Set<CandidateState> STATES = Set.of(CandidateState.TABLED, CandidateState.DEFERRED);

    private final Candidates candidates;
    private final CandidateCards cards;
    private final Recommendations recommendations;

    OnTheTable(Candidates candidates, CandidateCards cards, Recommendations recommendations) {
        this.candidates = candidates;
        this.cards = cards;
        this.recommendations = recommendations;
    }

    List<Candidate> of(CaseKey key) {
        return candidates.ofCase(key).stream()
                .filter(candidate -> STATES.contains(candidate.state()))
                .toList();
    }

    /** The blocks {@code facts} of a form: who is discussed, and what the recommendation came to. */
    List<Map<String, Object>> facts(CaseKey key) {
        var table = of(key);
        return List.of(
                block(
                        "提交讨论的人选",
                        List.of("人选", "拟任职位", "现任职务", "状态"),
                        table.stream().map(this::introduction).toList()),
                block("民主推荐结果", List.of("推荐形式", "日期", "应到", "实到", "人选", "得票"), votes(key, table)));
    }

    private List<Object> introduction(Candidate candidate) {
        return List.of(
                cards.official(candidate).name(),
                cards.post(candidate).title(),
                cards.currentPosts(candidate.officialId()),
                candidate.state() == CandidateState.DEFERRED
                        ? "暂缓问题已查清，恢复上会"
                        : candidate.state().chinese());
    }

    private List<List<Object>> votes(CaseKey key, List<Candidate> table) {
        return recommendations.ofCase(key).stream()
                .flatMap(round -> table.stream().map(candidate -> row(round, candidate)))
                .toList();
    }

    private List<Object> row(Recommendation round, Candidate candidate) {
        var votes = round.votes().stream()
                .filter(one -> one.officialId().equals(candidate.officialId())
                        && one.postId().equals(candidate.postId()))
                .mapToInt(Recommendation.Votes::votes)
                .sum();
        return List.of(
                round.kind().chinese(),
                round.heldOn().toString(),
                round.due(),
                round.present(),
                cards.official(candidate).name(),
                votes);
    }

    private static Map<String, Object> block(String title, List<String> columns, List<List<Object>> rows) {
        return Map.of("title", title, "table", Map.of("columns", columns, "rows", rows));
    }
}
