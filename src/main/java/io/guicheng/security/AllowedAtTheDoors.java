package io.guicheng.security;

import io.guicheng.audit.AuditEvent;
import io.guicheng.audit.AuditLog;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets through to the engine's own interfaces what {@link DoorPolicy} names, lists only with a length; what it refuses is logged. */
final class AllowedAtTheDoors extends OncePerRequestFilter {

    /** Lists, which must say how long they may be. The engine's own limit would also stop the administration pages, which do not say. */
    private static final Pattern LIST = Pattern.compile(
            ".*/(task|filter|list|process-definition|process-instance|execution|variable-instance|decision-definition"
                    + "|deployment|incident|job|job-definition|event-subscription|external-task|user|group|authorization|batch"
                    + "|history/[a-z-]+)/?");

    private static final int LONGEST_LIST = 2000;

    private final DoorPolicy policy;
    private final Administrators administrators;
    private final AuditLog log;

    AllowedAtTheDoors(DoorPolicy policy, Administrators administrators, AuditLog log) {
        this.policy = policy;
        this.administrators = administrators;
        this.log = log;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var user = SignedInActor.name().orElse("");
        var asked = request.getMethod() + " " + Paths.of(request);
        if (!policy.allows(user, asked)) {
            log.record(AuditEvent.refused(user, asked, "engine-door", "流程引擎接口不向其开放此操作"));
            Problems.forbidden(response, "此操作不通过流程引擎接口办理。");
        } else if (!administrators.contains(user)
                && !"OPTIONS".equals(request.getMethod())
                && LIST.matcher(Paths.of(request)).matches()
                && !isBounded(request.getParameter("maxResults"))) {
            Problems.write(response, HttpStatus.BAD_REQUEST, "请求被拒绝", "请以maxResults指定返回条数，不超过" + LONGEST_LIST + "条。");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isBounded(@Nullable String maxResults) {
        return maxResults != null && maxResults.matches("\\d{1,4}") && Integer.parseInt(maxResults) <= LONGEST_LIST;
    }
}
