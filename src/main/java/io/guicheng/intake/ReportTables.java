package io.guicheng.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of the public's reports: what is sealed stands elsewhere, under the ids that this class gives. */
@Repository
class ReportTables {

    private final JdbcClient jdbc;

    ReportTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A report as stored. */
    record Report(String id, String petitionId, LocalDate receivedOn) {}

    /** A message without its text. */
    record Message(
            int seq,
            boolean fromReporter,
            LocalDate writtenOn,
            @Nullable String userId) {}

    /** A file without its name and content. */
    record StoredFile(int seq, String contentType, long size, boolean cleaned, LocalDate addedOn) {}

    static String messageId(String reportId, int seq) {
        return "report/" + reportId + "/message/" + seq;
    }

    static String fileId(String reportId, int seq) {
        return "report/" + reportId + "/file/" + seq;
    }

    static String nameId(String reportId, int seq) {
        return fileId(reportId, seq) + "/name";
    }

    void insert(Report report, ReceiptCodes.Fresh code) {
        jdbc.sql("insert into public_report (id, petition_id, bucket, code_hash, received_on) values (?, ?, ?, ?, ?)")
                .params(report.id(), report.petitionId(), code.bucket(), code.hash(), report.receivedOn())
                .update();
    }

    Optional<Report> find(String id) {
        return jdbc.sql("select * from public_report where id = ?")
                .param(id)
                .query(ReportTables::report)
                .optional();
    }

    Optional<Report> ofPetition(String petitionId) {
        return jdbc.sql("select * from public_report where petition_id = ?")
                .param(petitionId)
                .query(ReportTables::report)
                .optional();
    }

    /** So that two who write at once get two numbers. */
    void lock(String id) {
        jdbc.sql("select id from public_report where id = ? for update")
                .param(id)
                .query(String.class)
                .single();
    }

    List<Message> messages(String reportId) {
        return jdbc.sql("select * from report_message where report_id = ? order by seq")
                .param(reportId)
                .query((row, ignored) -> new Message(
                        row.getInt("seq"),
                        row.getBoolean("from_reporter"),
                        row.getObject("written_on", LocalDate.class),
                        row.getString("user_id")))
                .list();
    }

    void insert(String reportId, Message message) {
        jdbc.sql(
                        "insert into report_message (report_id, seq, from_reporter, written_on, user_id) values (?, ?, ?, ?, ?)")
                .params(reportId, message.seq(), message.fromReporter(), message.writtenOn(), message.userId())
                .update();
    }

    List<StoredFile> files(String reportId) {
        return jdbc.sql("select * from report_file where report_id = ? order by seq")
                .param(reportId)
                .query((row, ignored) -> new StoredFile(
                        row.getInt("seq"),
                        row.getString("content_type"),
                        row.getLong("size_bytes"),
                        row.getBoolean("cleaned"),
                        row.getObject("added_on", LocalDate.class)))
                .list();
    }

    void insert(String reportId, StoredFile file) {
        jdbc.sql("insert into report_file (report_id, seq, content_type, size_bytes, cleaned, added_on)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(reportId, file.seq(), file.contentType(), file.size(), file.cleaned(), file.addedOn())
                .update();
    }

    private static Report report(ResultSet row, int ignored) throws SQLException {
        return new Report(
                row.getString("id"), row.getString("petition_id"), row.getObject("received_on", LocalDate.class));
    }
}
