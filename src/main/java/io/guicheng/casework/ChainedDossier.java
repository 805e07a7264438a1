package io.guicheng.casework;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.guicheng.kernel.CaseKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class ChainedDossier implements Dossier {

    private static final String START = "0".repeat(64);

    /** Keys sorted, dates as text: the same content gives the same bytes. */
    private static final ObjectMapper CANONICAL = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final JdbcClient jdbc;
    private final Clock clock;

    ChainedDossier(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(CaseKey key, Author author, String kind, String step, Map<String, ?> content) {
        // the case's own row is the lock: two writers of one case queue here and the chain cannot fork
        jdbc.sql("select case_key from case_file where case_key = ? for update")
                .param(key.value())
                .query(String.class)
                .single();
        var last = jdbc.sql("select seq, hash from dossier_entry where case_key = ? order by seq desc limit 1")
                .param(key.value())
                .query((row, ignored) -> Map.entry(row.getInt("seq"), row.getString("hash")))
                .optional();
        var seq = last.map(Map.Entry::getKey).orElse(0) + 1;
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var json = json(content);
        var hash = hash(
                last.map(Map.Entry::getValue).orElse(START),
                key,
                seq,
                at,
                author.userId(),
                author.organ(),
                kind,
                step,
                json);
        jdbc.sql("insert into dossier_entry (case_key, seq, at, user_id, organ_id, kind, step, content, hash)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(key.value(), seq, Timestamp.from(at), author.userId(), author.organ(), kind, step, json, hash)
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Entry> entries(CaseKey key) {
        return jdbc.sql("select * from dossier_entry where case_key = ? order by seq")
                .param(key.value())
                .query((row, ignored) -> new Entry(
                        row.getInt("seq"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("user_id"),
                        row.getString("organ_id"),
                        row.getString("kind"),
                        row.getString("step"),
                        row.getString("content"),
                        row.getString("hash")))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Check verify(CaseKey key) {
        var before = START;
        var expected = 1;
        var entries = entries(key);
        for (var entry : entries) {
            var hash = hash(
                    before,
                    key,
                    entry.seq(),
                    entry.at(),
                    entry.userId(),
                    entry.organ(),
                    entry.kind(),
                    entry.step(),
                    entry.content());
            if (entry.seq() != expected || !hash.equals(entry.hash())) {
                return new Check(entries.size(), expected, clock.instant());
            }
            before = hash;
            expected++;
        }
        return new Check(entries.size(), null, clock.instant());
    }

    private static String json(Map<String, ?> content) {
        try {
            return CANONICAL.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not representable in the dossier: " + content, e);
        }
    }

    private static String hash(
            String before,
            CaseKey key,
            int seq,
            Instant at,
            String userId,
            @Nullable String organ,
            String kind,
            String step,
            String content) {
        // a list in JSON, so that no two different entries can read the same when joined
        var line = List.of(
                before,
                key.value(),
                String.valueOf(seq),
                at.toString(),
                userId,
                organ == null ? "" : organ,
                kind,
                step,
                content);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(CANONICAL.writeValueAsString(line).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
