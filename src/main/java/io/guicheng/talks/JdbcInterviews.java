package io.guicheng.talks;

import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.NotFound;
import io.guicheng.kernel.RecordRows;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class JdbcInterviews implements Interviews {

    private final JdbcClient jdbc;

    JdbcInterviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void open(CaseKey key, Draft draft, Collection<String> officialIds) {
        jdbc.sql("""
                        insert into interview (case_key, kind, situation, reason, called_by, drafted_by, inquiries)
                        values (?, ?, ?, ?, ?, ?, 0)""")
                .params(
                        key.value(),
                        draft.kind(),
                        draft.situation(),
                        draft.reason(),
                        draft.calledBy(),
                        draft.draftedBy())
                .update();
        enter(key, officialIds);
    }

    @Override
    public void revise(CaseKey key, Draft draft, Collection<String> officialIds, boolean approvalStands) {
        jdbc.sql("update interview set kind = ?, situation = ?, reason = ?, drafted_by = ?, confirmed_by = null,"
                        + (approvalStands ? "" : " approved_by = null, approved_on = null,")
                        + " confirmed_on = null where case_key = ?")
                .params(draft.kind(), draft.situation(), draft.reason(), draft.draftedBy(), key.value())
                .update();
        jdbc.sql("delete from interview_official where case_key = ?")
                .params(key.value())
                .update();
        enter(key, officialIds);
    }

    private void enter(CaseKey key, Collection<String> officialIds) {
        officialIds.forEach(official -> jdbc.sql("insert into interview_official (case_key, official_id) values (?, ?)")
                .params(key.value(), official)
                .update());
    }

    @Override
    @Transactional(readOnly = true)
    public Interview get(CaseKey key) {
        return jdbc.sql("select * from interview where case_key = ?")
                .params(key.value())
                .query(RecordRows.of(Interview.class))
                .optional()
                .orElseThrow(() -> new NotFound("没有这次谈话"));
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> officials(CaseKey key) {
        return jdbc.sql("select official_id from interview_official where case_key = ? order by official_id")
                .params(key.value())
                .query(String.class)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Interview> ofOfficial(String officialId) {
        return jdbc.sql("""
                        select i.* from interview i join interview_official o on o.case_key = i.case_key
                        where o.official_id = ? order by i.case_key desc""")
                .params(officialId)
                .query(RecordRows.of(Interview.class))
                .list();
    }

    @Override
    public void sendBack(CaseKey key, String note) {
        set(key, "returned_note = ?", note);
    }

    @Override
    public void approve(CaseKey key, String userId, LocalDate on) {
        set(key, "returned_note = null, approved_by = ?, approved_on = ?", userId, on);
    }

    @Override
    public void confirm(CaseKey key, String userId, LocalDate on) {
        set(key, "returned_note = null, confirmed_by = ?, confirmed_on = ?", userId, on);
    }

    @Override
    public void inquire(CaseKey key, LocalDate on, LocalDate due, String questions) {
        set(key, "inquired_on = ?, answer_due = ?, questions = ?, inquiries = inquiries + 1", on, due, questions);
    }

    @Override
    public void answer(CaseKey key, Answer answer) {
        set(
                key,
                "answered_on = ?, answer = ?, late_reason = ?, endorsed_by = ?, endorsement = ?",
                answer.on(),
                answer.text(),
                answer.lateReason(),
                answer.endorsedBy(),
                answer.endorsement());
    }

    @Override
    public void judge(CaseKey key, String judgement) {
        set(key, "judgement = ?", judgement);
    }

    @Override
    public void talk(CaseKey key, Talk talk) {
        set(
                key,
                "noticed_on = ?, talk_on = ?, talk_by = ?, content = ?, attitude = ?, signed = ?, refusal_note = ?",
                talk.noticedOn(),
                talk.on(),
                talk.by(),
                talk.content(),
                talk.attitude(),
                talk.signed(),
                talk.refusalNote());
    }

    @Override
    public void entail(CaseKey key, @Nullable LocalDate effectUntil, @Nullable LocalDate followUpOn) {
        set(key, "effect_until = ?, follow_up_on = ?", effectUntil, followUpOn);
    }

    @Override
    public void followUp(CaseKey key, LocalDate on, boolean corrected, String note) {
        set(key, "followed_on = ?, corrected = ?, follow_up_note = ?", on, corrected, note);
    }

    private void set(CaseKey key, String columns, @Nullable Object... values) {
        var statement = jdbc.sql("update interview set " + columns + " where case_key = ?");
        for (var value : values) {
            statement = statement.param(value);
        }
        if (statement.param(key.value()).update() == 0) {
            throw new NotFound("没有这次谈话");
        }
    }
}
