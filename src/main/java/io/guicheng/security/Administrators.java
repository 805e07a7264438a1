package io.guicheng.security;

import io.guicheng.organization.AdminRole;
import io.guicheng.organization.Organizations;
import org.springframework.stereotype.Component;

/** Who of the signed-in may use the engine's administration pages. */
@Component
class Administrators {

    private final Organizations organizations;

    Administrators(Organizations organizations) {
        this.organizations = organizations;
    }

    /** Whether this person administers the system or its security; auditors have nothing to do in the engine. */
    boolean contains(String userId) {
        var roles = organizations.adminRoles(userId);
        return roles.contains(AdminRole.SYSTEM) || roles.contains(AdminRole.SECURITY);
    }

    /** Whether this person reads and verifies the logs. */
    boolean isAuditor(String userId) {
        return organizations.adminRoles(userId).contains(AdminRole.AUDIT);
    }

    /** Whether this person runs the server. */
    boolean runsTheSystem(String userId) {
        return organizations.adminRoles(userId).contains(AdminRole.SYSTEM);
    }

    /** Whether this person only administers and has no seat in any organ. */
    boolean isOnly(String userId) {
        return contains(userId) && organizations.seatsOf(userId).isEmpty();
    }
}
