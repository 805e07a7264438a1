package io.guicheng.lifemeetings;

import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.NotFound;
import io.guicheng.kernel.RecordRows;
import io.guicheng.lifemeetings.Preparation.Material;
import io.guicheng.lifemeetings.Preparation.Opinion;
import io.guicheng.lifemeetings.Preparation.Point;
import io.guicheng.lifemeetings.Preparation.Supervisor;
import io.guicheng.lifemeetings.Preparation.Talk;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class JdbcLifeMeetings implements LifeMeetings {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final SittingTables sittings;

    JdbcLifeMeetings(JdbcClient jdbc, JdbcTemplate batches, SittingTables sittings) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.sittings = sittings;
    }

    @Override
    public void open(
            CaseKey key, String kind, int year, LeadershipBody body, @Nullable String cause, @Nullable String theme) {
        jdbc.sql("""
                        insert into life_meeting (case_key, kind, meeting_year, body_id, body_name, unit_organ, cause, theme)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(key.value(), kind, year, body.id(), body.name(), body.unitOrgan(), cause, theme)
                .update();
        all(
                "insert into life_meeting_member (case_key, official_id, name, position, chief, rank_no) values (?, ?, ?, ?, ?, ?)",
                body.members().stream()
                        .map(one -> row(key, one.officialId(), one.name(), one.position(), one.chief(), one.rankNo()))
                        .toList());
        var about = new ArrayList<Object[]>();
        about.add(row(key, Preparation.BODY));
        body.members().forEach(one -> about.add(row(key, one.officialId())));
        all("insert into life_meeting_material (case_key, about, times) values (?, ?, 0)", about);
    }

    @Override
    public void follow(CaseKey key, @Nullable String guide, boolean leaderDrawn) {
        set(key, "planned_guide = ?, leader_drawn = ?", guide, leaderDrawn);
    }

    @Override
    @Transactional(readOnly = true)
    public LifeMeeting get(CaseKey key) {
        return jdbc.sql("select * from life_meeting where case_key = ?")
                .params(key.value())
                .query(RecordRows.of(LifeMeeting.class))
                .optional()
                .orElseThrow(() -> new NotFound("没有这次民主生活会"));
    }

    @Override
    @Transactional(readOnly = true)
    public List<LeadershipBody.Member> members(CaseKey key) {
        return jdbc.sql("select * from life_meeting_member where case_key = ? order by rank_no, official_id")
                .params(key.value())
                .query(RecordRows.of(LeadershipBody.Member.class))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public int annualOf(String bodyId, int year) {
        return jdbc.sql("""
                        select count(*) from life_meeting m join case_file f on f.case_key = m.case_key
                        where m.body_id = ? and m.meeting_year = ? and m.kind = ?
                            and (f.outcome is null or f.outcome <> 'stopped')""")
                .params(bodyId, year, LifeMeeting.ANNUAL)
                .query(Integer.class)
                .single();
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> bodiesMetIn(int year) {
        return jdbc.sql("""
                        select m.body_id from life_meeting m join case_file f on f.case_key = m.case_key
                        where m.meeting_year = ? and m.kind = ? and (f.outcome is null or f.outcome <> 'stopped')""")
                .params(year, LifeMeeting.ANNUAL)
                .query(String.class)
                .set();
    }

    @Override
    public void plan(CaseKey key, String theme, String agenda, LocalDate plannedOn, String userId) {
        set(key, "theme = ?, agenda = ?, planned_on = ?, submitted_by = ?", theme, agenda, plannedOn, userId);
    }

    @Override
    public void returnPlan(CaseKey key, String note) {
        set(key, "returned_note = ?", note);
    }

    @Override
    public void approve(CaseKey key, String theme, LocalDate on) {
        set(key, "theme = ?, approved_on = ?, returned_note = null", theme, on);
    }

    @Override
    public void study(CaseKey key, String study) {
        set(key, "study = ?", study);
    }

    @Override
    public void gather(CaseKey key, List<Opinion> opinions) {
        all(
                "insert into life_meeting_opinion (case_key, about, given_by, opinion) values (?, ?, ?, ?)",
                opinions.stream()
                        .map(one -> row(key, one.about(), one.givenBy(), one.opinion()))
                        .toList());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Opinion> opinions(CaseKey key) {
        return jdbc.sql("select about, given_by, opinion from life_meeting_opinion where case_key = ? order by id")
                .params(key.value())
                .query(RecordRows.of(Opinion.class))
                .list();
    }

    @Override
    public void talks(CaseKey key, List<Talk> talks) {
        all(
                "insert into life_meeting_talk (case_key, pair, talked_on, note) values (?, ?, ?, ?)",
                talks.stream()
                        .map(one -> row(key, one.pair(), one.talkedOn(), one.note()))
                        .toList());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Talk> talks(CaseKey key) {
        return jdbc.sql("select pair, talked_on, note from life_meeting_talk where case_key = ? order by pair")
                .params(key.value())
                .query(RecordRows.of(Talk.class))
                .list();
    }

    @Override
    public void list(CaseKey key, List<Point> points) {
        all(
                "insert into life_meeting_point (case_key, id, official_id, kind, point, listed, reason)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                points.stream()
                        .map(one -> row(
                                key, one.id(), one.officialId(), one.kind(), one.point(), one.listed(), one.reason()))
                        .toList());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Point> points(CaseKey key) {
        return jdbc.sql("""
                        select p.* from life_meeting_point p
                            join life_meeting_member m on m.case_key = p.case_key and m.official_id = p.official_id
                        where p.case_key = ? order by m.rank_no, p.kind, p.id""")
                .params(key.value())
                .query(RecordRows.of(Point.class))
                .list();
    }

    @Override
    public void explain(CaseKey key, Map<String, String> explanations) {
        all(
                "update life_meeting_point set explanation = ? where case_key = ? and id = ?",
                explanations.entrySet().stream()
                        .map(one -> new Object[] {one.getValue(), key.value(), one.getKey()})
                        .toList());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Material> materials(CaseKey key) {
        return jdbc.sql("""
                        select a.* from life_meeting_material a
                            left join life_meeting_member m on m.case_key = a.case_key and m.official_id = a.about
                        where a.case_key = ? order by coalesce(m.rank_no, 0), a.about""")
                .params(key.value())
                .query(RecordRows.of(Material.class))
                .list();
    }

    @Override
    public void submit(CaseKey key, List<String> about, String userId, LocalDate on) {
        all(
                """
                update life_meeting_material set submitted_by = ?, submitted_on = ?, times = times + 1,
                    organization_fit = null, discipline_fit = null where case_key = ? and about = ?""",
                about.stream()
                        .map(one -> new Object[] {userId, on, key.value(), one})
                        .toList());
    }

    @Override
    public void review(CaseKey key, boolean discipline, String about, boolean fit, String note) {
        var column = discipline ? "discipline" : "organization";
        jdbc.sql("update life_meeting_material set %s_fit = ?, %s_note = ? where case_key = ? and about = ?"
                        .formatted(column, column))
                .params(fit, note, key.value(), about)
                .update();
    }

    @Override
    public void orderAgain(CaseKey key, String demands, LocalDate plannedOn) {
        set(key, "demands = ?, planned_on = ?", demands, plannedOn);
        jdbc.sql("""
                        update life_meeting_material set organization_fit = null, organization_note = null,
                            discipline_fit = null, discipline_note = null where case_key = ?""").params(key.value()).update();
    }

    @Override
    public void arrange(CaseKey key, List<Supervisor> supervisors, @Nullable String guide, @Nullable String leader) {
        set(key, "guide = ?, leader = ?", guide, leader);
        jdbc.sql("delete from life_meeting_supervisor where case_key = ?")
                .params(key.value())
                .update();
        all(
                "insert into life_meeting_supervisor (case_key, user_id, name, organ_id) values (?, ?, ?, ?)",
                supervisors.stream()
                        .map(one -> row(key, one.userId(), one.name(), one.organId()))
                        .toList());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Supervisor> supervisors(CaseKey key) {
        return jdbc.sql(
                        "select user_id, name, organ_id from life_meeting_supervisor where case_key = ? order by organ_id, user_id")
                .params(key.value())
                .query(RecordRows.of(Supervisor.class))
                .list();
    }

    @Override
    public void hold(CaseKey key, Sitting sitting) {
        sittings.write(key, sitting);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Sitting> sittings(CaseKey key) {
        return sittings.of(key);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Sitting> passed(CaseKey key) {
        return sittings.of(key).stream()
                .filter(one -> one.result() == Sitting.Result.FIT)
                .findFirst();
    }

    @Override
    public void passed(CaseKey key, LocalDate heldOn, LocalDate reportDue) {
        set(key, "held_on = ?, report_due = ?", heldOn, reportDue);
    }

    @Override
    public void putOff(CaseKey key, LocalDate plannedOn) {
        set(key, "planned_on = ?", plannedOn);
    }

    @Override
    public void report(CaseKey key, LocalDate on, String recipients, String publication) {
        set(key, "reported_on = ?, recipients = ?, publication = ?", on, recipients, publication);
    }

    @Override
    public void reviewed(CaseKey key, LocalDate on, String note) {
        set(key, "reviewed_on = ?, review_note = ?", on, note);
    }

    private void set(CaseKey key, String columns, @Nullable Object... values) {
        var statement = jdbc.sql("update life_meeting set " + columns + " where case_key = ?");
        for (var value : values) {
            statement = statement.param(value);
        }
        if (statement.param(key.value()).update() == 0) {
            throw new NotFound("没有这次民主生活会");
        }
    }

    private static Object[] row(CaseKey key, Object... rest) {
        var row = new Object[rest.length + 1];
        row[0] = key.value();
        System.arraycopy(rest, 0, row, 1, rest.length);
        return row;
    }

    private void all(String sql, List<Object[]> rows) {
        batches.batchUpdate(sql, rows);
    }
}
