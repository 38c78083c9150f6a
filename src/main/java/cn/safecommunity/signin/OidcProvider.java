package cn.safecommunity.signin;

import cn.safecommunity.Unavailable;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;

/**
 * What the provider says of itself ({@code /.well-known/openid-configuration}), read when the first person signs in, so
 * that this product starts without it.
 */
@Component
class OidcProvider implements ClientRegistrationRepository {

    /** Its name in the address at which signing in begins. */
    static final String NAME = "oidc";

    private static final Logger LOG = LoggerFactory.getLogger(OidcProvider.class);

    private static final String DESCRIPTION = "/.well-known/openid-configuration";
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration READ = Duration.ofSeconds(5);

    private final OidcSettings settings;
    private volatile @Nullable ClientRegistration known;

    OidcProvider(OidcSettings settings) {
        this.settings = settings;
    }

    /** How the provider is called: nobody waits for it long. */
    static SimpleClientHttpRequestFactory calls() {
        SimpleClientHttpRequestFactory calls = new SimpleClientHttpRequestFactory();
        calls.setConnectTimeout(CONNECT);
        calls.setReadTimeout(READ);
        return calls;
    }

    boolean isOn() {
        return settings.isOn();
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String name) {
        return settings.isOn() && name.equals(NAME) ? registration() : null;
    }

    private ClientRegistration registration() {
        ClientRegistration before = known;
        if (before != null) {
            return before;
        }
        ClientRegistration now = ClientRegistrations.fromOidcConfiguration(description())
                .registrationId(NAME)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .scope(settings.scopes())
                .redirectUri((settings.address().isBlank() ? "{baseUrl}" : settings.address()) + OidcDoor.BACK)
                .build();
        known = now;
        return now;
    }

    private Map<String, Object> description() {
        Map<String, Object> description;
        try {
            description = new RestTemplate(calls())
                    .exchange(
                            settings.issuer().replaceFirst("/$", "") + DESCRIPTION,
                            HttpMethod.GET,
                            null,
                            new ParameterizedTypeReference<Map<String, Object>>() {})
                    .getBody();
        } catch (RestClientException e) {
            LOG.warn("The OpenID provider {} does not say what it offers", settings.issuer(), e);
            throw new Unavailable(OidcDoor.AWAY);
        }
        if (description == null || !settings.issuer().equals(description.get("issuer"))) {
            LOG.error(
                    "The OpenID provider {} says it is another one; check SAFECOMMUNITY_SIGNIN_OIDC_ISSUER",
                    settings.issuer());
            throw new Unavailable("统一身份认证系统的地址与它自己说的不一致，暂时不能登录。请联系系统管理员检查登录设置。");
        }
        return description;
    }
}
