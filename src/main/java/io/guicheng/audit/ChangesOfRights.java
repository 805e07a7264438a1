package io.guicheng.audit;

import io.guicheng.organization.AdminRole;
import io.guicheng.organization.OrganizationChanged;
import io.guicheng.organization.OrganizationChanged.Subject;
import io.guicheng.organization.Organizations;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Logs, in the transaction of the change, who gave or took which seat or role; with what the person holds afterwards. */
@Component
class ChangesOfRights {

    private final AuditLog log;
    private final Organizations organizations;

    ChangesOfRights(AuditLog log, Organizations organizations) {
        this.log = log;
        this.organizations = organizations;
    }

    @EventListener
    void on(OrganizationChanged change) {
        if (change.subject() == Subject.PERSON) {
            var state = organizations
                    .person(change.id())
                    .map(person -> person.active() ? "在用" : "停用")
                    .orElse("");
            write(AuditKind.ACCOUNT_CHANGED, change.id(), state);
        } else if (change.subject() == Subject.SEAT || change.subject() == Subject.ADMIN_ROLE) {
            write(AuditKind.ROLE_CHANGED, change.id(), rights(change.id()));
        } else if (change.subject() == Subject.DEPUTATION) {
            write(AuditKind.ROLE_CHANGED, change.id(), standsInFor(change.id()));
        }
    }

    private String standsInFor(String userId) {
        var away = organizations.standsInFor(userId).stream()
                .map(seat -> seat.organ().name() + seat.role().chinese() + seat.userId())
                .collect(Collectors.joining("、"));
        return "代理安排有变动；当日代理：" + (away.isEmpty() ? "无" : away);
    }

    private String rights(String userId) {
        var seats = organizations.seatsOf(userId).stream()
                .map(seat -> seat.organ().name() + seat.role().chinese())
                .collect(Collectors.joining("、"));
        var roles = organizations.adminRoles(userId).stream()
                .map(AdminRole::chinese)
                .sorted()
                .collect(Collectors.joining("、"));
        return "现有岗位：" + (seats.isEmpty() ? "无" : seats) + "；管理员角色：" + (roles.isEmpty() ? "无" : roles);
    }

    private void write(AuditKind kind, String target, String detail) {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        log.recordWithin(AuditEvent.of(kind, signedIn == null ? null : signedIn.getName(), target, detail));
    }
}
