package io.guicheng.handlings;

import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.NotFound;
import io.guicheng.kernel.RecordRows;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class JdbcHandlings implements Handlings {

    private final JdbcClient jdbc;

    JdbcHandlings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void open(CaseKey key, Intake intake) {
        jdbc.sql("""
                        insert into petition_handling (case_key, petition_id, handler_organ, received_on, came_from, real_name,
                            new_facts, chief, suspected)
                        values (?, ?, ?, ?, ?, ?, ?, false, false)""")
                .params(
                        key.value(),
                        intake.petitionId(),
                        intake.handlerOrgan(),
                        intake.receivedOn(),
                        intake.cameFrom(),
                        intake.realName(),
                        intake.newFacts())
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public Handling get(CaseKey key) {
        return jdbc.sql("select * from petition_handling where case_key = ?")
                .param(key.value())
                .query(RecordRows.of(Handling.class))
                .optional()
                .orElseThrow(() -> new NotFound("没有这件信访件的办理登记"));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Handling> ofPetition(String petitionId) {
        return jdbc
                .sql("select h.* from petition_handling h join case_file f on f.case_key = h.case_key"
                        + " where h.petition_id = ? order by f.started_at, h.case_key")
                .param(petitionId)
                .query(RecordRows.of(Handling.class))
                .list()
                .stream()
                .reduce((earlier, later) -> later);
    }

    @Override
    public void triage(CaseKey key, Triage triage) {
        set(
                key,
                "topic = ?, chief = ?, protection = ?, triage_note = ?, disposal_due = ?",
                triage.topic(),
                triage.chief(),
                triage.protection(),
                triage.note(),
                triage.disposalDue());
    }

    @Override
    public void handTo(CaseKey key, String organId) {
        set(key, "handed_to = ?", organId);
    }

    @Override
    public void notified(CaseKey key, LocalDate on, String means, String notice) {
        set(key, "notified_on = ?, notice_means = ?, notice = ?", on, means, notice);
    }

    @Override
    public void propose(CaseKey key, Proposal proposal) {
        set(
                key,
                "way = ?, way_grounds = ?, studied_on = ?, studied_by = ?, project_no = ?, not_accepted = ?,"
                        + " proposed_by = ?, disposed_by = null, disposed_on = null, returned_note = null",
                proposal.way(),
                proposal.grounds(),
                proposal.studiedOn(),
                proposal.studiedBy(),
                proposal.projectNo(),
                proposal.notAccepted(),
                proposal.proposedBy());
    }

    @Override
    public void dispose(CaseKey key, String userId, LocalDate on) {
        set(key, "disposed_by = ?, disposed_on = ?", userId, on);
    }

    @Override
    public void sendBack(CaseKey key, String note) {
        set(key, "returned_note = ?", note);
    }

    @Override
    public void note(CaseKey key, Check check) {
        jdbc.sql("insert into petition_check (case_key, kind, started_on, ended_on, by_whom, result)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        key.value(),
                        check.kind().name(),
                        check.startedOn(),
                        check.endedOn(),
                        check.byWhom(),
                        check.result())
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Check> checks(CaseKey key) {
        return jdbc.sql("select kind, started_on, ended_on, by_whom, result from petition_check where case_key = ?"
                        + " order by id")
                .param(key.value())
                .query(RecordRows.of(Check.class))
                .list();
    }

    @Override
    public void determine(CaseKey key, Conclusion conclusion) {
        var finding = conclusion.finding();
        set(
                key,
                "finding = ?, finding_grounds = ?, follow_up = ?, suspected = ?, fabrication = ?, intent = ?,"
                        + " determined_by = ?, found_by = null, returned_note = null",
                finding == null ? null : finding.name(),
                conclusion.grounds(),
                conclusion.followUp(),
                conclusion.suspected(),
                conclusion.fabrication(),
                conclusion.intent(),
                conclusion.determinedBy());
    }

    @Override
    public void found(CaseKey key, String userId) {
        set(key, "found_by = ?", userId);
    }

    @Override
    public void conclude(CaseKey key, LocalDate on) {
        set(key, "concluded_on = ?", on);
    }

    @Override
    public void decideAccusation(
            CaseKey key, boolean confirmed, String note, @Nullable String documentNo, String userId) {
        set(
                key,
                "accusation = ?, accusation_note = ?, accusation_no = ?, accusation_by = ?",
                confirmed ? "CONFIRM" : "DENY",
                note,
                documentNo,
                userId);
    }

    @Override
    public void feedBack(CaseKey key, Feedback feedback) {
        set(
                key,
                "fed_back_on = ?, feedback_means = ?, feedback = ?, objection = ?",
                feedback.on(),
                feedback.means(),
                feedback.text(),
                feedback.objection());
    }

    private void set(CaseKey key, String columns, @Nullable Object... values) {
        var statement = jdbc.sql("update petition_handling set " + columns + " where case_key = ?");
        for (var value : values) {
            statement = statement.param(value);
        }
        if (statement.param(key.value()).update() == 0) {
            throw new NotFound("没有这件信访件的办理登记");
        }
    }
}
