package io.guicheng.talks;

import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.NotFound;
import io.guicheng.kernel.RecordRows;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class JdbcFamilyVisits implements FamilyVisits {

    private final JdbcClient jdbc;

    JdbcFamilyVisits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CaseKey> planOf(String jurisdiction, int year) {
        return jdbc.sql(
                        "select max(p.case_key) from family_visit_plan p join case_file f on f.case_key = p.case_key"
                                + " where f.jurisdiction = ? and p.plan_year = ? and (f.outcome is null or f.outcome <> 'stopped')")
                .params(jurisdiction, year)
                .query(String.class)
                .optional()
                .map(CaseKey::of);
    }

    @Override
    public void open(CaseKey key, Plan plan, Collection<Planned> visits) {
        jdbc.sql("insert into family_visit_plan (case_key, plan_year, arrangement, drafted_by) values (?, ?, ?, ?)")
                .params(key.value(), plan.planYear(), plan.arrangement(), plan.draftedBy())
                .update();
        visits.forEach(one -> add(key, one));
    }

    @Override
    public void revise(CaseKey key, String arrangement, String userId, Collection<Planned> visits) {
        jdbc.sql(
                        "update family_visit_plan set arrangement = ?, drafted_by = ?, returned_note = null where case_key = ?")
                .params(arrangement, userId, key.value())
                .update();
        jdbc.sql("delete from family_visit where case_key = ?")
                .param(key.value())
                .update();
        visits.forEach(one -> add(key, one));
    }

    private void add(CaseKey key, Planned visit) {
        jdbc.sql("insert into family_visit (case_key, official_id, name, post, planned_on) values (?, ?, ?, ?, ?)")
                .params(key.value(), visit.officialId(), visit.name(), visit.post(), visit.plannedOn())
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public Plan plan(CaseKey key) {
        return jdbc.sql("select * from family_visit_plan where case_key = ?")
                .param(key.value())
                .query(RecordRows.of(Plan.class))
                .optional()
                .orElseThrow(() -> new NotFound("没有这份家访计划"));
    }

    @Override
    public void sendBack(CaseKey key, String note) {
        jdbc.sql("update family_visit_plan set returned_note = ? where case_key = ?")
                .params(note, key.value())
                .update();
    }

    @Override
    public void approve(CaseKey key, String userId, LocalDate on) {
        jdbc.sql(
                        "update family_visit_plan set approved_by = ?, approved_on = ?, returned_note = null where case_key = ?")
                .params(userId, on, key.value())
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public List<FamilyVisit> of(CaseKey key) {
        return jdbc.sql("select * from family_visit where case_key = ? order by planned_on, official_id")
                .param(key.value())
                .query(RecordRows.of(FamilyVisit.class))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public FamilyVisit get(CaseKey key, String officialId) {
        return jdbc.sql("select * from family_visit where case_key = ? and official_id = ?")
                .params(key.value(), officialId)
                .query(RecordRows.of(FamilyVisit.class))
                .optional()
                .orElseThrow(() -> new NotFound("家访计划中没有此人"));
    }

    @Override
    public void record(CaseKey key, String officialId, Made made) {
        var changed = jdbc.sql("""
                        update family_visit set visited_on = ?, visitors = ?, present = ?, contents = ?, pledge = ?,
                            outcome = ?, problem = ?, petition_id = ?
                        where case_key = ? and official_id = ?""")
                .params(
                        made.on(),
                        made.visitors(),
                        made.present(),
                        made.contents(),
                        made.pledge(),
                        made.outcome(),
                        made.problem(),
                        made.petitionId(),
                        key.value(),
                        officialId)
                .update();
        if (changed == 0) {
            throw new NotFound("家访计划中没有此人");
        }
    }

    @Override
    public void skip(CaseKey key, Planned official, String reason) {
        if (explain(key, official.officialId(), reason) == 0) {
            add(key, official);
            explain(key, official.officialId(), reason);
        }
    }

    private int explain(CaseKey key, String officialId, String reason) {
        return jdbc.sql("update family_visit set skip_reason = ? where case_key = ? and official_id = ?")
                .params(reason, key.value(), officialId)
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, LocalDate> lastVisits(Collection<String> officialIds) {
        var last = new HashMap<String, LocalDate>();
        if (!officialIds.isEmpty()) {
            jdbc.sql("select official_id, max(visited_on) as visited_on from family_visit"
                            + " where official_id in (:officials) and visited_on is not null group by official_id")
                    .param("officials", officialIds)
                    .query(row -> {
                        last.put(row.getString("official_id"), row.getObject("visited_on", LocalDate.class));
                    });
        }
        return last;
    }
}
