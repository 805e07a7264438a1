package io.guicheng.selection;

import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.NotFound;
import io.guicheng.kernel.RecordRows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class JdbcCandidates implements Candidates {

    private final JdbcClient jdbc;
    private final JdbcOperations batch;

    JdbcCandidates(JdbcClient jdbc, JdbcOperations batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    @Override
    public Candidate nominate(CaseKey key, String officialId, String postId) {
        var number = jdbc.sql("select count(*) from selection_candidate where case_key = ?")
                        .param(key.value())
                        .query(Integer.class)
                        .single()
                + 1;
        var id = "%s-%02d".formatted(key.value(), number);
        jdbc.sql(
                        "insert into selection_candidate (id, case_key, official_id, post_id, state, vetting_round) values (?, ?, ?, ?, ?, 0)")
                .params(id, key.value(), officialId, postId, CandidateState.VETTING.name())
                .update();
        return get(id);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Candidate> find(String candidateId) {
        return jdbc.sql("select * from selection_candidate where id = ?")
                .param(candidateId)
                .query(RecordRows.of(Candidate.class))
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public Candidate get(String candidateId) {
        return find(candidateId).orElseThrow(() -> new NotFound("人选不存在"));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> officials(Collection<String> candidateIds) {
        var officials = new HashMap<String, String>();
        jdbc.sql("select id, official_id from selection_candidate where id in (:ids)")
                .param("ids", candidateIds)
                .query(row -> {
                    officials.put(row.getString("id"), row.getString("official_id"));
                });
        return officials;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Candidate> ofCase(CaseKey key) {
        return jdbc.sql("select * from selection_candidate where case_key = ? order by id")
                .param(key.value())
                .query(RecordRows.of(Candidate.class))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Candidate> ofOfficial(String officialId) {
        return jdbc.sql("select * from selection_candidate where official_id = ? order by id")
                .param(officialId)
                .query(RecordRows.of(Candidate.class))
                .list();
    }

    @Override
    public void move(String candidateId, CandidateState state) {
        jdbc.sql("update selection_candidate set state = ? where id = ?")
                .params(state.name(), candidateId)
                .update();
    }

    @Override
    public void nextRound(String candidateId) {
        jdbc.sql("update selection_candidate set vetting_round = vetting_round + 1, state = ? where id = ?")
                .params(CandidateState.VETTING.name(), candidateId)
                .update();
    }

    @Override
    public void trainingMakeup(String candidateId, LocalDate due) {
        jdbc.sql("update selection_candidate set training_makeup_due = ? where id = ?")
                .params(due, candidateId)
                .update();
    }

    @Override
    public void writeCriteria(String candidateId, List<Criterion> criteria) {
        jdbc.sql("delete from selection_criterion where candidate_id = ?")
                .param(candidateId)
                .update();
        batch.batchUpdate(
                "insert into selection_criterion (candidate_id, position, criterion, title, passed, consequence, figures, clauses)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                numbered(criteria, (position, one) -> new Object[] {
                    candidateId,
                    position,
                    one.criterion(),
                    one.title(),
                    one.passed(),
                    one.consequence(),
                    one.figures(),
                    one.clauses()
                }));
    }

    private static <T> List<Object[]> numbered(List<T> rows, BiFunction<Integer, T, Object[]> values) {
        return IntStream.range(0, rows.size())
                .mapToObj(position -> values.apply(position, rows.get(position)))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Criterion> criteria(String candidateId) {
        return jdbc.sql("select * from selection_criterion where candidate_id = ? order by position")
                .param(candidateId)
                .query(RecordRows.of(Criterion.class))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, List<Criterion>> criteriaOf(CaseKey key) {
        return ofCase(key, "selection_criterion", "position", Criterion.class);
    }

    @Override
    public void writeReasons(String candidateId, List<Reason> reasons) {
        jdbc.sql("delete from selection_ground where candidate_id = ?")
                .param(candidateId)
                .update();
        batch.batchUpdate(
                "insert into selection_ground (candidate_id, position, source, text, clauses) values (?, ?, ?, ?, ?)",
                numbered(reasons, (position, one) ->
                        new Object[] {candidateId, position, one.source(), one.text(), one.clauses()}));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Reason> reasons(String candidateId) {
        return jdbc.sql("select source, text, clauses from selection_ground where candidate_id = ? order by position")
                .param(candidateId)
                .query(RecordRows.of(Reason.class))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, List<Reason>> reasonsOf(CaseKey key) {
        return ofCase(key, "selection_ground", "position", Reason.class);
    }

    @Override
    public void writeAppraisal(Appraisal appraisal) {
        jdbc.sql("delete from selection_appraisal where candidate_id = ?")
                .param(appraisal.candidateId())
                .update();
        jdbc.sql(
                        "insert into selection_appraisal (candidate_id, team, notice_on, from_day, until_day, talks, matters_handed_on,"
                                + " strengths, shortcomings, fit, note) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        appraisal.candidateId(),
                        appraisal.team(),
                        appraisal.noticeOn(),
                        appraisal.fromDay(),
                        appraisal.untilDay(),
                        appraisal.talks(),
                        appraisal.mattersHandedOn(),
                        appraisal.strengths(),
                        appraisal.shortcomings(),
                        appraisal.fit(),
                        appraisal.note())
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Appraisal> appraisal(String candidateId) {
        return jdbc.sql("select * from selection_appraisal where candidate_id = ?")
                .param(candidateId)
                .query(RecordRows.of(Appraisal.class))
                .optional();
    }

    @Override
    public void writeMust(String candidateId, Must must) {
        jdbc.sql("delete from selection_must where candidate_id = ? and must = ?")
                .params(candidateId, must.must())
                .update();
        jdbc.sql(
                        "insert into selection_must (candidate_id, must, verdict, summary, user_id, organ_id, given_on) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        candidateId,
                        must.must(),
                        must.verdict(),
                        must.summary(),
                        must.userId(),
                        must.organId(),
                        must.givenOn())
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Must> musts(String candidateId) {
        return jdbc.sql("select * from selection_must where candidate_id = ? order by must")
                .param(candidateId)
                .query(RecordRows.of(Must.class))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, List<Must>> mustsOf(CaseKey key) {
        return ofCase(key, "selection_must", "must", Must.class);
    }

    private <T extends Record> Map<String, List<T>> ofCase(CaseKey key, String table, String order, Class<T> type) {
        var mapper = RecordRows.of(type);
        var found = new HashMap<String, List<T>>();
        jdbc.sql("select t.* from " + table + " t join selection_candidate c on c.id = t.candidate_id"
                        + " where c.case_key = ? order by t.candidate_id, t." + order)
                .param(key.value())
                .query((row, number) -> Map.entry(row.getString("candidate_id"), mapper.mapRow(row, number)))
                .list()
                .forEach(one -> found.computeIfAbsent(one.getKey(), ignored -> new ArrayList<>())
                        .add(one.getValue()));
        return found;
    }
}
