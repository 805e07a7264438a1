package io.guicheng.security;

import io.guicheng.organization.Organ;
import io.guicheng.organization.Organizations;
import io.guicheng.organization.Person;
import io.guicheng.organization.SeatRole;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Derives the engine's users, groups and memberships from the organization, never the other way round: a group per organ and per role
 * within it, one of everybody seated, one per administrator's role. Writes only what differs, so it may run at any time.
 */
@Component
@Transactional
class EngineAccounts {

    /** Everybody who holds a seat anywhere. */
    static final String STAFF = "staff";

    static final String SYSTEM_ADMINS = "camunda-admin";
    static final String SECURITY_ADMINS = "security-admin";
    static final String AUDITORS = "auditor";

    /**
     * A member of the administrators that nobody can sign in as: an account without password and without a person. While it is there
     * the engine never takes itself for unconfigured, whoever comes and goes.
     */
    static final String GUARD = "guicheng-system";

    private static final Set<String> DERIVED =
            Set.of(STAFF, SYSTEM_ADMINS, SECURITY_ADMINS, AUDITORS, SecurityChains.INTEGRATION);

    private final IdentityService identity;
    private final Organizations organizations;
    private final JdbcClient jdbc;
    private final ProcessEngineConfigurationImpl engine;
    private final Set<String> integrationUsers;

    EngineAccounts(
            IdentityService identity,
            Organizations organizations,
            JdbcClient jdbc,
            ProcessEngineConfigurationImpl engine,
            @Value("${guicheng.api.integration-users:}") Set<String> integrationUsers) {
        this.identity = identity;
        this.organizations = organizations;
        this.jdbc = jdbc;
        this.engine = engine;
        this.integrationUsers = Set.copyOf(integrationUsers);
    }

    void everything() {
        write(tables -> {
            group(tables, STAFF, "全体工作人员");
            group(tables, SYSTEM_ADMINS, "系统管理员");
            group(tables, SECURITY_ADMINS, "安全管理员");
            group(tables, AUDITORS, "审计员");
            group(tables, SecurityChains.INTEGRATION, "系统集成账号");
            user(tables, GUARD, "系统保留账号");
            join(tables, GUARD, SYSTEM_ADMINS);
            organizations
                    .jurisdictions()
                    .forEach(jurisdiction ->
                            organizations.organsOf(jurisdiction.code()).forEach(organ -> organ(tables, organ)));
            organizations.people().forEach(person -> person(tables, person.userId()));
        });
    }

    /** Brings some organs' groups and some people's accounts and memberships up to date; unknown names are passed over. */
    void update(Collection<String> organs, Collection<String> people) {
        write(tables -> {
            organs.forEach(id -> organizations.organ(id).ifPresent(organ -> organ(tables, organ)));
            people.forEach(userId -> person(tables, userId));
        });
    }

    /** Brings an account alone up to date, without the groups, which may not be there yet. */
    void account(String userId) {
        write(tables -> organizations.person(userId).ifPresent(person -> user(tables, userId, person.name())));
    }

    private void person(IdentityTables tables, String userId) {
        organizations.person(userId).ifPresent(person -> {
            user(tables, userId, person.name());
            var wanted = wanted(userId);
            wanted.forEach(group -> join(tables, userId, group));
            List.copyOf(tables.groupsOf(userId)).stream()
                    .filter(group -> !wanted.contains(group) && isDerived(group))
                    .forEach(group -> {
                        identity.deleteMembership(userId, group);
                        tables.groupsOf(userId).remove(group);
                    });
        });
    }

    private Set<String> wanted(String userId) {
        var groups = new TreeSet<String>();
        for (var seat : organizations.seatsOf(userId)) {
            groups.add(STAFF);
            if (seat.role().worksOnCases()) {
                groups.add(seat.organ().id());
            }
            groups.add(seat.organ().group(seat.role()));
        }
        for (var role : organizations.adminRoles(userId)) {
            groups.add(
                    switch (role) {
                        case SYSTEM -> SYSTEM_ADMINS;
                        case SECURITY -> SECURITY_ADMINS;
                        case AUDIT -> AUDITORS;
                    });
        }
        if (integrationUsers.contains(userId)
                && organizations.person(userId).map(Person::active).orElse(false)) {
            groups.add(SecurityChains.INTEGRATION);
        }
        return groups;
    }

    /** Groups that somebody made by hand are left alone. */
    private static boolean isDerived(String group) {
        return DERIVED.contains(group) || Character.isDigit(group.charAt(0));
    }

    private void organ(IdentityTables tables, Organ organ) {
        var jurisdiction = organizations
                .jurisdiction(organ.jurisdiction())
                .map(found -> found.name() + "·")
                .orElse("");
        group(tables, organ.id(), jurisdiction + organ.name());
        for (var role : SeatRole.values()) {
            group(tables, organ.group(role), jurisdiction + organ.name() + role.chinese());
        }
    }

    private void group(IdentityTables tables, String id, String name) {
        var known = tables.groups().put(id, name);
        if (name.equals(known)) {
            return;
        }
        var group = known == null
                ? identity.newGroup(id)
                : identity.createGroupQuery().groupId(id).singleResult();
        group.setName(name);
        group.setType("SYSTEM");
        identity.saveGroup(group);
    }

    private void user(IdentityTables tables, String id, String name) {
        var known = tables.users().put(id, name);
        if (name.equals(known)) {
            return;
        }
        var user = known == null
                ? identity.newUser(id)
                : identity.createUserQuery().userId(id).singleResult();
        user.setFirstName(name);
        user.setLastName("");
        identity.saveUser(user);
    }

    private void join(IdentityTables tables, String userId, String group) {
        // an organ of this transaction may come to its groups only after its people
        if (tables.groups().containsKey(group) && tables.groupsOf(userId).add(group)) {
            identity.createMembership(userId, group);
        }
    }

    /** One command around all: the engine then writes everything at its end, in batches, instead of once per account. */
    private void write(Consumer<IdentityTables> changes) {
        var tables = IdentityTables.read(jdbc);
        engine.getCommandExecutorTxRequired().execute(context -> {
            changes.accept(tables);
            return tables;
        });
    }
}
