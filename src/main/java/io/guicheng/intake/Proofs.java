package io.guicheng.intake;

import io.guicheng.kernel.Refused;
import io.guicheng.sealing.KeyedDigest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes whoever sends much work much, without knowing who it is. The challenge is signed and carries all there is to know, so that
 * nothing is kept of who asked for one; only what was spent is noted, by its digest, until it runs out.
 */
@Component
class Proofs {

    private static final Duration VALID = Duration.ofMinutes(10);
    private static final String PURPOSE = "report challenge";
    private static final int BODY = 16 + Long.BYTES + 1;
    private static final int LONGEST_NONCE = 40;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final KeyedDigest digest;
    private final Tide tide;
    private final JdbcClient jdbc;
    private final TransactionTemplate ownTransaction;
    private final Clock clock;
    private final int bits;

    Proofs(
            KeyedDigest digest,
            Tide tide,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${guicheng.report.proof-bits:17}") int bits) {
        this.digest = digest;
        this.tide = tide;
        this.jdbc = jdbc;
        this.clock = clock;
        this.bits = bits;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** A fresh task; harder while many come. */
    Challenge challenge() {
        var wanted = bits + tide.extraBits();
        var body = ByteBuffer.allocate(BODY);
        var random = new byte[16];
        RANDOM.nextBytes(random);
        body.put(random).putLong(clock.instant().plus(VALID).getEpochSecond()).put((byte) wanted);
        var text = TEXT.encodeToString(body.array()) + "." + TEXT.encodeToString(digest.of(PURPOSE, body.array()));
        return new Challenge(text, wanted);
    }

    /** What is to be worked on, and how many leading zero bits are asked. */
    record Challenge(String challenge, int bits) {}

    /**
     * Spends a proof, also when what it was for is refused afterwards.
     *
     * @throws Refused when it is not ours, not enough, too old or spent
     */
    void spend(Proof proof) {
        var body = signedBody(proof.challenge());
        var expires = body.getLong(16);
        if (clock.instant().getEpochSecond() >= expires
                || proof.nonce().length() > LONGEST_NONCE
                || leadingZeros(sha256(proof.challenge() + ":" + proof.nonce())) < body.get(24)) {
            throw refused();
        }
        var id = HexFormat.of().formatHex(sha256(proof.challenge()));
        try {
            ownTransaction.executeWithoutResult(status -> {
                jdbc.sql("delete from report_proof where expires_at < ?")
                        .param(Timestamp.from(clock.instant()))
                        .update();
                jdbc.sql("insert into report_proof (id, expires_at) values (?, ?)")
                        .params(id, new Timestamp(expires * 1000))
                        .update();
            });
        } catch (DuplicateKeyException e) {
            throw refused();
        }
    }

    private ByteBuffer signedBody(String challenge) {
        var dot = challenge.indexOf('.');
        try {
            var body = Base64.getUrlDecoder().decode(challenge.substring(0, Math.max(0, dot)));
            var signature = Base64.getUrlDecoder().decode(challenge.substring(dot + 1));
            // one text per challenge: another spelling of the same bytes would be spent separately
            var spelledAlike = challenge.equals(TEXT.encodeToString(body) + "." + TEXT.encodeToString(signature));
            if (body.length == BODY && spelledAlike && MessageDigest.isEqual(signature, digest.of(PURPOSE, body))) {
                return ByteBuffer.wrap(body);
            }
        } catch (IllegalArgumentException e) {
            throw refused();
        }
        throw refused();
    }

    private static int leadingZeros(byte[] hash) {
        var zeros = 0;
        for (var one : hash) {
            if (one != 0) {
                return zeros + Integer.numberOfLeadingZeros(one & 0xff) - 24;
            }
            zeros += 8;
        }
        return zeros;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Refused refused() {
        return new Refused("安全验证没有通过或已过期，请重试");
    }
}
