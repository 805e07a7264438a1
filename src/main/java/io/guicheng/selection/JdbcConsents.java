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
class JdbcConsents implements Consents {

    private final JdbcClient jdbc;

    JdbcConsents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void record(CaseKey key, Consent consent) {
        var seq = jdbc.sql("select count(*) from selection_consent where case_key = ? and subject = ?")
                .params(key.value(), consent.subject())
                .query(Integer.class)
                .single();
        jdbc.sql(
                        "insert into selection_consent (case_key, subject, answer, reasons, note, answered_by, answered_on, seq)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        key.value(),
                        consent.subject(),
                        consent.answer().name(),
                        consent.reasons(),
                        consent.note(),
                        consent.answeredBy(),
                        consent.answeredOn(),
                        seq + 1)
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Consent> latest(CaseKey key, String subject) {
        return jdbc.sql("select * from selection_consent where case_key = ? and subject = ? order by seq desc limit 1")
                .params(key.value(), subject)
                .query(RecordRows.of(Consent.class))
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Consent> ofCase(CaseKey key) {
        return jdbc.sql("select * from selection_consent where case_key = ? order by subject, seq")
                .param(key.value())
                .query(RecordRows.of(Consent.class))
                .list();
    }
}
