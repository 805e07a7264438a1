package io.guicheng.casework;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes entries the way version 0.1 did, with code of its own: what was promised then must hold. */
final class OldEntries {

    private OldEntries() {}

    static void write(JdbcTemplate jdbc, String key, int count) {
        jdbc.update(
                "insert into case_file (case_key, procedure_key, title, jurisdiction, owner_organ, initiator,"
                        + " started_at) values (?, 'cadre-selection', '旧案', '990100', '990100-organization', 'zzb.clerk',"
                        + " ?)",
                key,
                Timestamp.from(Instant.parse("2026-11-20T01:00:00Z")));
        var before = "0".repeat(64);
        for (int seq = 1; seq <= count; seq++) {
            var at = Instant.parse("2026-11-20T01:00:00.12%dZ".formatted(seq));
            var content = "{\"name\":\"动议\\n\\u001F\",\"values\":{\"analysis\":\"“" + seq + "”\\\\\"\"}}";
            before = hash(List.of(
                    before, key, String.valueOf(seq), at.toString(), "zzb.clerk", "", "completed", "a.b", content));
            jdbc.update(
                    "insert into dossier_entry (case_key, seq, at, user_id, organ_id, kind, step, content, hash)"
                            + " values (?, ?, ?, 'zzb.clerk', null, 'completed', 'a.b', ?, ?)",
                    key,
                    seq,
                    Timestamp.from(at),
                    content,
                    before);
        }
    }

    private static String hash(List<String> line) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(new ObjectMapper().writeValueAsString(line).getBytes(StandardCharsets.UTF_8)));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
