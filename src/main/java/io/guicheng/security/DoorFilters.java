package io.guicheng.security;

import io.guicheng.audit.AuditLog;
import io.guicheng.engine.EngineDoors;
import io.guicheng.organization.Organizations;
import jakarta.servlet.Filter;
import java.util.Map;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** The filters in front of the engine's own doors, in the order in which a request meets them; sign-in stands at -100. */
@Configuration(proxyBeanMethods = false)
class DoorFilters {

    private static final String WEBAPP = "/camunda/api/*";
    private static final String PAGES = "/camunda/app/*";
    private static final String REST = "/engine-rest/*";

    private static final Map<String, String> SIGNED_IN_BY_US =
            Map.of("authentication-provider", ContainerBasedAuthenticationProvider.class.getName());

    @Bean
    FilterRegistrationBean<DatabaseGoneFilter> databaseGone() {
        return registered(new DatabaseGoneFilter(), Ordered.HIGHEST_PRECEDENCE + 5, "/*");
    }

    @Bean
    FilterRegistrationBean<SetupRefused> setupRefused() {
        return registered(new SetupRefused(), Ordered.HIGHEST_PRECEDENCE + 10, "/camunda/*");
    }

    @Bean
    FilterRegistrationBean<AnswerHeaders> answerHeaders() {
        return registered(new AnswerHeaders(), Ordered.HIGHEST_PRECEDENCE, "/*");
    }

    @Bean
    FilterRegistrationBean<RateLimits> rateLimits(
            Uptime uptime,
            @Value("${guicheng.limits.requests-per-minute:3000}") int perMinute,
            @Value("${guicheng.limits.costly-per-minute:60}") int costlyPerMinute) {
        return registered(new RateLimits(uptime, perMinute, costlyPerMinute), -90, "/*");
    }

    @Bean
    FilterRegistrationBean<EngineErrors> engineErrors(Administrators administrators) {
        return registered(new EngineErrors(administrators), 105, WEBAPP, REST);
    }

    @Bean
    FilterRegistrationBean<NoncePerRequest> noncePerRequest() {
        return registered(new NoncePerRequest(), 100, PAGES);
    }

    @Bean
    FilterRegistrationBean<NoExpressionKeys> noExpressionKeys() {
        return registered(new NoExpressionKeys(), 110, WEBAPP, REST);
    }

    @Bean
    FilterRegistrationBean<NoVariableQueries> noVariableQueries() {
        return registered(new NoVariableQueries(), 115, WEBAPP, REST);
    }

    @Bean
    FilterRegistrationBean<AllowedAtTheDoors> allowedAtTheDoors(
            DoorPolicy policy, Administrators administrators, AuditLog log) {
        return registered(new AllowedAtTheDoors(policy, administrators, log), 120, WEBAPP, REST);
    }

    @Bean
    FilterRegistrationBean<AccountGuard> accountGuard(Organizations organizations, AuditLog log) {
        return registered(new AccountGuard(organizations, log), 125, WEBAPP);
    }

    @Bean
    FilterRegistrationBean<Filter> engineDoors() {
        return registered(
                (request, response, chain) -> EngineDoors.enter(() -> chain.doFilter(request, response)),
                130,
                WEBAPP,
                REST);
    }

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappSignIn() {
        var registration = registered(new ContainerBasedAuthenticationFilter(), 201, PAGES, WEBAPP);
        registration.setInitParameters(SIGNED_IN_BY_US);
        return registration;
    }

    @Bean
    FilterRegistrationBean<ProcessEngineAuthenticationFilter> restSignIn() {
        var registration = registered(new ProcessEngineAuthenticationFilter(), 202, REST);
        registration.setInitParameters(SIGNED_IN_BY_US);
        return registration;
    }

    private static <F extends Filter> FilterRegistrationBean<F> registered(F filter, int order, String... patterns) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns(patterns);
        registration.setOrder(order);
        registration.setAsyncSupported(true);
        return registration;
    }
}
