package io.guicheng.directreports;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.guicheng.casework.FileTypes;
import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.NotFound;
import io.guicheng.kernel.RefusedInput;
import io.guicheng.sealing.KeyedDigest;
import io.guicheng.sealing.Vault;
import io.guicheng.upload.MetadataCleaner;
import io.guicheng.upload.SentName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The letters: in the tables that they exist, who receives them and how far they are; everything else sealed, each piece under its own id. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class LetterStore {

    private static final TypeReference<TreeMap<Note, String>> NOTES = new TypeReference<>() {};
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    private final JdbcClient jdbc;
    private final Vault vault;
    private final KeyedDigest digest;
    private final FileTypes types;
    private final MetadataCleaner cleaner;
    private final int mostFiles;

    LetterStore(
            JdbcClient jdbc,
            Vault vault,
            KeyedDigest digest,
            FileTypes types,
            MetadataCleaner cleaner,
            @Value("${guicheng.direct-report.max-files:20}") int mostFiles) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.digest = digest;
        this.types = types;
        this.cleaner = cleaner;
        this.mostFiles = mostFiles;
    }

    /** What stands openly of a letter. */
    record Row(
            String id,
            String organ,
            String mark,
            LocalDate handedInOn,
            @Nullable LocalDate receivedOn,
            @Nullable LocalDate answeredOn) {}

    void add(String id, String organ, LocalDate on, Letter letter) {
        jdbc.sql("insert into direct_letter (id, organ_id, author_mark, handed_in_on) values (?, ?, ?, ?)")
                .params(id, organ, mark(id, letter.authorUser()), on)
                .update();
        seal(id + "/letter", letter);
    }

    /** Leads from a letter and an account to each other for who has the key, which is not in the database, and differs from letter to letter. */
    private String mark(String id, String user) {
        var message = (id + "\n" + user).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(digest.of("direct report author", message));
    }

    void tie(String id, CaseKey key) {
        jdbc.sql("update direct_letter set case_key = ? where id = ?")
                .params(key.value(), id)
                .update();
    }

    /** The letters of this author, the newest first. Every letter is tried: there is no way from an account to its letters. */
    List<Row> of(String user) {
        return jdbc
                .sql("select * from direct_letter order by handed_in_on desc, id")
                .query(LetterStore::row)
                .list()
                .stream()
                .filter(row -> row.mark().equals(mark(row.id(), user)))
                .toList();
    }

    /** @throws NotFound when there is none of this id, or it is somebody else's */
    Row own(String id, String user) {
        return find("id", id)
                .filter(row -> row.mark().equals(mark(id, user)))
                .orElseThrow(() -> new NotFound("没有这件直报"));
    }

    boolean exists(String id) {
        return find("id", id).isPresent();
    }

    /** @throws NotFound when no letter belongs to the case */
    Row ofCase(CaseKey key) {
        return find("case_key", key.value()).orElseThrow(() -> new NotFound("没有这件直报"));
    }

    private Optional<Row> find(String column, String value) {
        return jdbc.sql("select * from direct_letter where " + column + " = ?")
                .param(value)
                .query(LetterStore::row)
                .optional();
    }

    void date(String id, String column, LocalDate on) {
        jdbc.sql("update direct_letter set " + column + " = ? where id = ?")
                .params(on, id)
                .update();
    }

    Letter letter(String id) {
        return read(id + "/letter", new TypeReference<Letter>() {}).orElseThrow(() -> new NotFound("这件直报的内容已经销毁"));
    }

    Map<Note, String> notes(String id) {
        return read(id + "/notes", NOTES).orElseGet(TreeMap::new);
    }

    /** Writes down what was made of a letter; what stood there is gone. */
    void note(String id, Map<Note, String> texts) {
        var notes = notes(id);
        notes.putAll(texts);
        seal(id + "/notes", notes);
    }

    /**
     * Keeps a file after looking at what it is and taking its metadata out.
     *
     * @throws RefusedInput as {@link FileTypes#check}; the field is {@code file}
     */
    LetterFile attach(String id, String name, byte[] content, LocalDate today) {
        var sent = SentName.of(name);
        var clean = sent.value();
        var type = types.check(sent.neutral(), content);
        var kept = cleaner.clean(clean, content);
        jdbc.sql("select id from direct_letter where id = ? for update")
                .param(id)
                .query(String.class)
                .single();
        var number = files(id).size();
        if (number >= mostFiles) {
            throw RefusedInput.of("file", "附件最多 " + mostFiles + " 个");
        }
        jdbc.sql("insert into direct_letter_file (letter_id, seq, content_type, size_bytes, cleaned, added_on)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(id, number, type, kept.content().length, kept.cleaned(), today)
                .update();
        vault.put(sealed(id + "/file/" + number), kept.content());
        vault.put(sealed(id + "/file/" + number + "/name"), clean.getBytes(StandardCharsets.UTF_8));
        return new LetterFile(number, clean, kept.content().length, kept.cleaned(), today);
    }

    List<LetterFile> files(String id) {
        return jdbc.sql("select * from direct_letter_file where letter_id = ? order by seq")
                .param(id)
                .query((row, ignored) -> new LetterFile(
                        row.getInt("seq"),
                        name(id, row.getInt("seq")),
                        row.getLong("size_bytes"),
                        row.getBoolean("cleaned"),
                        row.getObject("added_on", LocalDate.class)))
                .list();
    }

    /** @throws NotFound when there is none of this number */
    LetterFile.Download download(String id, int number) {
        var type = jdbc.sql("select content_type from direct_letter_file where letter_id = ? and seq = ?")
                .params(id, number)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound("没有此附件"));
        return new LetterFile.Download(name(id, number), type, opened(id + "/file/" + number));
    }

    private String name(String id, int number) {
        return new String(opened(id + "/file/" + number + "/name"), StandardCharsets.UTF_8);
    }

    private byte[] opened(String id) {
        return vault.open(sealed(id)).orElseThrow(() -> new NotFound("此附件已经销毁"));
    }

    private void seal(String id, Object value) {
        try {
            vault.put(sealed(id), JSON.writeValueAsBytes(value));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot be written", e);
        }
    }

    private <T> Optional<T> read(String id, TypeReference<T> type) {
        return vault.open(sealed(id)).map(bytes -> {
            try {
                return JSON.readValue(bytes, type);
            } catch (IOException e) {
                // the cause would quote what is sealed
                throw new IllegalStateException("sealed letter cannot be read");
            }
        });
    }

    private static String sealed(String id) {
        return "direct-report/" + id;
    }

    private static Row row(ResultSet row, int ignored) throws SQLException {
        return new Row(
                row.getString("id"),
                row.getString("organ_id"),
                row.getString("author_mark"),
                row.getObject("handed_in_on", LocalDate.class),
                row.getObject("received_on", LocalDate.class),
                row.getObject("answered_on", LocalDate.class));
    }
}
