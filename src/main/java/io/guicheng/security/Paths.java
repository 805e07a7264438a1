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
        return request -> isUnder(of(request), prefixes);
    }

    private static boolean isUnder(String path, String... prefixes) {
        return Arrays.stream(prefixes).anyMatch(prefix -> path.equals(prefix) || path.startsWith(prefix + "/"));
    }

    /** Whether a program, not a person's browser window, waits for the answer. */
    static boolean isForProgram(HttpServletRequest request) {
        return isForProgram(of(request), request);
    }

    /** The same for a request that has been passed on, whose own path was this. */
    static boolean isForProgram(String path, HttpServletRequest request) {
        return (isUnder(path, "/api", "/camunda/api", "/engine-rest", "/taskform", "/forms")
                        && !isUnder(path, "/api/docs", "/api/swagger-ui"))
                || "XMLHttpRequest".equals(request.getHeader("X-Requested-With"));
    }
}
