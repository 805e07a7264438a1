package io.guicheng.security;

import io.guicheng.kernel.RefusedInput;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do with their own passwords. Beside the engine's table stands which passwords somebody chose himself and when: one that
 * is not among them was set by somebody else, through whichever door, and has to be changed before anything else.
 */
@Component
@Transactional
class Passwords {

    private final IdentityService identity;
    private final ProcessEngineConfigurationImpl engine;
    private final PasswordRules rules;
    private final PasswordSettings settings;
    private final JdbcClient jdbc;
    private final Clock clock;

    Passwords(
            IdentityService identity,
            ProcessEngineConfigurationImpl engine,
            PasswordRules rules,
            PasswordSettings settings,
            JdbcClient jdbc,
            Clock clock) {
        this.identity = identity;
        this.engine = engine;
        this.rules = rules;
        this.settings = settings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Kept(String hash, @Nullable String salt, Instant since) {}

    /** The hash that the engine holds; empty for somebody without password. */
    @Transactional(readOnly = true)
    Optional<String> hash(String userId) {
        return current(userId).map(Kept::hash);
    }

    /** Whether somebody else has set this person's password. */
    @Transactional(readOnly = true)
    boolean isSetByAnother(String userId) {
        return settings.changeFirst()
                && current(userId).isPresent()
                && chosen(userId).isEmpty();
    }

    /** Whether the password, though chosen by this person, has been in use for too long. */
    @Transactional(readOnly = true)
    boolean isExpired(String userId) {
        return settings.expiry().toMillis() > 0
                && chosen(userId)
                        .filter(since -> !since.plus(settings.expiry()).isAfter(clock.instant()))
                        .isPresent();
    }

    /**
     * Changes the password of this person, who knows the old one.
     *
     * @throws RefusedInput on the field {@code old} or {@code fresh}
     */
    void change(String userId, String old, String fresh) {
        if (!identity.checkPassword(userId, old)) {
            throw RefusedInput.of("old", "现在的密码不正确");
        }
        rules.fault(userId, fresh).ifPresent(fault -> {
            throw RefusedInput.of("fresh", fault);
        });
        if (identity.checkPassword(userId, fresh) || wasBefore(userId, fresh)) {
            throw RefusedInput.of("fresh", "新密码不得与现在的密码或最近用过的密码相同");
        }
        var user = identity.createUserQuery().userId(userId).singleResult();
        user.setPassword(fresh);
        identity.saveUser(user);
        current(userId).ifPresent(kept -> keep(userId, kept));
    }

    private Optional<Kept> current(String userId) {
        return jdbc.sql("select pwd_, salt_ from act_id_user where id_ = ? and pwd_ is not null")
                .param(userId)
                .query((row, number) -> new Kept(row.getString(1), row.getString(2), clock.instant()))
                .optional();
    }

    /** Since when the password of now is one that this person chose. */
    private Optional<Instant> chosen(String userId) {
        return jdbc.sql("select o.chosen_at from own_password o join act_id_user u on u.id_ = o.user_id"
                        + " where o.user_id = ? and o.hash = u.pwd_")
                .param(userId)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    private boolean wasBefore(String userId, String fresh) {
        return earlier(userId).stream()
                .limit(settings.history())
                .anyMatch(kept -> engine.getPasswordManager()
                        .check(EncryptionUtil.saltPassword(fresh, kept.salt()), kept.hash()));
    }

    private List<Kept> earlier(String userId) {
        return jdbc.sql("select hash, salt, chosen_at from own_password where user_id = ? order by chosen_at desc")
                .param(userId)
                .query((row, number) -> new Kept(
                        row.getString(1), row.getString(2), row.getTimestamp(3).toInstant()))
                .list();
    }

    private void keep(String userId, Kept kept) {
        jdbc.sql("insert into own_password (user_id, chosen_at, hash, salt) values (?, ?, ?, ?)")
                .params(userId, Timestamp.from(kept.since()), kept.hash(), kept.salt())
                .update();
        earlier(userId).stream()
                .skip(Math.max(1, settings.history()))
                .forEach(old -> jdbc.sql("delete from own_password where user_id = ? and hash = ?")
                        .params(userId, old.hash())
                        .update());
    }
}
