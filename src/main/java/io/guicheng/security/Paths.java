package io.guicheng.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The path of a request within the application, decoded and cleaned by the container. Spring's string matchers take a path relative to
 * whichever servlet serves it, and the engine's REST interface has servlets of its own: a chain matched that way would not match.
 */
final class Paths {

    private Paths() {}

    static String of(HttpServletRequest request) {
        var info = request.getPathInfo();
        return info == null ? request.getServletPath() : request.getServletPath() + info;
    }

    /** Matches the paths themselves and everything below them. */
    static RequestMatcher under(String... prefixes) {
        return request -> {
            var path = of(request);
            return Arrays.stream(prefixes).anyMatch(prefix -> path.equals(prefix) || path.startsWith(prefix + "/"));
        };
    }

    /** Whether a program, not a person's browser window, waits for the answer. */
    static boolean isForProgram(HttpServletRequest request) {
        return (under("/api", "/camunda/api", "/engine-rest", "/taskform", "/forms")
                                .matches(request)
                        && !under("/api/docs", "/api/swagger-ui").matches(request))
                || "XMLHttpRequest".equals(request.getHeader("X-Requested-With"));
    }
}
