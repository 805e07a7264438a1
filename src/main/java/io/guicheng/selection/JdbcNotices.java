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
class JdbcNotices implements Notices {

    private final JdbcClient jdbc;

    JdbcNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void publish(Notice notice) {
        jdbc.sql(
                        "insert into selection_notice (candidate_id, published_on, last_day, place, achievements, special_note)"
                                + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        notice.candidateId(),
                        notice.publishedOn(),
                        notice.lastDay(),
                        notice.place(),
                        notice.achievements(),
                        notice.specialNote())
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Notice> find(String candidateId) {
        return jdbc.sql("select * from selection_notice where candidate_id = ?")
                .param(candidateId)
                .query(RecordRows.of(Notice.class))
                .optional();
    }

    @Override
    public String object(String candidateId, LocalDate receivedOn, String summary, boolean specific) {
        var id = "%s-Y%02d".formatted(candidateId, objections(candidateId).size() + 1);
        jdbc.sql(
                        "insert into selection_objection (id, candidate_id, received_on, summary, specific) values (?, ?, ?, ?, ?)")
                .params(id, candidateId, receivedOn, summary, specific)
                .update();
        return id;
    }

    @Override
    public void check(String objectionId, String finding, String effect, String userId, LocalDate on) {
        jdbc.sql("update selection_objection set finding = ?, effect = ?, checked_by = ?, checked_on = ? where id = ?")
                .params(finding, effect, userId, on, objectionId)
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Notice.Objection> objections(String candidateId) {
        return jdbc.sql("select * from selection_objection where candidate_id = ? order by id")
                .param(candidateId)
                .query(RecordRows.of(Notice.Objection.class))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Notice> ofCase(CaseKey key) {
        return jdbc.sql("select n.* from selection_notice n join selection_candidate c on c.id = n.candidate_id"
                        + " where c.case_key = ? order by n.published_on, n.candidate_id")
                .param(key.value())
                .query(RecordRows.of(Notice.class))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Notice.Objection> objectionsOf(CaseKey key) {
        return jdbc.sql("select o.* from selection_objection o join selection_candidate c on c.id = o.candidate_id"
                        + " where c.case_key = ? order by o.candidate_id, o.id")
                .param(key.value())
                .query(RecordRows.of(Notice.Objection.class))
                .list();
    }
}
