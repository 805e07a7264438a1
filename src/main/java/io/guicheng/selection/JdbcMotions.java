package io.guicheng.selection;

import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.RecordRows;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class JdbcMotions implements Motions {

    private final JdbcClient jdbc;

    JdbcMotions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void write(CaseKey key, Motion motion, List<MotionPost> posts, List<String> proposed) {
        for (var table : List.of("selection_post", "selection_proposed", "selection_motion")) {
            jdbc.sql("delete from " + table + " where case_key = ?")
                    .param(key.value())
                    .update();
        }
        jdbc.sql("insert into selection_motion (case_key, analysis, scope, method, restructuring, chief_leaving, leap,"
                        + " without_recommendation, extra_organs) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        key.value(),
                        motion.analysis(),
                        motion.scope(),
                        motion.method(),
                        motion.restructuring(),
                        motion.chiefLeaving(),
                        motion.leap(),
                        motion.withoutRecommendation(),
                        String.join(" ", motion.extraOrgans()))
                .update();
        posts.forEach(post -> jdbc.sql(
                        "insert into selection_post (case_key, post_id, seats, conditions, findings, excess) values (?, ?, ?, ?, ?, ?)")
                .params(key.value(), post.postId(), post.seats(), post.conditions(), post.findings(), post.excess())
                .update());
        proposed.stream()
                .distinct()
                .forEach(official -> jdbc.sql("insert into selection_proposed (case_key, official_id) values (?, ?)")
                        .params(key.value(), official)
                        .update());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Motion> find(CaseKey key) {
        return jdbc.sql("select * from selection_motion where case_key = ?")
                .param(key.value())
                .query((row, ignored) -> new Motion(
                        row.getString("analysis"),
                        row.getString("scope"),
                        row.getString("method"),
                        row.getBoolean("restructuring"),
                        row.getBoolean("chief_leaving"),
                        row.getBoolean("leap"),
                        row.getBoolean("without_recommendation"),
                        Arrays.stream(row.getString("extra_organs").split(" ", -1))
                                .filter(organ -> !organ.isEmpty())
                                .toList()))
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public List<MotionPost> posts(CaseKey key) {
        return jdbc.sql(
                        "select post_id, seats, conditions, findings, excess from selection_post where case_key = ? order by post_id")
                .param(key.value())
                .query(RecordRows.of(MotionPost.class))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> proposed(CaseKey key) {
        return jdbc.sql("select official_id from selection_proposed where case_key = ? order by official_id")
                .param(key.value())
                .query(String.class)
                .list();
    }

    @Override
    public void judge(CaseKey key, String postId, String findings, boolean excess) {
        jdbc.sql("update selection_post set findings = ?, excess = ? where case_key = ? and post_id = ?")
                .params(findings, excess, key.value(), postId)
                .update();
    }
}
