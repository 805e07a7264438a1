package io.guicheng.security;

import io.guicheng.organization.Organizations;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who gets in where. Three chains: the engine's REST interface for integration accounts, our interface by HTTP Basic where a site
 * switched that on, and one session for everything else.
 */
@Configuration(proxyBeanMethods = false)
class SecurityChains {

    /** The engine group of the accounts that other systems use. */
    static final String INTEGRATION = "integration";

    private static final String OWN_PAGES = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; object-src 'none'; "
            + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private static final RequestMatcher CAMUNDA = Paths.under("/camunda");
    private static final RequestMatcher OPEN = new OrRequestMatcher(
            Paths.under("/login", "/error", "/ui", "/report"),
            request -> Paths.of(request).equals("/actuator/health"));
    private static final RequestMatcher SETUP = request -> SetupRefused.isSetup(Paths.of(request));
    private static final RequestMatcher TASKLIST_LOGOUT =
            request -> Paths.of(request).matches("/camunda/api/admin/auth/user/[^/]+/logout");

    private final Organizations organizations;
    private final AuthenticationManager authentication;
    private final Doorkeeper doorkeeper;

    SecurityChains(Organizations organizations, EnginePasswords passwords) {
        this.organizations = organizations;
        this.authentication = new ProviderManager(passwords);
        this.doorkeeper = new Doorkeeper();
    }

    @Bean
    @Order(1)
    SecurityFilterChain engineRest(HttpSecurity http, IdentityService identity) throws Exception {
        common(http.securityMatcher(Paths.under("/engine-rest")));
        byBasic(http);
        http.authorizeHttpRequests(requests -> requests.anyRequest()
                .access((who, context) -> new AuthorizationDecision(who.get().isAuthenticated()
                        && identity.createGroupQuery()
                                        .groupId(INTEGRATION)
                                        .groupMember(who.get().getName())
                                        .count()
                                == 1)));
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain apiByBasic(HttpSecurity http, @Value("${guicheng.api.basic-auth:false}") boolean allowed)
            throws Exception {
        var api = Paths.under("/api");
        common(http.securityMatcher(request -> allowed && api.matches(request) && hasBasicHeader(request)));
        byBasic(http);
        http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated());
        return http.build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        common(http);
        http.authorizeHttpRequests(requests -> requests.requestMatchers(SETUP)
                        .denyAll()
                        .requestMatchers(OPEN)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(
                        form -> form.loginPage("/login").defaultSuccessUrl("/").failureHandler(doorkeeper::refuseLogin))
                .logout(logout -> logout.logoutRequestMatcher(request -> HttpMethod.POST.matches(request.getMethod())
                                && (Paths.of(request).equals("/logout") || TASKLIST_LOGOUT.matches(request)))
                        .logoutSuccessHandler(doorkeeper::signedOut))
                // the engine's pages bring their own protection, whose token they know how to send
                .csrf(csrf -> csrf.ignoringRequestMatchers(CAMUNDA))
                .requestCache(cache -> cache.requestCache(rememberedPages()))
                .addFilterBefore(new AccountStillOpen(organizations), AuthorizationFilter.class);
        return http.build();
    }

    private void common(HttpSecurity http) throws Exception {
        http.authenticationManager(authentication)
                .exceptionHandling(handling -> handling.authenticationEntryPoint(doorkeeper::askToSignIn)
                        .accessDeniedHandler(doorkeeper::refuse))
                .headers(headers -> headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=()"))
                        .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                                new NegatedRequestMatcher(CAMUNDA), new ContentSecurityPolicyHeaderWriter(OWN_PAGES))));
    }

    private void byBasic(HttpSecurity http) throws Exception {
        http.httpBasic(basic -> basic.authenticationEntryPoint(doorkeeper::askToSignIn))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }

    private static HttpSessionRequestCache rememberedPages() {
        var cache = new HttpSessionRequestCache();
        var pages = Paths.under(
                "/camunda/app",
                "/cases",
                "/draws",
                "/ballots",
                "/rosters",
                "/reminders",
                "/console",
                "/api/docs",
                "/api/swagger-ui");
        cache.setRequestMatcher(request -> HttpMethod.GET.matches(request.getMethod())
                && pages.matches(request)
                && !Paths.of(request).contains(".")
                && !"XMLHttpRequest".equals(request.getHeader("X-Requested-With")));
        return cache;
    }

    private static boolean hasBasicHeader(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        return header != null && header.toLowerCase(Locale.ROOT).startsWith("basic ");
    }
}
