package io.guicheng.selection;

import io.guicheng.kernel.RecordRows;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class JdbcAppointments implements Appointments {

    private final JdbcClient jdbc;

    JdbcAppointments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void issue(
            String candidateId,
            LocalDate decidedOn,
            LocalDate effectiveOn,
            String documentNo,
            @Nullable LocalDate probationUntil) {
        jdbc.sql(
                        "insert into selection_appointment (candidate_id, decided_on, effective_on, document_no, probation_until)"
                                + " values (?, ?, ?, ?, ?)")
                .params(candidateId, decidedOn, effectiveOn, documentNo, probationUntil)
                .update();
    }

    @Override
    public void talk(String candidateId, LocalDate on, String by, String content) {
        jdbc.sql("update selection_appointment set talk_on = ?, talk_by = ?, talk_content = ? where candidate_id = ?")
                .params(on, by, content, candidateId)
                .update();
    }

    @Override
    public void assess(String candidateId, boolean passed) {
        jdbc.sql("update selection_appointment set probation_result = ? where candidate_id = ?")
                .params(passed ? "PASSED" : "FAILED", candidateId)
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Appointment> find(String candidateId) {
        return jdbc.sql("select * from selection_appointment where candidate_id = ?")
                .param(candidateId)
                .query(RecordRows.of(Appointment.class))
                .optional();
    }
}
