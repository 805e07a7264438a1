package io.guicheng.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * How often an account, each of its sessions, and a client that has not signed in may ask; and how often for what costs much: files up,
 * exports down, chains verified. Each has a bucket that fills evenly, so a burst is possible and a stream is not. What is remembered is
 * bounded: who has not asked for longest is forgotten, and a forgotten bucket is full.
 */
final class RateLimits extends OncePerRequestFilter {

    static final int REMEMBERED = 20_000;

    private static final Pattern COSTLY =
            Pattern.compile("/api/.*/(attachments|export|archive|verify|print|search)(\\.\\w+)?(/.*)?|/api/imports/.*");
    private static final double SECONDS_A_MINUTE = 60;

    private final Uptime uptime;
    private final int perMinute;
    private final int costlyPerMinute;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Requests a minute of an account; its sessions may each use half of it. Zero or less: no limit. */
    RateLimits(Uptime uptime, int perMinute, int costlyPerMinute) {
        this.uptime = uptime;
        this.perMinute = perMinute;
        this.costlyPerMinute = costlyPerMinute;
    }

    private record Bucket(double left, Duration at) {}

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (mayAsk(request)) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Retry-After", "10");
        if (Paths.isForProgram(request)) {
            Problems.write(response, HttpStatus.TOO_MANY_REQUESTS, ErrorWords.title(429), ErrorWords.sentence(429));
        } else {
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        }
    }

    private boolean mayAsk(HttpServletRequest request) {
        var user = SignedInActor.name();
        if (user.isEmpty()) {
            return take("address " + request.getRemoteAddr(), perMinute);
        }
        var session = request.getSession(false);
        var costly = isCostly(request);
        return take("account " + user.get(), perMinute)
                && (session == null || take("session " + session.getId(), half(perMinute)))
                && (!costly || take("costly account " + user.get(), costlyPerMinute))
                && (!costly || session == null || take("costly session " + session.getId(), half(costlyPerMinute)));
    }

    /** A list of a case's files costs little; a file that comes or goes does not. */
    private static boolean isCostly(HttpServletRequest request) {
        var type = request.getContentType();
        return COSTLY.matcher(Paths.of(request)).matches() || (type != null && type.startsWith("multipart/"));
    }

    private static int half(int limit) {
        return limit <= 0 ? limit : Math.max(1, (limit + 1) / 2);
    }

    private synchronized boolean take(String whose, int limit) {
        if (limit <= 0) {
            return true;
        }
        var now = uptime.elapsed();
        var bucket = buckets.getOrDefault(whose, new Bucket(limit, now));
        var filled = now.minus(bucket.at).toMillis() / 1000.0 / SECONDS_A_MINUTE * limit;
        var left = Math.min(limit, bucket.left + filled);
        buckets.put(whose, new Bucket(left < 1 ? left : left - 1, now));
        return left >= 1;
    }

    /** For tests: how much is remembered at all. */
    synchronized int size() {
        return buckets.size();
    }
}
