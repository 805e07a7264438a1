package io.guicheng.lifemeetings;

import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.NotFound;
import io.guicheng.kernel.RecordRows;
import io.guicheng.lifemeetings.YearPlan.Planned;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class JdbcYearPlans implements YearPlans {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    JdbcYearPlans(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    @Override
    public void open(CaseKey key, int year, @Nullable String theme) {
        jdbc.sql("insert into life_meeting_plan (case_key, plan_year, theme) values (?, ?, ?)")
                .params(key.value(), year, theme)
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public YearPlan get(CaseKey key) {
        var bodies = jdbc.sql(
                        "select body_id, body_name, guide_id, guide, drawn from life_meeting_plan_body where case_key = ?"
                                + " order by body_id")
                .params(key.value())
                .query(RecordRows.of(Planned.class))
                .list();
        return jdbc.sql("select plan_year, theme, draw_id from life_meeting_plan where case_key = ?")
                .params(key.value())
                .query((row, ignored) ->
                        new YearPlan(row.getInt("plan_year"), row.getString("theme"), row.getString("draw_id"), bodies))
                .optional()
                .orElseThrow(() -> new NotFound("没有这个年度安排"));
    }

    @Override
    @Transactional(readOnly = true)
    public int ofYear(String jurisdiction, int year) {
        return jdbc.sql("""
                        select count(*) from life_meeting_plan p join case_file f on f.case_key = p.case_key
                        where f.jurisdiction = ? and p.plan_year = ? and (f.outcome is null or f.outcome <> 'stopped')""").params(jurisdiction, year).query(Integer.class).single();
    }

    @Override
    public void plan(CaseKey key, List<Planned> bodies, String drawId) {
        jdbc.sql("update life_meeting_plan set draw_id = ? where case_key = ?")
                .params(drawId, key.value())
                .update();
        batches.batchUpdate(
                "insert into life_meeting_plan_body (case_key, body_id, body_name, guide_id, guide, drawn)"
                        + " values (?, ?, ?, ?, ?, ?)",
                bodies.stream()
                        .map(one -> new Object[] {
                            key.value(), one.bodyId(), one.bodyName(), one.guideId(), one.guide(), one.drawn()
                        })
                        .toList());
    }

    @Override
    public void drawn(CaseKey key, Collection<String> bodyIds) {
        batches.batchUpdate(
                "update life_meeting_plan_body set drawn = true where case_key = ? and body_id = ?",
                bodyIds.stream().map(one -> new Object[] {key.value(), one}).toList());
    }
}
