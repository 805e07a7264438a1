package io.guicheng.selection;

import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.RecordRows;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class JdbcRecommendations implements Recommendations {

    private final JdbcClient jdbc;

    JdbcRecommendations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void write(CaseKey key, Recommendation recommendation) {
        var kind = recommendation.kind().name();
        jdbc.sql("delete from selection_recommendation_vote where case_key = ? and kind = ?")
                .params(key.value(), kind)
                .update();
        jdbc.sql("delete from selection_recommendation where case_key = ? and kind = ?")
                .params(key.value(), kind)
                .update();
        jdbc.sql("insert into selection_recommendation (case_key, kind, held_on, due, present) values (?, ?, ?, ?, ?)")
                .params(key.value(), kind, recommendation.heldOn(), recommendation.due(), recommendation.present())
                .update();
        recommendation
                .votes()
                .forEach(vote -> jdbc.sql(
                                "insert into selection_recommendation_vote (case_key, kind, official_id, post_id, votes) values (?, ?, ?, ?, ?)")
                        .params(key.value(), kind, vote.officialId(), vote.postId(), vote.votes())
                        .update());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Recommendation> ofCase(CaseKey key) {
        return jdbc
                .sql(
                        "select kind, held_on, due, present from selection_recommendation where case_key = ? order by held_on, kind")
                .param(key.value())
                .query((row, ignored) -> new Recommendation(
                        Recommendation.Kind.valueOf(row.getString("kind")),
                        row.getObject("held_on", LocalDate.class),
                        row.getInt("due"),
                        row.getInt("present"),
                        List.of()))
                .list()
                .stream()
                .map(round -> new Recommendation(
                        round.kind(), round.heldOn(), round.due(), round.present(), votes(key, round.kind())))
                .toList();
    }

    private List<Recommendation.Votes> votes(CaseKey key, Recommendation.Kind kind) {
        return jdbc.sql(
                        "select official_id, post_id, votes from selection_recommendation_vote where case_key = ? and kind = ?"
                                + " order by votes desc, official_id")
                .params(key.value(), kind.name())
                .query(RecordRows.of(Recommendation.Votes.class))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<LocalDate> recommendedOn(CaseKey key, String officialId, String postId) {
        return jdbc.sql(
                        "select r.held_on from selection_recommendation r join selection_recommendation_vote v"
                                + " on v.case_key = r.case_key and v.kind = r.kind"
                                + " where r.case_key = ? and v.official_id = ? and v.post_id = ? and v.votes > 0 order by r.held_on limit 1")
                .params(key.value(), officialId, postId)
                .query(LocalDate.class)
                .optional();
    }
}
