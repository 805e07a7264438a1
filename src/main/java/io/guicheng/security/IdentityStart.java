package io.guicheng.security;

import io.guicheng.organization.AdminRole;
import io.guicheng.organization.Credentials;
import io.guicheng.organization.OrganizationEditor;
import io.guicheng.organization.Organizations;
import io.guicheng.organization.Person;
import java.util.EnumSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings accounts, rights and filters up to date when the server starts, and refuses to run where nobody could ever sign in; what is
 * loaded after that start is followed by {@link OrganizationFollower}.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class IdentityStart implements ApplicationRunner {

    /** The administrator that {@code GUICHENG_ADMIN_PASSWORD} creates on a new site. */
    static final String FIRST_ADMIN = "admin";

    private static final int SHORTEST = 10;
    private static final Logger LOG = LoggerFactory.getLogger(IdentityStart.class);

    private final EngineAccounts accounts;
    private final Grants grants;
    private final SharedFilters filters;
    private final Organizations organizations;
    private final OrganizationEditor editor;
    private final Credentials credentials;
    private final TransactionTemplate transaction;
    private final String password;

    IdentityStart(
            EngineAccounts accounts,
            Grants grants,
            SharedFilters filters,
            Organizations organizations,
            OrganizationEditor editor,
            Credentials credentials,
            TransactionTemplate transaction,
            @Value("${guicheng.admin.password:}") String password) {
        this.accounts = accounts;
        this.grants = grants;
        this.filters = filters;
        this.organizations = organizations;
        this.editor = editor;
        this.credentials = credentials;
        this.transaction = transaction;
        this.password = password;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        transaction.executeWithoutResult(status -> {
            accounts.everything();
            grants.everything();
            filters.everything();
        });
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void afterEverything() {
        if (hasSystemAdministrator()) {
            return;
        }
        if (!password.isEmpty()) {
            createFirstAdministrator();
        } else if (organizations.people().isEmpty()) {
            throw new IllegalStateException("系统中还没有任何用户。请设置环境变量 GUICHENG_ADMIN_PASSWORD（不少于" + SHORTEST
                    + "个字符）后启动，系统将创建管理员账号 " + FIRST_ADMIN + "；或以 --guicheng.demo=true 载入演示数据。");
        } else {
            LOG.warn("没有可登录的系统管理员；设置环境变量 GUICHENG_ADMIN_PASSWORD 后重新启动，可创建管理员账号 {}", FIRST_ADMIN);
        }
    }

    private boolean hasSystemAdministrator() {
        return organizations.people().stream()
                .filter(Person::active)
                .anyMatch(person -> organizations.adminRoles(person.userId()).contains(AdminRole.SYSTEM)
                        && credentials.exists(person.userId()));
    }

    private void createFirstAdministrator() {
        if (password.length() < SHORTEST) {
            throw new IllegalStateException("GUICHENG_ADMIN_PASSWORD 不得少于" + SHORTEST + "个字符。");
        }
        transaction.executeWithoutResult(status -> {
            if (organizations.person(FIRST_ADMIN).isEmpty()) {
                editor.put(new Person(FIRST_ADMIN, "系统管理员", null, true));
            }
            Set<AdminRole> roles = EnumSet.of(AdminRole.SYSTEM);
            roles.addAll(organizations.adminRoles(FIRST_ADMIN));
            editor.setAdminRoles(FIRST_ADMIN, roles);
            if (!credentials.exists(FIRST_ADMIN)) {
                credentials.fault(FIRST_ADMIN, password).ifPresent(fault -> {
                    throw new IllegalStateException("GUICHENG_ADMIN_PASSWORD 不能使用：" + fault + "。");
                });
                credentials.setInitialPassword(FIRST_ADMIN, password);
            }
        });
        LOG.info("已创建系统管理员账号 {}", FIRST_ADMIN);
    }
}
