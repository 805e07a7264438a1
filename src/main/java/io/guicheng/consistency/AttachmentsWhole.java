package io.guicheng.consistency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.guicheng.consistency.SqlInvariant.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;

/** Every file is the one that was handed in, and belongs to the step that handed it in. */
final class AttachmentsWhole implements Invariant {

    private static final int BUFFER = 64 * 1024;

    private static final SqlInvariant ROWS = new SqlInvariant(
            "attachments-whole",
            "附件完整并有出处",
            List.of(
                    new Rule("attachment", "附件没有内容", """
                            select a.case_key, a.id from attachment a
                             where not exists (select 1 from attachment_content c where c.attachment_id = a.id)
                               and not exists (select 1 from dossier_entry d where d.case_key = a.case_key and d.content is null
                                      and d.files like '%' || a.sha256 || '%')"""),
                    new Rule("attachment", "附件所属的案件 %s 不存在", """
                            select a.case_key, a.id, a.case_key from attachment a
                             where a.case_key is not null and not exists (select 1 from case_file f where f.case_key = a.case_key)"""),
                    new Rule("attachment", "附件归入了案件，却没有注明环节；或者注明了环节，却没有归入案件", """
                            select a.case_key, a.id from attachment a
                             where (a.case_key is null and a.step is not null) or (a.case_key is not null and a.step is null)""")));

    private final ObjectMapper json = new ObjectMapper();

    @Override
    public String key() {
        return ROWS.key();
    }

    @Override
    public String title() {
        return ROWS.title();
    }

    private record Filed(String caseKey, String step) {}

    private record Erased(String caseKey, String sha256) {}

    @Override
    public void check(Snapshot snapshot, Findings findings) throws SQLException {
        ROWS.check(snapshot, findings);
        filed(snapshot, findings);
        content(snapshot, findings);
    }

    private void filed(Snapshot snapshot, Findings findings) throws SQLException {
        var told = new HashMap<String, Filed>();
        var erased = new HashSet<Erased>();
        snapshot.each(
                "select d.case_key, d.step, d.content, d.files from dossier_entry d where d.kind in ('started', 'completed')",
                row -> {
                    if (row.getString(3) == null) {
                        // erased by law: its files are known by their digests only
                        for (var file : row.getString(4).split(" ", -1)) {
                            erased.add(new Erased(row.getString(1), file));
                        }
                        return;
                    }
                    for (var file : read(row.getString(3)).path("attachments")) {
                        told.put(file.path("id").asText(), new Filed(row.getString(1), row.getString(2)));
                    }
                });
        snapshot.each(
                "select a.id, a.case_key, a.step, a.sha256 from attachment a where a.case_key is not null", row -> {
                    var entry = told.remove(row.getString(1));
                    if (!new Filed(row.getString(2), row.getString(3)).equals(entry)
                            && !erased.contains(new Erased(row.getString(2), row.getString(4)))) {
                        findings.add(row.getString(2), "attachment " + row.getString(1), "案卷中没有交来这个附件的环节记录");
                    }
                });
        told.forEach((id, entry) ->
                findings.add(entry.caseKey(), "attachment " + id, "案卷中环节 %s 交来的附件不存在或没有归入案件".formatted(entry.step())));
    }

    private void content(Snapshot snapshot, Findings findings) throws SQLException {
        snapshot.each(
                "select a.case_key, a.id, a.sha256, a.size_bytes, c.content from attachment a"
                        + " join attachment_content c on c.attachment_id = a.id order by a.id",
                row -> {
                    var digest = sha256();
                    var size = 0L;
                    try (InputStream content = row.getBinaryStream(5)) {
                        var buffer = new byte[BUFFER];
                        for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                            digest.update(buffer, 0, read);
                            size += read;
                        }
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    if (!HexFormat.of().formatHex(digest.digest()).equals(row.getString(3)) || size != row.getLong(4)) {
                        findings.add(row.getString(1), "attachment " + row.getString(2), "附件内容与登记的摘要或大小不符");
                    }
                });
    }

    private JsonNode read(String content) {
        try {
            return json.readTree(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("dossier entry cannot be read", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
