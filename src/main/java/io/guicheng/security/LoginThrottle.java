package io.guicheng.security;

import io.guicheng.organization.Organizations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing of passwords without letting anybody lock somebody else out: failures are counted per user and client address
 * together, and only that pair is locked. When a user is attacked from many addresses, each further address gets fewer tries.
 *
 * <p>Behind a reverse proxy the address is the proxy's unless {@code server.forward-headers-strategy} is set.
 */
@Component
class LoginThrottle {

    static final int TRIES = 5;
    static final int TRIES_UNDER_ATTACK = 2;
    static final int ATTACK = 20;
    static final Duration LOCK = Duration.ofMinutes(15);

    /** Names that exist and names that do not are kept apart, so that invented names cannot push real ones out. */
    static final int REMEMBERED = 20_000;

    private final Clock clock;
    private final Organizations organizations;
    private final Map<String, Failures> pairs = bounded();
    private final Map<String, Failures> pairsOfNobody = bounded();
    private final Map<String, Failures> users = bounded();

    LoginThrottle(Clock clock, Organizations organizations) {
        this.clock = clock;
        this.organizations = organizations;
    }

    private record Failures(int count, Instant last) {}

    /** Whether this client has to wait before it may try this user again. */
    synchronized boolean isLocked(String user, String address) {
        var limit = current(users, user) >= ATTACK ? TRIES_UNDER_ATTACK : TRIES;
        return current(pairs(user), pair(user, address)) >= limit;
    }

    synchronized void failed(String user, String address) {
        count(pairs(user), pair(user, address));
        if (isKnown(user)) {
            count(users, user);
        }
    }

    synchronized void succeeded(String user, String address) {
        pairs.remove(pair(user, address));
    }

    /** For tests: how much is remembered at all. */
    synchronized int size() {
        return pairs.size() + pairsOfNobody.size() + users.size();
    }

    private Map<String, Failures> pairs(String user) {
        return isKnown(user) ? pairs : pairsOfNobody;
    }

    private boolean isKnown(String user) {
        return organizations.person(user).isPresent();
    }

    private int current(Map<String, Failures> failures, String key) {
        var found = failures.get(key);
        if (found == null) {
            return 0;
        }
        if (!found.last.plus(LOCK).isAfter(clock.instant())) {
            failures.remove(key);
            return 0;
        }
        return found.count;
    }

    private void count(Map<String, Failures> failures, String key) {
        failures.put(key, new Failures(current(failures, key) + 1, clock.instant()));
    }

    private static String pair(String user, String address) {
        return user + "\n" + address;
    }

    private static Map<String, Failures> bounded() {
        return new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
                return size() > REMEMBERED;
            }
        };
    }
}
