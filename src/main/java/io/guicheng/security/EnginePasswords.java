package io.guicheng.security;

import io.guicheng.audit.AuditEvent;
import io.guicheng.audit.AuditKind;
import io.guicheng.audit.AuditLog;
import io.guicheng.organization.Organizations;
import io.guicheng.organization.Person;
import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Signs in active people of the organization whose password the engine's identity tables confirm. */
@Component
class EnginePasswords implements AuthenticationProvider {

    private static final int LONGEST = 200;

    private final PasswordCheck check;
    private final Organizations organizations;
    private final LoginThrottle throttle;
    private final AuditLog log;

    EnginePasswords(PasswordCheck check, Organizations organizations, LoginThrottle throttle, AuditLog log) {
        this.check = check;
        this.organizations = organizations;
        this.throttle = throttle;
        this.log = log;
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        var user = authentication.getName();
        var password = String.valueOf(authentication.getCredentials());
        var address = authentication.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
        if (user.length() > LONGEST || password.length() > LONGEST) {
            throw new BadCredentialsException("用户名或密码不正确");
        }
        if (throttle.isLocked(user, address)) {
            logFailure(user, "登录失败次数过多，暂时锁定");
            throw new LockedException("登录失败次数过多，请15分钟后再试");
        }
        // the password first, so that a wrong one takes as long for a name that there is as for one that there is not
        if (!check.isRight(user, password) || !isActive(user)) {
            throttle.failed(user, address);
            logFailure(user, "用户名或密码不正确");
            throw new BadCredentialsException("用户名或密码不正确");
        }
        throttle.succeeded(user, address);
        var token = UsernamePasswordAuthenticationToken.authenticated(
                user, null, List.of(new SimpleGrantedAuthority("USER")));
        token.setDetails(authentication.getDetails());
        return token;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    /** A name that nobody has is not written down: people type their password into the wrong box. */
    private void logFailure(String user, String why) {
        var known = organizations.person(user).isPresent();
        log.record(AuditEvent.of(AuditKind.LOGIN_FAILED, known ? user : null, known ? user : "（没有的账号）", why));
    }

    private boolean isActive(String user) {
        return organizations.person(user).map(Person::active).orElse(false);
    }
}
