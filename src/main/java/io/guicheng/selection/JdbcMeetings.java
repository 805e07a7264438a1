package io.guicheng.selection;

import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.RecordRows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
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
                .query(RecordRows.of(Meeting.class))
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
                .query(RecordRows.of(Meeting.Recused.class))
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
        return minutes("m.id = ?", meetingId).get(0);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Meeting.Minutes> ofCase(CaseKey key) {
        return minutes("m.case_key = ?", key.value());
    }

    /** Four statements, however many meetings there were. */
    private List<Meeting.Minutes> minutes(String which, String value) {
        var attendance = parts("selection_attendance", "member_id", Meeting.Attendance.class, which, value);
        var statements = parts("selection_statement", "candidate_id, t.spoken", Meeting.Statement.class, which, value);
        var counts = parts("selection_meeting_candidate", "candidate_id", Meeting.Count.class, which, value);
        return jdbc
                .sql("select m.* from selection_meeting m where " + which + " order by m.id")
                .param(value)
                .query(RecordRows.of(Meeting.class))
                .list()
                .stream()
                .map(meeting -> new Meeting.Minutes(
                        meeting,
                        attendance.getOrDefault(meeting.id(), List.of()),
                        statements.getOrDefault(meeting.id(), List.of()),
                        counts.getOrDefault(meeting.id(), List.of())))
                .toList();
    }

    private <T extends Record> Map<String, List<T>> parts(
            String table, String order, Class<T> type, String which, String value) {
        var mapper = RecordRows.of(type);
        var found = new HashMap<String, List<T>>();
        jdbc.sql("select t.* from " + table + " t join selection_meeting m on m.id = t.meeting_id where " + which
                        + " order by t.meeting_id, t." + order)
                .param(value)
                .query((row, number) -> Map.entry(row.getString("meeting_id"), mapper.mapRow(row, number)))
                .list()
                .forEach(one -> found.computeIfAbsent(one.getKey(), ignored -> new ArrayList<>())
                        .add(one.getValue()));
        return found;
    }
}
