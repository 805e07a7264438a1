package io.guicheng.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets somebody whose password was set by another, or is too old, change it and do nothing else. */
final class ChangeFirst extends OncePerRequestFilter {

    static final String PAGE = "/password";

    private static final String ASKED = ChangeFirst.class.getName() + ".must";
    private static final RequestMatcher LEFT_OPEN = Paths.under(PAGE, "/login", "/logout", "/ui", "/error", "/report");

    private final Passwords passwords;

    ChangeFirst(Passwords passwords) {
        this.passwords = passwords;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var user = SignedInActor.name();
        if (user.isEmpty()
                || LEFT_OPEN.matches(request)
                || Paths.of(request).endsWith("/logout")
                || !must(user.get(), request.getSession(false))) {
            chain.doFilter(request, response);
        } else if (Paths.isForProgram(request) || !"GET".equals(request.getMethod())) {
            Problems.write(response, HttpStatus.FORBIDDEN, "请先修改密码", "密码由他人设置或者已经到期，请先打开“修改密码”页面（" + PAGE + "）修改。");
        } else {
            response.sendRedirect(request.getContextPath() + PAGE);
        }
    }

    /** Asked once in a session; a program that brings its password each time is asked each time, but not for the age of its password. */
    private boolean must(String user, @Nullable HttpSession session) {
        if (session == null) {
            return passwords.isSetByAnother(user);
        }
        if (session.getAttribute(ASKED) instanceof Boolean known) {
            return known;
        }
        var must = passwords.isSetByAnother(user) || passwords.isExpired(user);
        session.setAttribute(ASKED, must);
        return must;
    }
}
