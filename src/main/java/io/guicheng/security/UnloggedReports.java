package io.guicheng.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps who reports upward out of an access log that a site switches on; see {@link ReportDoor#UNLOGGED}. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnloggedReports extends OncePerRequestFilter {

    private static final RequestMatcher REPORTS = Paths.under("/direct-reports", "/api/direct-reports");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (REPORTS.matches(request)) {
            request.setAttribute(ReportDoor.UNLOGGED, "yes");
        }
        chain.doFilter(request, response);
    }
}
