package cn.safecommunity.security;

import cn.safecommunity.account.Accounts;
import cn.safecommunity.organisation.Groups;
import cn.safecommunity.session.AccountSession;
import cn.safecommunity.signin.OidcDoor;
import cn.safecommunity.throttle.Buckets;
import cn.safecommunity.throttle.RequestRates;
import cn.safecommunity.webapp.Pages;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The fence: which addresses there are, and what each asks of the one who calls. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class HttpSecurityConfiguration {

    private static final String PAGE_POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none';"
            + " base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private static final SimpleGrantedAuthority ADMINISTRATOR = new SimpleGrantedAuthority(Groups.ADMIN);

    private final AccountSession sessions;
    private final Accounts accounts;
    private final PersonLimits limits;
    private final IdentityService identity;
    private final Denials denials;

    HttpSecurityConfiguration(
            AccountSession sessions,
            Accounts accounts,
            Buckets buckets,
            RequestRates rates,
            IdentityService identity,
            Denials denials) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.limits = new PersonLimits(buckets, rates, denials);
        this.identity = identity;
        this.denials = denials;
    }

    /** Addresses are compared as the container resolves them, whichever servlet answers. */
    @Bean
    static PathPatternRequestMatcher.Builder addresses() {
        return PathPatternRequestMatcher.withDefaults();
    }

    /** The web apps' first-run page makes an administrator of anybody; this product has no such address. */
    @Bean
    @Order(1)
    SecurityFilterChain setup(HttpSecurity http) throws Exception {
        return plain(http.securityMatcher("/camunda/api/admin/setup", "/camunda/api/admin/setup/**"))
                .authorizeHttpRequests(calls -> calls.anyRequest().denyAll())
                .exceptionHandling(failure ->
                        failure.authenticationEntryPoint(denials::nowhere).accessDeniedHandler(denials::nowhere))
                .build();
    }

    /** The engine's REST API: HTTP Basic on every call, and for people only the doors they need. */
    @Bean
    @Order(2)
    SecurityFilterChain engineRest(HttpSecurity http) throws Exception {
        return basic(http.securityMatcher("/engine-rest", "/engine-rest/**"))
                .authorizeHttpRequests(calls -> calls.anyRequest().access(engineDoor()))
                .build();
    }

    /** What is for operations: the probes for everybody without details, the rest for who watches the system. */
    @Bean
    @Order(3)
    SecurityFilterChain operations(HttpSecurity http) throws Exception {
        return session(
                        basic(http.securityMatcher("/v3/api-docs", "/v3/api-docs/**", "/actuator/**")),
                        TasklistSessionFilter.Token.TOLD_HERE)
                .authorizeHttpRequests(calls -> calls.requestMatchers("/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        .hasAnyAuthority(Groups.ADMIN, Groups.MONITORING))
                .build();
    }

    /** The application's own REST API: HTTP Basic, or the session of Tasklist with its token. */
    @Bean
    @Order(4)
    SecurityFilterChain api(HttpSecurity http) throws Exception {
        return session(basic(http.securityMatcher("/api/**")), TasklistSessionFilter.Token.TOLD_HERE)
                .authorizeHttpRequests(calls -> calls.requestMatchers(
                                "/api/accounts/**",
                                "/api/interventions",
                                "/api/interventions/**",
                                "/api/cases/*/running-parts",
                                "/api/cases/*/standstill",
                                "/api/cases/*/retries",
                                "/api/cases/*/resumption",
                                "/api/cases/*/postponements",
                                "/api/cases/*/corrections",
                                "/api/cockpit/**",
                                "/api/mail",
                                "/api/mail/**")
                        .hasAuthority(Groups.ADMIN)
                        .anyRequest()
                        .authenticated())
                .build();
    }

    /** What Tasklist, Cockpit and Admin call: their own login, and behind it the same doors as above. */
    @Bean
    @Order(5)
    SecurityFilterChain webAppApis(HttpSecurity http) throws Exception {
        return session(plain(http.securityMatcher("/camunda/api/**")), TasklistSessionFilter.Token.TOLD_BY_THE_WEB_APPS)
                .authorizeHttpRequests(calls -> calls.requestMatchers(
                                "/camunda/api/admin/auth/user/**", "/camunda/api/*/plugin/*/static/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/camunda/api/engine/engine", "/camunda/api/engine/engine/")
                        .permitAll()
                        // a worker that waits for tasks has /engine-rest; the web apps' filters cannot wait
                        .requestMatchers("/camunda/api/engine/engine/*/external-task/fetchAndLock")
                        .denyAll()
                        .requestMatchers("/camunda/api/engine/**")
                        .access(engineDoor())
                        .requestMatchers("/camunda/api/cockpit/**", "/camunda/api/admin/**")
                        .hasAuthority(Groups.ADMIN)
                        .anyRequest()
                        .authenticated())
                .build();
    }

    /** The pages of the web apps, whose own filters ask for the login. */
    @Bean
    @Order(6)
    SecurityFilterChain webApps(HttpSecurity http) throws Exception {
        return session(
                        plain(http.securityMatcher("/camunda", "/camunda/**")),
                        TasklistSessionFilter.Token.TOLD_BY_THE_WEB_APPS)
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable))
                .authorizeHttpRequests(calls -> calls.anyRequest().permitAll())
                .build();
    }

    /** How people sign in who prove elsewhere who they are; who is logged in already does not matter. */
    @Bean
    @Order(7)
    SecurityFilterChain elsewhere(HttpSecurity http, OidcDoor door, SignedIn signedIn) throws Exception {
        HttpSecurity chain = plain(http.securityMatcher(OidcDoor.ADDRESSES))
                .exceptionHandling(failure ->
                        failure.authenticationEntryPoint(denials::nowhere).accessDeniedHandler(denials::nowhere))
                .authorizeHttpRequests(calls -> calls.requestMatchers(HttpMethod.GET, OidcDoor.ADDRESSES[0])
                        .permitAll()
                        .anyRequest()
                        .denyAll());
        return (door.isOn() ? door.open(chain, signedIn, signedIn) : chain).build();
    }

    /** The public pages; whatever is not named anywhere here does not exist. */
    @Bean
    @Order(8)
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        return plain(http)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(PAGE_POLICY)))
                .exceptionHandling(failure ->
                        failure.authenticationEntryPoint(denials::nowhere).accessDeniedHandler(denials::nowhere))
                .authorizeHttpRequests(calls -> calls.requestMatchers("/", "/error", "/favicon.ico")
                        .permitAll()
                        .requestMatchers(
                                "/notices", "/notices/**", "/library", "/library/**", "/kit/**", "/forms/**", "/v/**")
                        .permitAll()
                        .requestMatchers(Pages.addresses())
                        .permitAll()
                        .requestMatchers("/webjars/pdfjs-dist/**", "/webjars/echarts/*/echarts.simple.min.js")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    private HttpSecurity basic(HttpSecurity http) throws Exception {
        return plain(http)
                .httpBasic(basic -> basic.authenticationEntryPoint(denials))
                .exceptionHandling(failure -> failure.authenticationEntryPoint(denials))
                .addFilterAfter(new EngineIdentityFilter(identity), AuthorizationFilter.class);
    }

    private HttpSecurity session(HttpSecurity http, TasklistSessionFilter.Token token) {
        return http.addFilterBefore(
                new TasklistSessionFilter(sessions, token, denials), AnonymousAuthenticationFilter.class);
    }

    private HttpSecurity plain(HttpSecurity http) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .securityContext(
                        context -> context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .addFilterBefore(new FreshAccounts(accounts), BasicAuthenticationFilter.class)
                .addFilterAfter(limits, AuthorizationFilter.class)
                .headers(headers -> headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .exceptionHandling(failure ->
                        failure.authenticationEntryPoint(denials::loginPage).accessDeniedHandler(denials));
    }

    private static AuthorizationManager<RequestAuthorizationContext> engineDoor() {
        return (person, call) -> {
            var caller = person.get();
            boolean anonymous = caller == null || caller instanceof AnonymousAuthenticationToken;
            return new AuthorizationDecision(!anonymous
                    && (caller.getAuthorities().contains(ADMINISTRATOR) || Doors.isOpenToEverybody(call.getRequest())));
        };
    }
}
