package io.guicheng.clarifications;

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
class JdbcClarifications implements Clarifications {

    private final JdbcClient jdbc;

    JdbcClarifications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void open(CaseKey key, Occasion occasion) {
        jdbc.sql("insert into clarification (case_key, petition_id, official_id, called_by, requested_on, request,"
                        + " suspected) values (?, ?, ?, ?, ?, ?, false)")
                .params(
                        key.value(),
                        occasion.petitionId(),
                        occasion.officialId(),
                        occasion.calledBy(),
                        occasion.requestedOn(),
                        occasion.request())
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public Clarification get(CaseKey key) {
        return jdbc.sql("select * from clarification where case_key = ?")
                .param(key.value())
                .query(RecordRows.of(Clarification.class))
                .optional()
                .orElseThrow(() -> new NotFound("没有这项澄清"));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Clarification> ofPetition(String petitionId) {
        return jdbc.sql("select c.* from clarification c join case_file f on f.case_key = c.case_key"
                        + " where c.petition_id = ? order by f.started_at, c.case_key")
                .param(petitionId)
                .query(RecordRows.of(Clarification.class))
                .list();
    }

    @Override
    public void confirm(CaseKey key, Confirmation confirmation) {
        set(
                key,
                "confirmed = ?, confirm_grounds = ?, suspected = ?, fabrication = ?, intent = ?, confirmed_by = ?",
                confirmation.confirmed(),
                confirmation.grounds(),
                confirmation.suspected(),
                confirmation.fabrication(),
                confirmation.intent(),
                confirmation.confirmedBy());
    }

    @Override
    public void decideAccusation(CaseKey key, boolean confirmed, String note, @Nullable String documentNo) {
        set(
                key,
                "accusation = ?, accusation_note = ?, accusation_no = ?",
                confirmed ? "CONFIRM" : "DENY",
                note,
                documentNo);
    }

    @Override
    public void assess(CaseKey key, Assessment assessment) {
        set(
                key,
                "on_work = ?, on_life = ?, on_reputation = ?, harm_scope = ?, situation = ?, outcome = ?, ground = ?,"
                        + " assessed_by = ?, returned_note = null",
                assessment.onWork(),
                assessment.onLife(),
                assessment.onReputation(),
                assessment.harmScope().name(),
                assessment.situation(),
                assessment.outcome(),
                assessment.ground(),
                assessment.assessedBy());
    }

    @Override
    public void wish(CaseKey key, Wish wish) {
        var scope = wish.scope();
        set(
                key,
                "asked_on = ?, wish = ?, wished_ways = ?, wished_scope = ?, wish_note = ?",
                wish.askedOn(),
                wish.wish(),
                String.join(" ", wish.ways()),
                scope == null ? null : scope.name(),
                wish.note());
    }

    @Override
    public void plan(CaseKey key, Plan plan, boolean approvalsStand) {
        set(
                key,
                "ways = ?, plan_scope = ?, letter = ?, circular = ?, arrangement = ?, drafted_by = ?,"
                        + (approvalsStand ? "" : " reviewed_by = null, approved_by = null,")
                        + " principal_by = null, returned_note = null",
                String.join(" ", plan.ways()),
                plan.scope().name(),
                plan.letter(),
                plan.circular(),
                plan.arrangement(),
                plan.draftedBy());
    }

    @Override
    public void review(CaseKey key, String userId) {
        set(key, "reviewed_by = ?", userId);
    }

    @Override
    public void approve(CaseKey key, String userId) {
        set(key, "approved_by = ?", userId);
    }

    @Override
    public void confirmPlan(CaseKey key, String userId, LocalDate on) {
        set(key, "principal_by = ?, approved_on = ?", userId, on);
    }

    @Override
    public void sendBack(CaseKey key, String note) {
        set(key, "returned_note = ?", note);
    }

    @Override
    public void letter(CaseKey key, String number) {
        set(key, "letter_no = ?", number);
    }

    @Override
    public void note(CaseKey key, Act act) {
        jdbc.sql("insert into clarification_act (case_key, way, done_on, place, record) values (?, ?, ?, ?, ?)")
                .params(key.value(), act.way(), act.doneOn(), act.place(), act.record())
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Act> acts(CaseKey key) {
        return jdbc.sql("select way, done_on, place, record from clarification_act where case_key = ? order by id")
                .param(key.value())
                .query(RecordRows.of(Act.class))
                .list();
    }

    @Override
    public void feedBack(CaseKey key, Feedback feedback) {
        set(
                key,
                "person_on = ?, person_opinion = ?, reporter_means = ?, reporter_on = ?, reporter_text = ?,"
                        + " follow_up_on = ?",
                feedback.personOn(),
                feedback.personOpinion(),
                feedback.reporterMeans(),
                feedback.reporterOn(),
                feedback.reporterText(),
                feedback.followUpOn());
    }

    @Override
    public void followUp(CaseKey key, LocalDate visitedOn, String workNow, String lifeNow, @Nullable String help) {
        set(key, "visited_on = ?, work_now = ?, life_now = ?, help = ?", visitedOn, workNow, lifeNow, help);
    }

    private void set(CaseKey key, String columns, @Nullable Object... values) {
        var statement = jdbc.sql("update clarification set " + columns + " where case_key = ?");
        for (var value : values) {
            statement = statement.param(value);
        }
        if (statement.param(key.value()).update() == 0) {
            throw new NotFound("没有这项澄清");
        }
    }
}
