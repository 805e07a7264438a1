package io.guicheng.talks;

import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.NotFound;
import io.guicheng.kernel.RecordRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class JdbcAppointmentTalks implements AppointmentTalks {

    /** Posts of chiefs taken up since a day, in the register of officials. */
    private static final String APPOINTED = """
            from tenure t join official o on o.id = t.official_id
            where o.jurisdiction_code = :jurisdiction and t.chief and t.held_since >= :since
            """;

    private static final String TALKED = """
            exists (select 1 from appointment_talk a where a.official_id = t.official_id
                and a.appointed_on = t.held_since and a.talk = 'MAIN' and a.talk_on is not null)
            """;

    private final JdbcClient jdbc;

    JdbcAppointmentTalks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void plan(AppointmentTalk due) {
        jdbc.sql("""
                        insert into appointment_talk
                            (case_key, talk, official_id, post_id, post_title, appointed_on, talkers)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        due.caseKey(),
                        due.talk(),
                        due.officialId(),
                        due.postId(),
                        due.postTitle(),
                        due.appointedOn(),
                        due.talkers().stream().map(Enum::name).collect(Collectors.joining(" ")))
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CaseKey> caseOf(String officialId, LocalDate appointedOn) {
        return jdbc.sql(
                        "select max(a.case_key) from appointment_talk a join case_file f on f.case_key = a.case_key"
                                + " where a.official_id = ? and a.appointed_on = ? and (f.outcome is null or f.outcome <> 'stopped')")
                .params(officialId, appointedOn)
                .query(String.class)
                .optional()
                .map(CaseKey::of);
    }

    @Override
    @Transactional(readOnly = true)
    public List<AppointmentTalk> of(CaseKey key) {
        return jdbc.sql("select * from appointment_talk where case_key = ? order by talk desc")
                .param(key.value())
                .query(JdbcAppointmentTalks::talk)
                .list();
    }

    @Override
    public void hold(CaseKey key, String talk, Held held) {
        var changed = jdbc.sql("""
                        update appointment_talk set talk_on = ?, talk_by = ?, topics = ?, content = ?, signed = ?,
                            refusal_note = ?
                        where case_key = ? and talk = ?""")
                .params(
                        held.on(),
                        held.by(),
                        held.topics(),
                        held.content(),
                        held.signed(),
                        held.refusalNote(),
                        key.value(),
                        talk)
                .update();
        if (changed == 0) {
            throw new NotFound("没有安排这次谈话");
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Gap> gaps(String jurisdiction, LocalDate since) {
        return jdbc.sql("select t.official_id, o.name, t.title as post_title, t.held_since as appointed_on "
                        + APPOINTED + " and not " + TALKED
                        + " and not exists (select 1 from appointment_talk_gap g where g.official_id = t.official_id"
                        + " and g.appointed_on = t.held_since) order by t.held_since, t.official_id")
                .param("jurisdiction", jurisdiction)
                .param("since", since)
                .query(RecordRows.of(Gap.class))
                .list();
    }

    @Override
    public void explain(Gap gap, String reason, CaseKey key) {
        jdbc.sql("insert into appointment_talk_gap (official_id, appointed_on, reason, case_key) values (?, ?, ?, ?)")
                .params(gap.officialId(), gap.appointedOn(), reason, key.value())
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public Coverage coverage(String jurisdiction, LocalDate since) {
        return jdbc.sql("select count(*) as appointed, coalesce(sum(case when " + TALKED
                        + " then 1 else 0 end), 0) as talked " + APPOINTED)
                .param("jurisdiction", jurisdiction)
                .param("since", since)
                .query(RecordRows.of(Coverage.class))
                .single();
    }

    private static AppointmentTalk talk(ResultSet row, int ignored) throws SQLException {
        var signed = row.getObject("signed");
        return new AppointmentTalk(
                row.getString("case_key"),
                row.getString("talk"),
                row.getString("official_id"),
                row.getString("post_id"),
                row.getString("post_title"),
                row.getObject("appointed_on", LocalDate.class),
                Arrays.stream(row.getString("talkers").split(" ", -1))
                        .map(Talker.Capacity::valueOf)
                        .toList(),
                row.getObject("talk_on", LocalDate.class),
                row.getString("talk_by"),
                row.getString("topics"),
                row.getString("content"),
                signed == null ? null : (Boolean) signed,
                row.getString("refusal_note"));
    }
}
