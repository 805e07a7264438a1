package io.guicheng.security;

import io.guicheng.audit.AuditEvent;
import io.guicheng.audit.AuditLog;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.session.SessionInformationExpiredEvent;

/** What is said to those who do not get in: a page to people, a status and a sentence to programs. */
final class Doorkeeper {

    private final AuditLog log;

    Doorkeeper(AuditLog log) {
        this.log = log;
    }

    void askToSignIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (why instanceof LockedException) {
            Problems.write(response, HttpStatus.TOO_MANY_REQUESTS, "登录受限", why.getMessage() + "。");
        } else if (Paths.isForProgram(request) || !HttpMethod.GET.matches(request.getMethod())) {
            Problems.notSignedIn(response);
        } else {
            response.sendRedirect(request.getContextPath() + "/login");
        }
    }

    /** An expired session fails first at the missing token: that is a sign-in that is missing, not a right. */
    void refuse(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        SignedInActor.name()
                .ifPresent(user -> log.record(AuditEvent.refused(
                        user, request.getMethod() + " " + Paths.of(request), "forbidden", "没有权限，或者页面已过期")));
        if (SignedInActor.name().isEmpty()) {
            if (Paths.isForProgram(request)) {
                Problems.notSignedIn(response);
            } else {
                response.sendRedirect(request.getContextPath() + "/login");
            }
        } else if (Paths.isForProgram(request)) {
            Problems.forbidden(response, "没有权限执行此操作，或页面已过期，请刷新后重试。");
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    void refuseLogin(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        var reason = why instanceof LockedException ? "?locked" : "?error";
        response.sendRedirect(request.getContextPath() + "/login" + reason);
    }

    void signedOut(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication)
            throws IOException {
        if (Paths.isForProgram(request)) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
        } else {
            response.sendRedirect(request.getContextPath() + "/login?logout");
        }
    }

    /** To somebody whose account has signed in elsewhere more often than it may. */
    void supplanted(SessionInformationExpiredEvent event) throws IOException {
        var request = event.getRequest();
        var response = event.getResponse();
        if (Paths.isForProgram(request) || !HttpMethod.GET.matches(request.getMethod())) {
            Problems.write(response, HttpStatus.UNAUTHORIZED, "未登录", "该账号已在别处登录，本处的登录已失效，请重新登录。");
        } else {
            response.sendRedirect(request.getContextPath() + "/login?elsewhere");
        }
    }
}
