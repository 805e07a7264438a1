package io.guicheng.audit;

import io.guicheng.kernel.NotFound;
import io.guicheng.organization.Actor;
import io.guicheng.organization.AdminRole;
import io.guicheng.organization.Organizations;
import org.springframework.stereotype.Component;

/** Lets auditors pass and answers everybody else as if there were nothing. */
@Component
public class Auditors {

    private final Organizations organizations;
    private final AuditLog log;

    Auditors(Organizations organizations, AuditLog log) {
        this.organizations = organizations;
        this.log = log;
    }

    /** @throws NotFound for who is no auditor; the attempt is logged */
    public void check(Actor actor, String what) {
        if (!organizations.adminRoles(actor.userId()).contains(AdminRole.AUDIT)) {
            log.record(AuditEvent.refused(actor.userId(), what, "only-auditors", "只有审计员可以使用审计功能"));
            throw new NotFound("没有此页面");
        }
    }
}
