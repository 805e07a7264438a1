package io.guicheng.sealing;

import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of what is sealed. They hold ciphertext only. */
@Repository
class SealedRecords {

    /** The longest binary that H2 takes in one column of the type both databases have. */
    private static final int PART = 1_000_000;

    private static final String WRAPPED = "select id, cipher, key_id, wrapped_key from sealed_record ";

    private final JdbcClient jdbc;
    private final Clock clock;

    SealedRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A record's data key as stored. */
    // two of them are never compared
    @SuppressWarnings("ArrayRecordComponent")
    record Wrapped(String id, SealingCipher cipher, String keyId, byte[] wrappedKey) {}

    boolean any() {
        return jdbc.sql("select count(*) from sealed_record where wrapped_key is not null")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** One record for each key that is in use, to try the key on. */
    List<Wrapped> onePerKey() {
        return jdbc.sql(
                        WRAPPED
                                + "where id in (select min(id) from sealed_record where wrapped_key is not null group by key_id)")
                .query(SealedRecords::wrapped)
                .list();
    }

    Map<String, Integer> countByKey() {
        var counts = new HashMap<String, Integer>();
        jdbc.sql("select key_id, count(*) from sealed_record where wrapped_key is not null group by key_id")
                .query(row -> {
                    counts.put(row.getString(1), row.getInt(2));
                });
        return counts;
    }

    /** Ids of what is not yet wrapped by this key. */
    List<String> notUnder(String keyId) {
        return jdbc.sql("select id from sealed_record where wrapped_key is not null and key_id <> ? order by id")
                .param(keyId)
                .query(String.class)
                .list();
    }

    Optional<Wrapped> find(String id) {
        return jdbc.sql(WRAPPED + "where id = ? and wrapped_key is not null")
                .param(id)
                .query(SealedRecords::wrapped)
                .optional();
    }

    /** As {@link #find}, and nobody else changes it before this transaction ends. */
    Optional<Wrapped> lock(String id) {
        return jdbc.sql(WRAPPED + "where id = ? and wrapped_key is not null for update")
                .param(id)
                .query(SealedRecords::wrapped)
                .optional();
    }

    byte[] ciphertext(String id) {
        var whole = new ByteArrayOutputStream();
        jdbc.sql("select content from sealed_part where record_id = ? order by part")
                .param(id)
                .query(row -> {
                    whole.writeBytes(row.getBytes(1));
                });
        return whole.toByteArray();
    }

    void insert(Wrapped record, byte[] ciphertext) {
        jdbc.sql("insert into sealed_record (id, cipher, key_id, wrapped_key, sealed_at) values (?, ?, ?, ?, ?)")
                .params(
                        record.id(),
                        record.cipher().label(),
                        record.keyId(),
                        record.wrappedKey(),
                        Timestamp.from(clock.instant()))
                .update();
        for (var from = 0; from < ciphertext.length; from += PART) {
            jdbc.sql("insert into sealed_part (record_id, part, content) values (?, ?, ?)")
                    .params(
                            record.id(),
                            from / PART,
                            Arrays.copyOfRange(ciphertext, from, Math.min(from + PART, ciphertext.length)))
                    .update();
        }
    }

    void rewrap(String id, String keyId, byte[] wrappedKey) {
        jdbc.sql("update sealed_record set key_id = ?, wrapped_key = ? where id = ?")
                .params(keyId, wrappedKey, id)
                .update();
    }

    void delete(String id) {
        jdbc.sql("delete from sealed_part where record_id = ?").param(id).update();
        jdbc.sql("delete from sealed_record where id = ?").param(id).update();
    }

    /** Leaves only that there was something. */
    boolean erase(String id) {
        jdbc.sql("delete from sealed_part where record_id = ?").param(id).update();
        return jdbc.sql("update sealed_record set wrapped_key = null, erased_at = ? where id = ? and erased_at is null")
                        .params(Timestamp.from(clock.instant()), id)
                        .update()
                > 0;
    }

    private static Wrapped wrapped(ResultSet row, int ignored) throws SQLException {
        return new Wrapped(
                row.getString("id"),
                SealingCipher.of(row.getString("cipher")),
                row.getString("key_id"),
                row.getBytes("wrapped_key"));
    }
}
