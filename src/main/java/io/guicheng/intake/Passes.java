package io.guicheng.intake;

import io.guicheng.kernel.NotFound;
import io.guicheng.sealing.KeyedDigest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.springframework.stereotype.Component;

/** What a reporter's page carries after the code was right: half an hour on one report, signed, kept nowhere but in the page's memory. */
@Component
class Passes {

    private static final Duration VALID = Duration.ofMinutes(30);
    private static final String PURPOSE = "report pass";
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final KeyedDigest digest;
    private final Clock clock;

    Passes(KeyedDigest digest, Clock clock) {
        this.digest = digest;
        this.clock = clock;
    }

    String issue(String reportId) {
        var body = reportId + "|" + clock.instant().plus(VALID).getEpochSecond();
        return TEXT.encodeToString(body.getBytes(StandardCharsets.US_ASCII)) + "." + sign(body);
    }

    /**
     * Id of the report that the pass is for.
     *
     * @throws NotFound when it is not ours or has run out
     */
    String check(String pass) {
        var dot = pass.indexOf('.');
        try {
            var body = new String(
                    Base64.getUrlDecoder().decode(pass.substring(0, Math.max(0, dot))), StandardCharsets.US_ASCII);
            var signed = MessageDigest.isEqual(
                    sign(body).getBytes(StandardCharsets.US_ASCII),
                    pass.substring(dot + 1).getBytes(StandardCharsets.US_ASCII));
            var bar = body.indexOf('|');
            if (signed && clock.instant().getEpochSecond() < Long.parseLong(body.substring(bar + 1))) {
                return body.substring(0, bar);
            }
        } catch (IllegalArgumentException e) {
            throw over();
        }
        throw over();
    }

    private String sign(String body) {
        return TEXT.encodeToString(digest.of(PURPOSE, body.getBytes(StandardCharsets.US_ASCII)));
    }

    private static NotFound over() {
        return new NotFound("查询已过期，请重新输入查询码");
    }
}
