package io.guicheng.lifemeetings;

import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.NotFound;
import io.guicheng.kernel.RecordRows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class JdbcSpecialMeetings implements SpecialMeetings {

    private final JdbcClient jdbc;

    JdbcSpecialMeetings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void propose(CaseKey key, LeadershipBody body, String situation, String cause, @Nullable Entry by) {
        jdbc.sql("""
                        insert into special_meeting (case_key, body_id, body_name, unit_organ, situation, cause, register, source_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        key.value(),
                        body.id(),
                        body.name(),
                        body.unitOrgan(),
                        situation,
                        cause,
                        by == null ? null : by.register(),
                        by == null ? null : by.id())
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public SpecialMeeting get(CaseKey key) {
        return jdbc.sql("select * from special_meeting where case_key = ?")
                .params(key.value())
                .query(RecordRows.of(SpecialMeeting.class))
                .optional()
                .orElseThrow(() -> new NotFound("没有这个专门民主生活会建议"));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean proposed(String bodyId, Entry by) {
        return jdbc.sql("select count(*) from special_meeting where body_id = ? and register = ? and source_id = ?")
                        .params(bodyId, by.register(), by.id())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    public void draft(CaseKey key, String theme, String matters, String userId) {
        jdbc.sql("update special_meeting set theme = ?, matters = ?, drafted_by = ? where case_key = ?")
                .params(theme, matters, userId, key.value())
                .update();
    }

    @Override
    public void decide(CaseKey key, String decision, String note, LocalDate on) {
        jdbc.sql("update special_meeting set decision = ?, note = ?, decided_on = ? where case_key = ?")
                .params(decision, note, on, key.value())
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Entry> entries(List<String> jurisdictions, LocalDate since) {
        var entries = new ArrayList<>(jdbc.sql("""
                        select 'SANCTION' as register,
                            s.official_id || '/' || s.kind || '/' || cast(s.decided_on as varchar(10)) as id, s.kind as detail, s.official_id,
                            cast(null as varchar(64)) as organ, o.name || '：' || s.title as text
                        from sanction s join official o on o.id = s.official_id
                        where o.jurisdiction_code in (:jurisdictions) and s.decided_on >= :since order by s.id""")
                .param("jurisdictions", jurisdictions)
                .param("since", since)
                .query(RecordRows.of(Entry.class))
                .list());
        entries.addAll(jdbc.sql("""
                        select 'RECTIFICATION' as register, i.case_key as id, i.source as detail, i.official_id,
                            i.unit_organ as organ, i.problem as text
                        from rectification_item i join case_file f on f.case_key = i.case_key
                        where f.jurisdiction in (:jurisdictions) and i.systemic and i.passed_on >= :since
                        order by i.case_key""")
                .param("jurisdictions", jurisdictions)
                .param("since", since)
                .query(RecordRows.of(Entry.class))
                .list());
        return entries;
    }
}
