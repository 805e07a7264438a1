package io.guicheng.security;

import io.guicheng.audit.AuditLog;
import io.guicheng.organization.Organizations;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
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
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.session.HttpSessionEventPublisher;
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

    private static final RequestMatcher CAMUNDA = Paths.under("/camunda");
    private static final RequestMatcher OPEN = new OrRequestMatcher(
            Paths.under("/login", "/error", "/ui"), request -> Paths.of(request).equals("/actuator/health"));
    private static final RequestMatcher SBOM = Paths.under("/actuator/sbom");
    private static final RequestMatcher SETUP = request -> SetupRefused.isSetup(Paths.of(request));
    private static final RequestMatcher TASKLIST_LOGOUT =
            request -> Paths.of(request).matches("/camunda/api/admin/auth/user/[^/]+/logout");

    private final Organizations organizations;
    private final AuthenticationManager authentication;
    private final Doorkeeper doorkeeper;
    private final Uptime uptime;
    private final Passwords own;
    private final Administrators administrators;
    private final Duration idle;
    private final int sessionsPerAccount;

    SecurityChains(
            Organizations organizations,
            EnginePasswords passwords,
            AuditLog log,
            Uptime uptime,
            Passwords own,
            Administrators administrators,
            @Value("${server.servlet.session.timeout:30m}") Duration idle,
            @Value("${guicheng.sessions.per-account:5}") int sessionsPerAccount) {
        this.organizations = organizations;
        this.uptime = uptime;
        this.own = own;
        this.administrators = administrators;
        this.idle = idle;
        this.sessionsPerAccount = sessionsPerAccount;
        this.authentication = new ProviderManager(passwords);
        this.doorkeeper = new Doorkeeper(log);
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
    SecurityFilterChain pages(HttpSecurity http, SessionRegistry sessions) throws Exception {
        common(http);
        http.authorizeHttpRequests(requests -> requests.requestMatchers(SETUP)
                        .denyAll()
                        .requestMatchers(OPEN)
                        .permitAll()
                        // what the program is made of: of use to attackers, and to nobody else but who runs it
                        .requestMatchers(SBOM)
                        .access((who, context) -> new AuthorizationDecision(who.get()
                                        .isAuthenticated()
                                && administrators.runsTheSystem(who.get().getName())))
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
                // the oldest gives way, so that nobody can keep somebody out by staying signed in
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.changeSessionId())
                        .maximumSessions(sessionsPerAccount < 1 ? -1 : sessionsPerAccount)
                        .sessionRegistry(sessions)
                        .expiredSessionStrategy(doorkeeper::supplanted))
                .addFilterBefore(new IdleSessions(uptime, idle), AuthorizationFilter.class)
                .addFilterBefore(new AccountStillOpen(organizations), AuthorizationFilter.class)
                .addFilterBefore(new ChangeFirst(own), AuthorizationFilter.class);
        return http.build();
    }

    /** Which sessions an account has, on this server. */
    @Bean
    SessionRegistry sessionRegistry() {
        return new SessionRegistryImpl();
    }

    /** Tells the registry of sessions that have ended. */
    @Bean
    HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }

    private void common(HttpSecurity http) throws Exception {
        http.authenticationManager(authentication)
                .exceptionHandling(handling -> handling.authenticationEntryPoint(doorkeeper::askToSignIn)
                        .accessDeniedHandler(doorkeeper::refuse))
                // every answer has its headers already, see AnswerHeaders
                .headers(HeadersConfigurer::disable);
    }

    private void byBasic(HttpSecurity http) throws Exception {
        http.httpBasic(basic -> basic.authenticationEntryPoint(doorkeeper::askToSignIn))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new ChangeFirst(own), AuthorizationFilter.class);
    }

    private static HttpSessionRequestCache rememberedPages() {
        var cache = new HttpSessionRequestCache();
        var pages = Paths.under(
                "/camunda/app",
                "/cases",
                "/draws",
                "/ballots",
                "/rosters",
                "/start-lists",
                "/reminders",
                "/deputies",
                "/direct-reports",
                "/unattended",
                "/copies",
                "/audit",
                "/reporters",
                "/keys",
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
