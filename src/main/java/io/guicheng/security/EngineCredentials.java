package io.guicheng.security;

import io.guicheng.kernel.NotFound;
import io.guicheng.kernel.Refused;
import io.guicheng.organization.Credentials;
import io.guicheng.organization.Organizations;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps passwords in the engine's identity tables, salted and hashed by it. */
@Component
@Transactional
class EngineCredentials implements Credentials {

    private final IdentityService identity;
    private final Organizations organizations;
    private final EngineAccounts accounts;
    private final PasswordRules rules;
    private final JdbcClient jdbc;

    EngineCredentials(
            IdentityService identity,
            Organizations organizations,
            EngineAccounts accounts,
            PasswordRules rules,
            JdbcClient jdbc) {
        this.rules = rules;
        this.identity = identity;
        this.organizations = organizations;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    @Override
    public void setInitialPassword(String userId, String password) {
        if (organizations.person(userId).isEmpty()) {
            throw new NotFound("用户不存在：" + userId);
        }
        if (exists(userId)) {
            throw new Refused("用户" + userId + "已有密码");
        }
        fault(userId, password).ifPresent(fault -> {
            throw new Refused(fault);
        });
        accounts.account(userId);
        var user = identity.createUserQuery().userId(userId).singleResult();
        user.setPassword(password);
        identity.saveUser(user);
    }

    @Override
    public Optional<String> fault(String userId, String password) {
        return rules.fault(userId, password);
    }

    @Override
    public boolean exists(String userId) {
        return jdbc.sql("select count(*) from act_id_user where id_ = ? and pwd_ is not null")
                        .param(userId)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
