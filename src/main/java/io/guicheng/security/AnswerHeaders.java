package io.guicheng.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every answer its headers before anything else looks at the request, so that refusals and failures carry them too. Whoever
 * answers may set a header anew: files their caching, the engine's pages their policy.
 */
final class AnswerHeaders extends OncePerRequestFilter {

    /** What an answer may do that is data: nothing at all, even when a browser is led to show it. */
    static final String DATA = "default-src 'none'; frame-ancestors 'none'; sandbox";

    /** Own pages without a bundle: no script but those of our files, and none that writes markup. */
    static final String PLAIN = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
            + "require-trusted-types-for 'script'; trusted-types 'none'";

    /** The pages made of bundles, whose libraries write style attributes and markup. */
    static final String BUNDLES = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; "
            + "form-action 'self'; frame-ancestors 'none'";

    private static final String PERMISSIONS = "accelerometer=(), camera=(), display-capture=(), geolocation=(), "
            + "gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

    private static final RequestMatcher PROGRAMS = Paths.under("/api", "/engine-rest", "/actuator", "/camunda/api");
    private static final RequestMatcher DESCRIPTION = Paths.under("/api/docs", "/api/swagger-ui");
    private static final RequestMatcher WITHOUT_BUNDLE = Paths.under("/login", "/password", "/error", "/ui");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        put(response, policy(request));
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        chain.doFilter(request, new Replaceable(response));
    }

    /** The headers that every answer carries. */
    static void put(HttpServletResponse response, String policy) {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", PERMISSIONS);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Embedder-Policy", "require-corp");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("X-Permitted-Cross-Domain-Policies", "none");
        response.setHeader("Cache-Control", "no-store");
    }

    private static String policy(HttpServletRequest request) {
        if (WITHOUT_BUNDLE.matches(request)) {
            return PLAIN;
        }
        return PROGRAMS.matches(request) && !DESCRIPTION.matches(request) ? DATA : BUNDLES;
    }

    /** Whoever adds a header that stands here already means his own in its place: two policies or two cachings are none. */
    private static final class Replaceable extends HttpServletResponseWrapper {

        private final Set<String> ours = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

        Replaceable(HttpServletResponse response) {
            super(response);
            ours.addAll(response.getHeaderNames());
        }

        @Override
        public void setHeader(String name, String value) {
            ours.remove(name);
            super.setHeader(name, value);
        }

        @Override
        public void addHeader(String name, String value) {
            if (ours.remove(name)) {
                super.setHeader(name, value);
            } else {
                super.addHeader(name, value);
            }
        }
    }
}
