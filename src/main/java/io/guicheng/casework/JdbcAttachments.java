package io.guicheng.casework;

import io.guicheng.files.FileNames;
import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.NotFound;
import io.guicheng.kernel.RefusedInput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class JdbcAttachments implements Attachments {

    private final JdbcClient jdbc;
    private static final int LONGEST_NAME = 200;

    private final FileTypes types;
    private final PendingUploads pending;
    private final Clock clock;

    JdbcAttachments(JdbcClient jdbc, FileTypes types, PendingUploads pending, Clock clock) {
        this.pending = pending;
        this.jdbc = jdbc;
        this.types = types;
        this.clock = clock;
    }

    @Override
    public Attachment store(String uploadedFor, String userId, @Nullable String organ, String name, byte[] content) {
        var cleanName = cleanName(name);
        var type = types.check(cleanName, content);
        pending.refuseTooMuch(userId, content.length);
        var id = UUID.randomUUID().toString();
        jdbc.sql("insert into attachment (id, uploaded_for, uploaded_by, organ_id, uploaded_at, name,"
                        + " content_type, size_bytes, sha256) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        uploadedFor,
                        userId,
                        organ,
                        Timestamp.from(clock.instant()),
                        cleanName,
                        type,
                        (long) content.length,
                        sha256(content))
                .update();
        jdbc.sql("insert into attachment_content (attachment_id, content) values (?, ?)")
                .params(id, content)
                .update();
        return find(id).orElseThrow();
    }

    private static String cleanName(String name) {
        var clean = FileNames.clean(name);
        if (clean.isEmpty() || clean.length() > LONGEST_NAME) {
            throw RefusedInput.of("file", "附件的文件名为空或超过 " + LONGEST_NAME + " 个字");
        }
        return clean;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Attachment> find(String id) {
        return jdbc.sql("select * from attachment where id = ?")
                .param(id)
                .query(JdbcAttachments::attachment)
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public byte[] content(String id) {
        return jdbc.sql("select content from attachment_content where attachment_id = ?")
                .param(id)
                .query((row, ignored) -> row.getBytes("content"))
                .optional()
                .orElseThrow(() -> new NotFound("附件的内容已依法清除"));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean kept(String id) {
        return jdbc.sql("select count(*) from attachment_content where attachment_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    @Transactional(readOnly = true)
    public void copy(String id, OutputStream out) {
        jdbc.sql("select content from attachment_content where attachment_id = ?")
                .param(id)
                .query(row -> {
                    try (var content = row.getBinaryStream("content")) {
                        content.transferTo(out);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    @Override
    public void attach(Collection<String> ids, CaseKey key, String step) {
        if (!ids.isEmpty()) {
            jdbc.sql("update attachment set case_key = :case, step = :step where id in (:ids) and case_key is null")
                    .param("case", key.value())
                    .param("step", step)
                    .param("ids", ids)
                    .update();
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Attachment> ofCase(CaseKey key) {
        return jdbc.sql("select * from attachment where case_key = ? order by uploaded_at, id")
                .param(key.value())
                .query(JdbcAttachments::attachment)
                .list();
    }

    private static Attachment attachment(ResultSet row, int ignored) throws SQLException {
        return new Attachment(
                row.getString("id"),
                row.getString("case_key"),
                row.getString("uploaded_for"),
                row.getString("uploaded_by"),
                row.getString("organ_id"),
                row.getTimestamp("uploaded_at").toInstant(),
                row.getString("name"),
                row.getString("content_type"),
                row.getLong("size_bytes"),
                row.getString("sha256"),
                row.getString("step"));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
