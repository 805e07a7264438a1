package io.guicheng.lifemeetings;

import io.guicheng.kernel.CaseKey;
import io.guicheng.lifemeetings.Sitting.Assessment;
import io.guicheng.lifemeetings.Sitting.Attendance;
import io.guicheng.lifemeetings.Sitting.Criticism;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of the sittings: four statements to read a case's, and as many to write one, however many members there are. */
@Component
class SittingTables {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    SittingTables(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void write(CaseKey key, Sitting sitting) {
        jdbc.sql("""
                        insert into life_meeting_sitting (case_key, number, held_on, due, present, result, correction)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        key.value(),
                        sitting.number(),
                        sitting.heldOn(),
                        sitting.due(),
                        sitting.present(),
                        sitting.result().name(),
                        sitting.correction())
                .update();
        batches.batchUpdate(
                """
                insert into life_meeting_attendance (case_key, number, official_id, present, absence, speaking_order,
                    self_criticism) values (?, ?, ?, ?, ?, ?, ?)""",
                sitting.attendance().stream()
                        .map(one -> new Object[] {
                            key.value(),
                            sitting.number(),
                            one.officialId(),
                            one.present(),
                            one.absence(),
                            one.speakingOrder(),
                            one.selfCriticism()
                        })
                        .toList());
        batches.batchUpdate(
                "insert into life_meeting_criticism (case_key, number, by_id, on_id, criticism) values (?, ?, ?, ?, ?)",
                sitting.criticisms().stream()
                        .map(one ->
                                new Object[] {key.value(), sitting.number(), one.byId(), one.onId(), one.criticism()})
                        .toList());
        batches.batchUpdate(
                "insert into life_meeting_assessment (case_key, number, item, title, met, note) values (?, ?, ?, ?, ?, ?)",
                sitting.assessments().stream()
                        .map(one -> new Object[] {
                            key.value(), sitting.number(), one.item(), one.title(), one.met(), one.note()
                        })
                        .toList());
    }

    List<Sitting> of(CaseKey key) {
        var attendance = rows(
                key,
                "select a.* from life_meeting_attendance a join life_meeting_member m on m.case_key = a.case_key"
                        + " and m.official_id = a.official_id where a.case_key = ? order by a.number, m.rank_no",
                row -> new Attendance(
                        row.getString("official_id"),
                        row.getBoolean("present"),
                        row.getString("absence"),
                        row.getInt("speaking_order"),
                        row.getString("self_criticism")));
        var criticisms = rows(
                key,
                "select * from life_meeting_criticism where case_key = ? order by number, id",
                row -> new Criticism(row.getString("by_id"), row.getString("on_id"), row.getString("criticism")));
        var assessments = rows(
                key,
                "select * from life_meeting_assessment where case_key = ? order by number, item",
                row -> new Assessment(
                        row.getString("item"), row.getString("title"), row.getBoolean("met"), row.getString("note")));
        return jdbc.sql("select * from life_meeting_sitting where case_key = ? order by number")
                .params(key.value())
                .query((row, ignored) -> new Sitting(
                        row.getInt("number"),
                        row.getObject("held_on", LocalDate.class),
                        row.getInt("due"),
                        row.getInt("present"),
                        Sitting.Result.valueOf(row.getString("result")),
                        row.getString("correction"),
                        of(attendance, row.getInt("number")),
                        of(criticisms, row.getInt("number")),
                        of(assessments, row.getInt("number"))))
                .list();
    }

    private <T> List<Numbered<T>> rows(CaseKey key, String sql, Reading<T> reading) {
        return jdbc.sql(sql)
                .params(key.value())
                .query((row, ignored) -> new Numbered<>(row.getInt("number"), reading.of(row)))
                .list();
    }

    private static <T> List<T> of(List<Numbered<T>> all, int number) {
        return all.stream()
                .filter(one -> one.number() == number)
                .map(Numbered::value)
                .toList();
    }

    /** A row of one sitting. */
    private record Numbered<T>(int number, T value) {}

    /** Reads a row. */
    private interface Reading<T> {

        T of(ResultSet row) throws SQLException;
    }
}
