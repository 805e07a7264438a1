package io.guicheng.selection;

import io.guicheng.kernel.CaseKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class JdbcMeetings implements Meetings {

    private final JdbcClient jdbc;

    JdbcMeetings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Meeting plan(CaseKey key, LocalDate plannedOn, String agenda, int due) {
        var number = jdbc.sql("select count(*) from selection_meeting where case_key = ?")
                        .param(key.value())
                        .query(Integer.class)
                        .single()
                + 1;
        jdbc.sql("insert into selection_meeting (id, case_key, planned_on, agenda, due, present, result, note)"
                        + " values (?, ?, ?, ?, ?, 0, ?, '')")
                .params(
                        "%s-M%02d".formatted(key.value(), number),
                        key.value(),
                        plannedOn,
                        agenda,
                        due,
                        Meeting.Result.PLANNED.name())
                .update();
        return latest(key).orElseThrow();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Meeting> latest(CaseKey key) {
        return jdbc.sql("select * from selection_meeting where case_key = ? order by id desc limit 1")
                .param(key.value())
                .query(Meeting.class)
                .optional();
    }

    @Override
    public void hold(Meeting held, List<Meeting.Attendance> attendance, List<Meeting.Statement> statements) {
        jdbc.sql("update selection_meeting set held_on = ?, due = ?, present = ?, result = ?, note = ? where id = ?")
                .params(held.heldOn(), held.due(), held.present(), held.result().name(), held.note(), held.id())
                .update();
        attendance.forEach(one -> jdbc.sql(
                        "insert into selection_attendance (meeting_id, member_id, name, present, note) values (?, ?, ?, ?, ?)")
                .params(held.id(), one.memberId(), one.name(), one.present(), one.note())
                .update());
        statements.forEach(one -> jdbc.sql(
                        "insert into selection_statement (meeting_id, candidate_id, member_id, stance, spoken) values (?, ?, ?, ?, ?)")
                .params(
                        held.id(),
                        one.candidateId(),
                        one.memberId(),
                        one.stance().name(),
                        one.spoken())
                .update());
    }

    @Override
    public void recuse(String meetingId, List<Meeting.Recused> recused) {
        recused.forEach(one -> jdbc.sql(
                        "insert into selection_recusal (meeting_id, candidate_id, member_id, reason) values (?, ?, ?, ?)")
                .params(meetingId, one.candidateId(), one.memberId(), one.reason())
                .update());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Meeting.Recused> recused(String meetingId) {
        return jdbc.sql("select candidate_id, member_id, reason from selection_recusal where meeting_id = ?"
                        + " order by candidate_id, member_id")
                .param(meetingId)
                .query(Meeting.Recused.class)
                .list();
    }

    @Override
    public void raise(String meetingId, String candidateId, String problem) {
        jdbc.sql("insert into selection_new_problem (meeting_id, candidate_id, problem) values (?, ?, ?)")
                .params(meetingId, candidateId, problem)
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> raised(String meetingId) {
        return jdbc
                .sql("select candidate_id, problem from selection_new_problem where meeting_id = ?")
                .param(meetingId)
                .query((row, ignored) -> Map.entry(row.getString("candidate_id"), row.getString("problem")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void file(String meetingId, LocalDate on, String userId) {
        jdbc.sql("insert into selection_filing (meeting_id, filed_on, filed_by) values (?, ?, ?)")
                .params(meetingId, on, userId)
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean filed(String meetingId) {
        return jdbc.sql("select count(*) from selection_filing where meeting_id = ?")
                        .param(meetingId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    public void count(String meetingId, Meeting.Count count) {
        jdbc.sql(
                        "insert into selection_meeting_candidate (meeting_id, candidate_id, agree, disagree, defer, result, new_problem)"
                                + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        meetingId,
                        count.candidateId(),
                        count.agree(),
                        count.disagree(),
                        count.defer(),
                        count.result(),
                        count.newProblem())
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public Meeting.Minutes minutes(String meetingId) {
        return minutes(jdbc.sql("select * from selection_meeting where id = ?")
                .param(meetingId)
                .query(Meeting.class)
                .single());
    }

    private Meeting.Minutes minutes(Meeting meeting) {
        return new Meeting.Minutes(
                meeting,
                jdbc.sql(
                                "select member_id, name, present, note from selection_attendance where meeting_id = ? order by member_id")
                        .param(meeting.id())
                        .query(Meeting.Attendance.class)
                        .list(),
                jdbc.sql("select candidate_id, member_id, stance, spoken from selection_statement where meeting_id = ?"
                                + " order by candidate_id, spoken")
                        .param(meeting.id())
                        .query(Meeting.Statement.class)
                        .list(),
                jdbc.sql(
                                "select candidate_id, agree, disagree, defer, result, new_problem from selection_meeting_candidate"
                                        + " where meeting_id = ? order by candidate_id")
                        .param(meeting.id())
                        .query(Meeting.Count.class)
                        .list());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Meeting.Minutes> ofCase(CaseKey key) {
        return jdbc
                .sql("select * from selection_meeting where case_key = ? order by id")
                .param(key.value())
                .query(Meeting.class)
                .list()
                .stream()
                .map(this::minutes)
                .toList();
    }
}
