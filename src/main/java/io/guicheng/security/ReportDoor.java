package io.guicheng.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The public's door: no session, no cookie, no token, no account, not even that of an official who happens to be signed in. There is
 * nothing a foreign page could use in somebody's name, and nothing by which two visits could be told to be one person's.
 */
@Configuration(proxyBeanMethods = false)
class ReportDoor {

    /** An access log that a site switches on leaves these requests out; see {@code server.tomcat.accesslog.condition-unless}. */
    static final String UNLOGGED = "guicheng.unlogged";

    private static final RequestMatcher REPORT = Paths.under("/report", "/api/report");

    private static final String NOTHING_BUT_OURS =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "connect-src 'self'; worker-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    @Order(0)
    SecurityFilterChain report(HttpSecurity http) throws Exception {
        http.securityMatcher(REPORT)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                // every answer has its headers already, see AnswerHeaders; this page's are tighter
                .headers(HeadersConfigurer::disable)
                .addFilterBefore(new Tighter(), AuthorizationFilter.class);
        return http.build();
    }

    /** Marks what no access log may keep, lets no address go out, and allows only the page's own bundle and worker. */
    private static final class Tighter extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            request.setAttribute(UNLOGGED, "yes");
            response.setHeader("Content-Security-Policy", NOTHING_BUT_OURS);
            response.setHeader("Referrer-Policy", "no-referrer");
            chain.doFilter(request, response);
        }
    }
}
