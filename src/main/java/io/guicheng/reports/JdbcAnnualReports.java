package io.guicheng.reports;

import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.NotFound;
import io.guicheng.kernel.RecordRows;
import io.guicheng.reports.ReportSubject.State;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class JdbcAnnualReports implements AnnualReports {

    private final JdbcClient jdbc;

    JdbcAnnualReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void open(CaseKey key, String jurisdiction, int year, String circle, String meeting) {
        jdbc.sql("insert into annual_report_plan (case_key, jurisdiction_code, report_year, circle, meeting)"
                        + " values (?, ?, ?, ?, ?)")
                .params(key.value(), jurisdiction, year, circle, meeting)
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CaseKey> caseOf(String jurisdiction, int year, String circle) {
        return jdbc.sql("select max(p.case_key) from annual_report_plan p join case_file f on f.case_key = p.case_key"
                        + " where p.jurisdiction_code = ? and p.report_year = ? and p.circle = ?"
                        + " and (f.outcome is null or f.outcome <> 'stopped')")
                .params(jurisdiction, year, circle)
                .query(String.class)
                .optional()
                .map(CaseKey::of);
    }

    @Override
    @Transactional(readOnly = true)
    public ReportPlan get(CaseKey key) {
        return jdbc.sql("select * from annual_report_plan where case_key = ?")
                .param(key.value())
                .query(RecordRows.of(ReportPlan.class))
                .optional()
                .orElseThrow(() -> new NotFound("没有这个述责方案"));
    }

    @Override
    public void plan(CaseKey key, Draft draft, List<Listed> subjects) {
        setPlan(
                key,
                "rulebook = ?, report_due = ?, selection = ?, draw_count = ?, drafted_by = ?, returned_note = null",
                draft.rulebook(),
                draft.reportDue(),
                draft.selection().name(),
                draft.drawCount(),
                draft.draftedBy());
        jdbc.sql("delete from annual_report_subject where case_key = ?")
                .param(key.value())
                .update();
        for (var one : subjects) {
            jdbc.sql("insert into annual_report_subject (case_key, official_id, name, post, unit, unit_organ,"
                            + " report_organ, on_site, on_site_reason, state, rounds)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)")
                    .params(
                            key.value(),
                            one.officialId(),
                            one.name(),
                            one.post(),
                            one.unit(),
                            one.unitOrgan(),
                            one.reportOrgan(),
                            one.onSite(),
                            one.onSiteReason(),
                            State.DUE.name())
                    .update();
        }
    }

    @Override
    public void sendBack(CaseKey key, String note) {
        setPlan(key, "returned_note = ?", note);
    }

    @Override
    public void approve(CaseKey key, String userId, LocalDate on, String decision, @Nullable String drawId) {
        setPlan(key, "approved_by = ?, approved_on = ?, decision = ?, draw_id = ?", userId, on, decision, drawId);
    }

    @Override
    public void onSite(CaseKey key, Map<String, String> reasons) {
        reasons.forEach((official, reason) -> setSubject(key, official, "on_site = true, on_site_reason = ?", reason));
    }

    @Override
    @Transactional(readOnly = true)
    public List<ReportSubject> subjects(CaseKey key) {
        return jdbc.sql("select * from annual_report_subject where case_key = ? order by official_id")
                .param(key.value())
                .query(RecordRows.of(ReportSubject.class))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public ReportSubject subject(CaseKey key, String officialId) {
        return jdbc.sql("select * from annual_report_subject where case_key = ? and official_id = ?")
                .params(key.value(), officialId)
                .query(RecordRows.of(ReportSubject.class))
                .optional()
                .orElseThrow(JdbcAnnualReports::missing);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, LocalDate> lastOnSite(Collection<String> officialIds) {
        var last = new HashMap<String, LocalDate>();
        if (!officialIds.isEmpty()) {
            jdbc.sql("select s.official_id, max(p.held_on) from annual_report_subject s"
                            + " join annual_report_plan p on p.case_key = s.case_key"
                            + " where s.on_site and p.held_on is not null and s.official_id in (:officials)"
                            + " group by s.official_id")
                    .param("officials", officialIds)
                    .query((row, ignored) -> last.put(row.getString(1), row.getObject(2, LocalDate.class)))
                    .list();
        }
        return last;
    }

    @Override
    public void handIn(CaseKey key, String officialId, Text text, String userId, LocalDate on) {
        setSubject(
                key,
                officialId,
                "politics = ?, party_duty = ?, integrity = ?, virtue = ?, lower_chiefs = ?, organization_life = ?,"
                        + " excuse = null, state = ?, submitted_by = ?, submitted_on = ?",
                text.politics(),
                text.partyDuty(),
                text.integrity(),
                text.virtue(),
                text.lowerChiefs(),
                text.organizationLife(),
                State.SUBMITTED.name(),
                userId,
                on);
    }

    @Override
    public void excuse(CaseKey key, String officialId, String reason, String userId, LocalDate on) {
        setSubject(
                key,
                officialId,
                "excuse = ?, state = ?, submitted_by = ?, submitted_on = ?",
                reason,
                State.SUBMITTED.name(),
                userId,
                on);
    }

    @Override
    public void sendReportBack(CaseKey key, String officialId, String points) {
        setSubject(
                key,
                officialId,
                "state = ?, rounds = rounds + 1, points = ?, excuse = null",
                State.RETURNED.name(),
                points);
    }

    @Override
    public void accept(CaseKey key, String officialId, String userId, LocalDate on) {
        var state = subject(key, officialId).excuse() == null ? State.PASSED : State.EXCUSED;
        setSubject(key, officialId, "state = ?, reviewed_by = ?, reviewed_on = ?", state.name(), userId, on);
    }

    @Override
    public void convene(CaseKey key, String ballotId) {
        setPlan(key, "ballot_id = ?", ballotId);
    }

    @Override
    public void hold(CaseKey key, LocalDate on, int present, List<Question> questions) {
        setPlan(key, "held_on = ?, present = ?", on, present);
        questions.forEach(one -> jdbc.sql("insert into annual_report_question (case_key, official_id, asked_by,"
                        + " question, answer) values (?, ?, ?, ?, ?)")
                .params(key.value(), one.officialId(), one.askedBy(), one.question(), one.answer())
                .update());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Question> questions(CaseKey key) {
        return jdbc.sql("select official_id, asked_by, question, answer from annual_report_question"
                        + " where case_key = ? order by id")
                .param(key.value())
                .query(RecordRows.of(Question.class))
                .list();
    }

    @Override
    public void evaluate(CaseKey key, String officialId, Evaluation evaluation) {
        setSubject(
                key,
                officialId,
                "good = ?, fair = ?, plain = ?, poor = ?, abstained = ?, score = ?, low = ?",
                evaluation.good(),
                evaluation.fair(),
                evaluation.plain(),
                evaluation.poor(),
                evaluation.abstained(),
                evaluation.score(),
                evaluation.low());
    }

    @Override
    public void feedBack(CaseKey key, String officialId, String opinion, LocalDate on) {
        setSubject(key, officialId, "opinion = ?, fed_back_on = ?", opinion, on);
    }

    @Override
    public void publish(CaseKey key, LocalDate on, String in, String how) {
        setPlan(key, "published_on = ?, published_in = ?, published_how = ?", on, in, how);
    }

    @Override
    public void summarize(CaseKey key, String summary, Map<String, String> missing) {
        setPlan(key, "summary = ?", summary);
        missing.forEach((official, reason) -> jdbc.sql(
                        "update annual_report_subject set missing_reason = ? where case_key = ? and official_id = ?")
                .params(reason, key.value(), official)
                .update());
    }

    private void setPlan(CaseKey key, String columns, @Nullable Object... values) {
        if (set("update annual_report_plan set " + columns + " where case_key = ?", key, null, values) == 0) {
            throw new NotFound("没有这个述责方案");
        }
    }

    private void setSubject(CaseKey key, String officialId, String columns, @Nullable Object... values) {
        if (set(
                        "update annual_report_subject set " + columns + " where case_key = ? and official_id = ?",
                        key,
                        officialId,
                        values)
                == 0) {
            throw missing();
        }
    }

    private int set(String sql, CaseKey key, @Nullable String officialId, @Nullable Object... values) {
        var statement = jdbc.sql(sql);
        for (var value : values) {
            statement = statement.param(value);
        }
        statement = statement.param(key.value());
        return (officialId == null ? statement : statement.param(officialId)).update();
    }

    private static NotFound missing() {
        return new NotFound("不在本次述责名单中");
    }
}
