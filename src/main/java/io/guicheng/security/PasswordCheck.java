package io.guicheng.security;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.stereotype.Component;

/**
 * Compares a password with the stored hash: with as much work for a name that does not exist as for one that does, and never with so
 * many at a time that nothing is left for those who work.
 */
@Component
class PasswordCheck {

    private static final int AT_A_TIME = Math.max(2, Runtime.getRuntime().availableProcessors());
    private static final int WAIT_SECONDS = 10;

    private final IdentityService identity;
    private final Passwords passwords;
    private final VerifiedPasswords verified;
    private final SlowHash slow;
    private final String hashOfNobody;
    private final Semaphore turn = new Semaphore(AT_A_TIME, true);

    PasswordCheck(IdentityService identity, Passwords passwords, PasswordSettings settings, Uptime uptime) {
        this.identity = identity;
        this.passwords = passwords;
        this.verified = new VerifiedPasswords(uptime);
        this.slow = new SlowHash(settings.iterations());
        this.hashOfNobody = slow.ofNobody();
    }

    /** Whether this is the password of this person; of somebody without password, none is. */
    boolean isRight(String user, String password) {
        var hash = passwords.hash(user);
        if (hash.isPresent() && verified.knows(user, password, hash.get())) {
            return true;
        }
        if (!takeTurn()) {
            throw new AuthenticationServiceException("登录的人过多，请稍后再试");
        }
        try {
            if (hash.isEmpty()) {
                slow.check(password, hashOfNobody);
                return false;
            }
            var right = identity.checkPassword(user, password);
            if (right) {
                verified.remember(user, password, hash.get());
            }
            return right;
        } finally {
            turn.release();
        }
    }

    private boolean takeTurn() {
        try {
            return turn.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
