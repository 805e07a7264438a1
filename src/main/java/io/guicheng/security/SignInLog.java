package io.guicheng.security;

import io.guicheng.audit.AuditEvent;
import io.guicheng.audit.AuditKind;
import io.guicheng.audit.AuditLog;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;

/**
 * Logs who signed in at the sign-in page and who signed out. A program that sends name and password with each request signs in with each
 * request; of those only the failures are logged, by {@link EnginePasswords}.
 */
@Component
class SignInLog {

    private final AuditLog log;

    SignInLog(AuditLog log) {
        this.log = log;
    }

    @EventListener
    void on(InteractiveAuthenticationSuccessEvent signedIn) {
        write(AuditKind.LOGIN, signedIn.getAuthentication().getName(), "登录");
    }

    @EventListener
    void on(LogoutSuccessEvent signedOut) {
        write(AuditKind.LOGOUT, signedOut.getAuthentication().getName(), "退出");
    }

    private void write(AuditKind kind, String user, String what) {
        log.record(AuditEvent.of(kind, user, user, what));
    }
}
