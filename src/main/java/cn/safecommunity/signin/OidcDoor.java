package cn.safecommunity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * The two addresses of signing in with OpenID Connect: where it begins, and where the provider sends people back to. Code
 * flow with PKCE, state and nonce; the token of the person is looked at in every way that the standard asks for (OpenID
 * Connect Core 1.0, 3.1.3.7; {@link OidcTokens}). Nothing that the provider gives is kept.
 */
@Component
public class OidcDoor {

    /** Every address of this room. */
    public static final String[] ADDRESSES = {SignInController.ADDRESS, SignInController.ADDRESS + "/**"};

    /** Said while the provider does not answer. */
    public static final String AWAY = "统一身份认证系统暂时连不上，现在不能登录。请过几分钟再试，一直不行请联系系统管理员。";

    static final String BACK = SignInController.ADDRESS + "/back";

    private static final String START_OF_ANY = SignInController.ADDRESS + "/start";

    private final OidcProvider provider;

    OidcDoor(OidcProvider provider) {
        this.provider = provider;
    }

    /** Whether there is a provider. */
    public boolean isOn() {
        return provider.isOn();
    }

    /** Opens the two addresses in this chain. */
    public HttpSecurity open(
            HttpSecurity http, AuthenticationSuccessHandler admitted, AuthenticationFailureHandler refused)
            throws Exception {
        var requests = new DefaultOAuth2AuthorizationRequestResolver(provider, START_OF_ANY);
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return http.oauth2Login(login -> login.clientRegistrationRepository(provider)
                .authorizedClientRepository(new NothingKept())
                .loginPage("/camunda/app/tasklist/default/")
                .authorizationEndpoint(start -> start.authorizationRequestResolver(requests))
                .redirectionEndpoint(back -> back.baseUri(BACK))
                .tokenEndpoint(token -> token.accessTokenResponseClient(tokens()))
                .userInfoEndpoint(person -> person.oidcUserService(people()))
                .successHandler(admitted)
                .failureHandler(refused)
                .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                        filter.setAuthenticationFailureHandler(refused);
                        return filter;
                    }
                }));
    }

    private static OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens() {
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(RestClient.builder()
                .requestFactory(OidcProvider.calls())
                .messageConverters(converters -> {
                    converters.clear();
                    converters.add(new FormHttpMessageConverter());
                    converters.add(new OAuth2AccessTokenResponseHttpMessageConverter());
                })
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return client;
    }

    private static OidcUserService people() {
        RestTemplate calls = new RestTemplate(OidcProvider.calls());
        calls.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        DefaultOAuth2UserService told = new DefaultOAuth2UserService();
        told.setRestOperations(calls);
        OidcUserService people = new OidcUserService();
        people.setOauth2UserService(told);
        return people;
    }

    /** Nobody calls the provider later in the name of a person. */
    private static final class NothingKept implements OAuth2AuthorizedClientRepository {

        @Override
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String provider, Authentication person, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication person,
                HttpServletRequest request,
                HttpServletResponse response) {}

        @Override
        public void removeAuthorizedClient(
                String provider, Authentication person, HttpServletRequest request, HttpServletResponse response) {}
    }
}
