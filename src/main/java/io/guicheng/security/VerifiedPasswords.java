package io.guicheng.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Which passwords were found right a moment ago, so that a program that brings its own with each request does not cost a slow hash each
 * time. Kept is a digest under a key that lives as long as the server; a changed password is another entry, since the stored hash is
 * part of it.
 */
final class VerifiedPasswords {

    private static final int REMEMBERED = 1_000;
    private static final Duration FOR = Duration.ofMinutes(5);

    private final Uptime uptime;
    private final SecretKeySpec key;
    private final Map<String, Duration> until = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Duration> eldest) {
            return size() > REMEMBERED;
        }
    };

    VerifiedPasswords(Uptime uptime) {
        this.uptime = uptime;
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, "HmacSHA256");
    }

    synchronized boolean knows(String user, String password, String hash) {
        var end = until.get(digest(user, password, hash));
        return end != null && end.compareTo(uptime.elapsed()) > 0;
    }

    synchronized void remember(String user, String password, String hash) {
        until.put(digest(user, password, hash), uptime.elapsed().plus(FOR));
    }

    private String digest(String user, String password, String hash) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            for (var part : new String[] {user, password, hash}) {
                mac.update(part.getBytes(StandardCharsets.UTF_8));
                mac.update((byte) 0);
            }
            return Base64.getEncoder().encodeToString(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
