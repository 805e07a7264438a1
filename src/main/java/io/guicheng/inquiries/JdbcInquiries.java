package io.guicheng.inquiries;

import io.guicheng.inquiries.Inquiry.Answer;
import io.guicheng.inquiries.Inquiry.Signer;
import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.NotFound;
import io.guicheng.kernel.RecordRows;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class JdbcInquiries implements Inquiries {

    private final JdbcClient jdbc;

    JdbcInquiries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void open(CaseKey key, Filed filed, List<Signer> signers) {
        jdbc.sql("""
                        insert into inquiry (case_key, kind, inquirer, respondent, official_id, respondent_name,
                            respondent_organ, matter, filed_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        key.value(),
                        filed.kind(),
                        filed.inquirer(),
                        filed.respondent(),
                        filed.officialId(),
                        filed.respondentName(),
                        filed.respondentOrgan(),
                        filed.matter(),
                        filed.filedOn())
                .update();
        for (var line = 0; line < signers.size(); line++) {
            var signer = signers.get(line);
            jdbc.sql("insert into inquiry_signer (case_key, line, name, unit, official_id) values (?, ?, ?, ?, ?)")
                    .params(key.value(), line + 1, signer.name(), signer.unit(), signer.officialId())
                    .update();
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Inquiry get(CaseKey key) {
        return jdbc.sql("select * from inquiry where case_key = ?")
                .param(key.value())
                .query(RecordRows.of(Inquiry.class))
                .optional()
                .orElseThrow(() -> new NotFound("没有这件质询"));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Signer> signers(CaseKey key) {
        return jdbc.sql("select name, unit, official_id from inquiry_signer where case_key = ? order by line")
                .param(key.value())
                .query(RecordRows.of(Signer.class))
                .list();
    }

    @Override
    public void decide(CaseKey key, boolean admitted, @Nullable String ground, @Nullable String note, String userId) {
        set(
                "inquiry set admitted = ?, refusal_ground = ?, refusal_note = ?, decided_by = ? where case_key = ?",
                admitted,
                ground,
                note,
                userId,
                key.value());
    }

    @Override
    public void review(CaseKey key, boolean admitted, String note, String userId) {
        set(
                "inquiry set admitted = ?, review_note = ?, reviewed_by = ? where case_key = ?",
                admitted,
                note,
                userId,
                key.value());
    }

    @Override
    public void ask(CaseKey key, LocalDate dueOn) {
        jdbc.sql("insert into inquiry_answer (case_key, answer_no, due_on)"
                        + " select cast(? as varchar(32)), coalesce(max(answer_no), 0) + 1, cast(? as date)"
                        + " from inquiry_answer where case_key = ?")
                .params(key.value(), dueOn, key.value())
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Answer> answers(CaseKey key) {
        return jdbc.sql("select * from inquiry_answer where case_key = ? order by answer_no")
                .param(key.value())
                .query(RecordRows.of(Answer.class))
                .list();
    }

    @Override
    public void answer(CaseKey key, String way, LocalDate on, String text) {
        setLast(key, "way = ?, answered_on = ?, answer = ?", way, on, text);
    }

    @Override
    public void ballot(CaseKey key, String ballotId) {
        setLast(key, "ballot_id = ?", ballotId);
    }

    @Override
    public void evaluate(CaseKey key, int satisfied, int votes) {
        setLast(key, "satisfied = ?, votes = ?", satisfied, votes);
    }

    @Override
    public void report(CaseKey key, String report, LocalDate on) {
        set("inquiry set report = ?, reported_on = ? where case_key = ?", report, on, key.value());
    }

    @Override
    public void decideAbove(CaseKey key, String decision, String note, String userId) {
        set(
                "inquiry set above_decision = ?, above_note = ?, above_by = ? where case_key = ?",
                decision,
                note,
                userId,
                key.value());
    }

    private void setLast(CaseKey key, String columns, Object... values) {
        var all = new Object[values.length + 2];
        System.arraycopy(values, 0, all, 0, values.length);
        all[values.length] = key.value();
        all[values.length + 1] = key.value();
        set(
                "inquiry_answer set " + columns + " where case_key = ? and answer_no ="
                        + " (select max(a.answer_no) from inquiry_answer a where a.case_key = ?)",
                all);
    }

    private void set(String update, @Nullable Object... values) {
        var statement = jdbc.sql("update " + update);
        for (var value : values) {
            statement = statement.param(value);
        }
        if (statement.update() == 0) {
            throw new NotFound("没有这件质询");
        }
    }
}
