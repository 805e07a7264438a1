package io.guicheng.intake;

import io.guicheng.sealing.KeyedDigest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Receipt codes of 16 digits. Only a slow salted hash is kept (Argon2id). It is found by 16 bits of a keyed digest: enough to look at one
 * row instead of all, too little to spare anybody, even with the key, the slow hash of a hundred thousand million codes.
 */
@Component
class ReceiptCodes {

    private static final String PURPOSE = "receipt bucket";
    private static final long CODES = 10_000_000_000_000_000L;
    private static final int TRIES = 64;
    private static final int AT_A_TIME = 2;
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final int LANES = 1;
    private static final int KILOBYTES = 1 << 15;
    private static final int PASSES = 4;

    private final Argon2PasswordEncoder slow = new Argon2PasswordEncoder(SALT, HASH, LANES, KILOBYTES, PASSES);

    private final Semaphore places = new Semaphore(AT_A_TIME);
    private final KeyedDigest digest;
    private final JdbcClient jdbc;
    private final String nobodys;

    ReceiptCodes(KeyedDigest digest, JdbcClient jdbc) {
        this.digest = digest;
        this.jdbc = jdbc;
        this.nobodys =
                "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s".formatted(KILOBYTES, PASSES, LANES, noise(SALT), noise(HASH));
    }

    /** Makes a hash that no code has, and that takes as long to check as any, without the second a real one costs the server's start. */
    private static String noise(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getEncoder().withoutPadding().encodeToString(random);
    }

    /** A code with what is kept of it. */
    record Fresh(String code, int bucket, String hash) {

        @Override
        public String toString() {
            return "Fresh[***]";
        }
    }

    /** A fresh code, in a bucket of its own as long as there are such. */
    Fresh fresh() {
        var code = draw();
        for (var i = 0; i < TRIES && isTaken(bucket(code)); i++) {
            code = draw();
        }
        var chosen = code;
        return new Fresh(chosen, bucket(chosen), slowly(() -> slow.encode(chosen)));
    }

    /** Id of the report with this code. Takes as long for a code that nobody has as for one that is nearly right. */
    Optional<String> find(String typed) {
        var code = digits(typed);
        var rows = jdbc.sql("select id, code_hash from public_report where bucket = ? order by id")
                .param(bucket(code))
                .query((row, ignored) -> new String[] {row.getString(1), row.getString(2)})
                .list();
        return slowly(() -> {
            var found = Optional.<String>empty();
            for (var row : rows) {
                if (slow.matches(code, row[1])) {
                    found = Optional.of(row[0]);
                }
            }
            if (rows.isEmpty() && slow.matches(code, nobodys)) {
                throw new IllegalStateException("a code that was never given out");
            }
            return found;
        });
    }

    /** Only the digits, also those of a Chinese keyboard. */
    private static String digits(String typed) {
        var digits = new StringBuilder();
        typed.codePoints()
                .filter(Character::isDigit)
                .limit(32)
                .forEach(digit -> digits.append(Character.digit(digit, 10)));
        return digits.toString();
    }

    private static String draw() {
        return "%016d".formatted(RANDOM.nextLong(CODES));
    }

    private int bucket(String code) {
        return ByteBuffer.wrap(digest.of(PURPOSE, code.getBytes(StandardCharsets.US_ASCII)))
                        .getShort()
                & 0xffff;
    }

    private boolean isTaken(int bucket) {
        return jdbc.sql("select count(*) from public_report where bucket = ?")
                        .param(bucket)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Each hash takes 32 MB: a crowd must not take all of the server's. */
    private <T> T slowly(Supplier<T> work) {
        try {
            if (!places.tryAcquire(10, TimeUnit.SECONDS)) {
                throw new TooBusy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooBusy();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
