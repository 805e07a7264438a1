package io.guicheng.security;

import io.guicheng.organization.Organizations;
import io.guicheng.organization.Person;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends the session of somebody who was made inactive after signing in. */
final class AccountStillOpen extends OncePerRequestFilter {

    private final Organizations organizations;

    AccountStillOpen(Organizations organizations) {
        this.organizations = organizations;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var user = SignedInActor.name();
        if (user.isPresent()
                && !organizations.person(user.get()).map(Person::active).orElse(false)) {
            var session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }
}
