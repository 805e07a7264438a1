package io.guicheng.security;

import io.guicheng.audit.AuditEvent;
import io.guicheng.audit.AuditKind;
import io.guicheng.audit.AuditLog;
import io.guicheng.organization.Organizations;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The security administrator sets passwords of people who handle cases, and the own one with the old one; never another administrator's,
 * who could then be impersonated by one person alone. Every change of a password is logged.
 *
 * <p>When two people are needed for such an act one day, this is where the second one's approval is asked for.
 */
final class AccountGuard extends OncePerRequestFilter {

    private static final Pattern PASSWORD =
            Pattern.compile("/camunda/api/engine/engine/default/user/([^/]+)/credentials");

    private final Organizations organizations;
    private final AuditLog log;

    AccountGuard(Organizations organizations, AuditLog log) {
        this.organizations = organizations;
        this.log = log;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var password = PASSWORD.matcher(Paths.of(request));
        if (!password.matches() || "OPTIONS".equals(request.getMethod())) {
            chain.doFilter(request, response);
            return;
        }
        var who = SignedInActor.name().orElse("");
        var whose = password.group(1);
        if (!whose.equals(who) && !isOrdinary(whose)) {
            log.record(AuditEvent.refused(who, whose, "administrators-password", "不得由一人重置管理员账号的口令"));
            Problems.forbidden(response, "管理员账号的口令不能由安全管理员一人重置。");
            return;
        }
        chain.doFilter(request, response);
        if (response.getStatus() < 300) {
            log.record(AuditEvent.of(AuditKind.PASSWORD_CHANGED, who, whose, whose.equals(who) ? "修改本人口令" : "重置用户口令"));
        }
    }

    /** A person who handles cases; the engine's own accounts are nobody's. */
    private boolean isOrdinary(String userId) {
        return organizations.person(userId).isPresent()
                && organizations.adminRoles(userId).isEmpty();
    }
}
