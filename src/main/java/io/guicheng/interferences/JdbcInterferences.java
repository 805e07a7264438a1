package io.guicheng.interferences;

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
class JdbcInterferences implements Interferences {

    private final JdbcClient jdbc;

    JdbcInterferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void open(CaseKey key, Report report) {
        jdbc.sql("""
                        insert into interference (case_key, receiver_organ, own, capacity, interferer, interferer_name,
                            related_official, field, happened_on, manner, request, response, report_due, reported_on,
                            unit_told, late_reason, approached, found_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        key.value(),
                        report.receiverOrgan(),
                        report.own(),
                        report.capacity(),
                        report.interferer(),
                        report.interfererName(),
                        report.relatedOfficial(),
                        report.field(),
                        report.happenedOn(),
                        report.manner(),
                        report.request(),
                        report.response(),
                        report.reportDue(),
                        report.reportedOn(),
                        report.unitTold(),
                        report.lateReason(),
                        report.approached(),
                        report.foundBy())
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public Interference get(CaseKey key) {
        return jdbc.sql("select * from interference where case_key = ?")
                .param(key.value())
                .query(RecordRows.of(Interference.class))
                .optional()
                .orElseThrow(() -> new NotFound("没有这件插手干预记录"));
    }

    @Override
    public void assess(CaseKey key, Assessment assessment) {
        set(
                key,
                "result = ?, focus = ?, assessment = ?, clue_summary = ?, duty = ?, proposal = ?, assessed_by = ?,"
                        + " returned_note = null",
                assessment.result(),
                assessment.focus(),
                assessment.assessment(),
                assessment.clueSummary(),
                assessment.duty(),
                assessment.proposal(),
                assessment.assessedBy());
    }

    @Override
    public void sendBack(CaseKey key, String note) {
        set(key, "returned_note = ?", note);
    }

    @Override
    public void approve(CaseKey key, String userId, LocalDate on, String handling) {
        set(key, "approved_by = ?, approved_on = ?, handling = ?", userId, on, handling);
    }

    @Override
    public void clue(CaseKey key, String petitionId) {
        set(key, "petition_id = ?", petitionId);
    }

    @Override
    public void deliver(CaseKey key, String to, LocalDate on) {
        set(key, "delivered_to = ?, delivered_on = ?", to, on);
    }

    @Override
    public void told(CaseKey key, LocalDate on, String how) {
        set(key, "told_on = ?, told_how = ?", on, how);
    }

    private void set(CaseKey key, String columns, @Nullable Object... values) {
        var statement = jdbc.sql("update interference set " + columns + " where case_key = ?");
        for (var value : values) {
            statement = statement.param(value);
        }
        if (statement.param(key.value()).update() == 0) {
            throw new NotFound("没有这件插手干预记录");
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<FieldCount> byField(String receiverOrgan, LocalDate since) {
        return jdbc.sql(
                        "select field, count(*) as cases from interference where receiver_organ = ? and happened_on >= ?"
                                + " and (result is null or result <> 'NONE') group by field order by count(*) desc, field")
                .params(receiverOrgan, since)
                .query((row, ignored) -> new FieldCount(row.getString("field"), row.getInt("cases")))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public int others(CaseKey key, String receiverOrgan, @Nullable String officialId, LocalDate since) {
        return jdbc.sql(
                        "select count(*) from interference where receiver_organ = ? and case_key <> ? and happened_on >= ?"
                                + " and (result is null or result <> 'NONE') and (interferer = ? or related_official = ?)")
                .params(receiverOrgan, key.value(), since, officialId, officialId)
                .query(Integer.class)
                .single();
    }
}
