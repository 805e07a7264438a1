package io.guicheng.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The engine's page for creating the first administrator asks nobody who they are (CVE-2026-77226). There is always an administrator
 * here, and nobody gets to that page or its endpoint, signed in or not.
 */
final class SetupRefused extends OncePerRequestFilter {

    private static final Pattern SETUP = Pattern.compile("/camunda/(api/admin/setup|app/[^/]+/[^/]+/setup)(/.*)?");

    static boolean isSetup(String path) {
        return SETUP.matcher(path).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isSetup(Paths.of(request))) {
            Problems.forbidden(response, "初始设置已关闭。");
        } else {
            chain.doFilter(request, response);
        }
    }
}
