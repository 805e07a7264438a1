package io.guicheng.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session of somebody who has left the desk. The container's own timeout never would: Tasklist asks for its lists every few
 * seconds, and each question keeps the session alive.
 */
final class IdleSessions extends OncePerRequestFilter {

    private static final String LAST_ACT = IdleSessions.class.getName() + ".last";

    /** What Tasklist's refreshing asks, as often when nobody is there as when somebody is. */
    private static final Pattern ASKED_BY_ITSELF =
            Pattern.compile("/camunda/api/engine/engine/default/(filter|filter/[\\w-]+/(list|count))/?");

    private final Uptime uptime;
    private final Duration longest;

    /** The longest time without an act of the person; zero or less for no limit of our own. */
    IdleSessions(Uptime uptime, Duration longest) {
        this.uptime = uptime;
        this.longest = longest;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null && longest.toMillis() > 0 && SignedInActor.name().isPresent()) {
            var now = uptime.elapsed();
            var last = (Duration) session.getAttribute(LAST_ACT);
            if (last != null && last.plus(longest).compareTo(now) < 0) {
                session.invalidate();
                SecurityContextHolder.clearContext();
            } else if (last == null
                    || !ASKED_BY_ITSELF.matcher(Paths.of(request)).matches()) {
                session.setAttribute(LAST_ACT, now);
            }
        }
        chain.doFilter(request, response);
    }
}
