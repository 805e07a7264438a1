package io.guicheng.selection;

import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.RecordRows;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class JdbcOpinions implements Opinions {

    private static final String NEWEST =
            "select o.* from selection_opinion o where o.candidate_id = ? and o.seq = (select max(n.seq) from selection_opinion n"
                    + " where n.candidate_id = o.candidate_id and n.organ_id = o.organ_id)";

    private final JdbcClient jdbc;

    JdbcOpinions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void give(Opinion opinion) {
        jdbc.sql(
                        "insert into selection_opinion (candidate_id, organ_id, seq, verdict, grounds, user_id, given_on, valid_until)"
                                + " select cast(:candidate as varchar(48)), cast(:organ as varchar(64)),"
                                + " coalesce((select max(seq) from selection_opinion where candidate_id = :candidate and organ_id = :organ), 0) + 1,"
                                + " cast(:verdict as varchar(40)), cast(:grounds as varchar(2000)), cast(:user as varchar(64)),"
                                + " cast(:given as date), cast(:until as date)")
                .param("candidate", opinion.candidateId())
                .param("organ", opinion.organId())
                .param("verdict", opinion.verdict().name())
                .param("grounds", opinion.grounds())
                .param("user", opinion.userId())
                .param("given", opinion.givenOn())
                .param("until", opinion.validUntil())
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Opinion> latest(String candidateId) {
        return jdbc.sql(NEWEST + " order by o.organ_id")
                .param(candidateId)
                .query(RecordRows.of(Opinion.class))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Opinion> latest(String candidateId, String organId) {
        return jdbc.sql(NEWEST + " and o.organ_id = ?")
                .params(candidateId, organId)
                .query(RecordRows.of(Opinion.class))
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Opinion> latestOfCase(CaseKey key) {
        return jdbc.sql("select o.* from selection_opinion o join selection_candidate c on c.id = o.candidate_id"
                        + " where c.case_key = ? and o.seq = (select max(n.seq) from selection_opinion n"
                        + " where n.candidate_id = o.candidate_id and n.organ_id = o.organ_id)"
                        + " order by o.candidate_id, o.organ_id")
                .param(key.value())
                .query(RecordRows.of(Opinion.class))
                .list();
    }

    @Override
    public void ask(String candidateId, String organId) {
        askNoMore(candidateId, organId);
        jdbc.sql("insert into selection_added_organ (candidate_id, organ_id) values (?, ?)")
                .params(candidateId, organId)
                .update();
    }

    @Override
    public void askNoMore(String candidateId, String organId) {
        jdbc.sql("delete from selection_added_organ where candidate_id = ? and organ_id = ?")
                .params(candidateId, organId)
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> alsoAsked(String candidateId) {
        return jdbc.sql("select organ_id from selection_added_organ where candidate_id = ? order by organ_id")
                .param(candidateId)
                .query(String.class)
                .list();
    }

    @Override
    public void draft(IntegrityDraft draft) {
        jdbc.sql("delete from selection_integrity_draft where candidate_id = ?")
                .param(draft.candidateId())
                .update();
        jdbc.sql(
                        "insert into selection_integrity_draft (candidate_id, verdict, grounds, heard_local, drafted_by) values (?, ?, ?, ?, ?)")
                .params(
                        draft.candidateId(),
                        draft.verdict().name(),
                        draft.grounds(),
                        draft.heardLocal(),
                        draft.draftedBy())
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<IntegrityDraft> draft(String candidateId) {
        return jdbc.sql("select * from selection_integrity_draft where candidate_id = ?")
                .param(candidateId)
                .query(RecordRows.of(IntegrityDraft.class))
                .optional();
    }

    @Override
    public void signFirst(String candidateId, String userId) {
        jdbc.sql("update selection_integrity_draft set first_signer = ?, returned_note = null where candidate_id = ?")
                .params(userId, candidateId)
                .update();
    }

    @Override
    public void signSecond(String candidateId, String userId) {
        jdbc.sql("update selection_integrity_draft set second_signer = ? where candidate_id = ?")
                .params(userId, candidateId)
                .update();
    }

    @Override
    public void returnDraft(String candidateId, String note) {
        jdbc.sql(
                        "update selection_integrity_draft set first_signer = null, second_signer = null, returned_note = ? where candidate_id = ?")
                .params(note, candidateId)
                .update();
    }
}
