package io.guicheng.security;

import io.guicheng.organization.Organ;
import io.guicheng.organization.Organizations;
import io.guicheng.organization.SeatRole;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.IdentityService;
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

    /**
     * A member of the administrators that nobody can sign in as: an account without password and without a person. While it is there
     * the engine never takes itself for unconfigured, whoever comes and goes.
     */
    static final String GUARD = "guicheng-system";

    private static final Set<String> OWN = Set.of(STAFF, SYSTEM_ADMINS, "security-admin", "auditor");

    private final IdentityService identity;
    private final Organizations organizations;
    private final JdbcClient jdbc;

    EngineAccounts(IdentityService identity, Organizations organizations, JdbcClient jdbc) {
        this.identity = identity;
        this.organizations = organizations;
        this.jdbc = jdbc;
    }

    void everything() {
        var groups = groupIds();
        group(groups, STAFF, "全体工作人员", "SYSTEM");
        group(groups, SYSTEM_ADMINS, "系统管理员", "SYSTEM");
        group(groups, "security-admin", "安全管理员", "SYSTEM");
        group(groups, "auditor", "审计员", "SYSTEM");
        group(groups, SecurityChains.INTEGRATION, "系统集成账号", "SYSTEM");
        guard();
        organizations
                .jurisdictions()
                .forEach(jurisdiction ->
                        organizations.organsOf(jurisdiction.code()).forEach(organ -> organ(groups, organ)));
        organizations.people().forEach(person -> person(person.userId()));
    }

    void organ(String organId) {
        organizations.organ(organId).ifPresent(organ -> organ(groupIds(), organ));
    }

    /** Brings one person's account and memberships up to date; nothing happens for an unknown name. */
    void person(String userId) {
        if (account(userId)) {
            memberships(userId);
        }
    }

    /** Brings the account alone up to date, without the groups, which may not be there yet; false for an unknown name. */
    boolean account(String userId) {
        var known = organizations.person(userId);
        known.ifPresent(person -> {
            var user = identity.createUserQuery().userId(userId).singleResult();
            if (user == null) {
                user = identity.newUser(userId);
            }
            if (!person.name().equals(user.getFirstName())) {
                user.setFirstName(person.name());
                user.setLastName("");
                identity.saveUser(user);
            }
        });
        return known.isPresent();
    }

    private void memberships(String userId) {
        var wanted = wanted(userId);
        var held = new HashSet<>(jdbc.sql("select group_id_ from act_id_membership where user_id_ = ?")
                .param(userId)
                .query(String.class)
                .list());
        for (var group : wanted) {
            if (!held.contains(group)) {
                identity.createMembership(userId, group);
            }
        }
        for (var group : held) {
            if (!wanted.contains(group) && isDerived(group)) {
                identity.deleteMembership(userId, group);
            }
        }
    }

    private Set<String> wanted(String userId) {
        var groups = new TreeSet<String>();
        for (var seat : organizations.seatsOf(userId)) {
            groups.add(STAFF);
            groups.add(seat.organ().id());
            groups.add(seat.organ().group(seat.role()));
        }
        for (var role : organizations.adminRoles(userId)) {
            groups.add(
                    switch (role) {
                        case SYSTEM -> SYSTEM_ADMINS;
                        case SECURITY -> "security-admin";
                        case AUDIT -> "auditor";
                    });
        }
        return groups;
    }

    /** Other groups (integration) are given by hand and stay. */
    private boolean isDerived(String group) {
        return OWN.contains(group) || Character.isDigit(group.charAt(0));
    }

    private void organ(Set<String> groups, Organ organ) {
        var jurisdiction = organizations
                .jurisdiction(organ.jurisdiction())
                .map(found -> found.name() + "·")
                .orElse("");
        group(groups, organ.id(), jurisdiction + organ.name(), "ORGAN");
        for (var role : SeatRole.values()) {
            group(groups, organ.group(role), jurisdiction + organ.name() + role.chinese(), "ORGAN-ROLE");
        }
    }

    private void group(Set<String> existing, String id, String name, String type) {
        if (existing.add(id)) {
            var group = identity.newGroup(id);
            group.setName(name);
            group.setType(type);
            identity.saveGroup(group);
            return;
        }
        var group = identity.createGroupQuery().groupId(id).singleResult();
        if (group != null && !name.equals(group.getName())) {
            group.setName(name);
            identity.saveGroup(group);
        }
    }

    private void guard() {
        if (identity.createUserQuery().userId(GUARD).count() == 0) {
            var user = identity.newUser(GUARD);
            user.setFirstName("系统保留账号");
            user.setLastName("");
            identity.saveUser(user);
        }
        if (identity.createUserQuery()
                        .userId(GUARD)
                        .memberOfGroup(SYSTEM_ADMINS)
                        .count()
                == 0) {
            identity.createMembership(GUARD, SYSTEM_ADMINS);
        }
    }

    private Set<String> groupIds() {
        return new HashSet<>(
                jdbc.sql("select id_ from act_id_group").query(String.class).list());
    }
}
