package cn.safecommunity.signin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Which OpenID provider vouches for people, and what it calls what is asked of it; without an issuer there is none. */
@Component
class OidcSettings {

    @Value("${safecommunity.sign-in.oidc.issuer:}")
    private String issuer = "";

    @Value("${safecommunity.sign-in.oidc.client-id:}")
    private String clientId = "";

    @Value("${safecommunity.sign-in.oidc.client-secret:}")
    private String clientSecret = "";

    @Value("${safecommunity.sign-in.oidc.scopes:openid,profile,email}")
    private List<String> scopes = List.of();

    /** The claim that is the user name. */
    @Value("${safecommunity.sign-in.oidc.id-claim:preferred_username}")
    private String idClaim = "";

    /** The claim that lists the groups. */
    @Value("${safecommunity.sign-in.oidc.group-claim:groups}")
    private String groupClaim = "";

    /** How long a login lasts before the provider is asked again; the provider cannot be asked meanwhile. */
    @Value("${safecommunity.sign-in.oidc.longest-login:PT8H}")
    private Duration longestLogin = Duration.ZERO;

    /** The address of this installation, to which the provider sends people back; empty: the one that was asked. */
    @Value("${safecommunity.address:}")
    private String address = "";

    boolean isOn() {
        return !issuer.isBlank();
    }

    /** What has to be changed before anybody can sign in. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (clientId.isBlank()) {
            faults.add("SAFECOMMUNITY_SIGNIN_OIDC_CLIENTID: what the provider calls this installation");
        }
        if (clientSecret.isBlank()) {
            faults.add("SAFECOMMUNITY_SIGNIN_OIDC_CLIENTSECRET: the secret that the provider has given for it");
        }
        if (!issuer.startsWith("https://") && !issuer.matches("http://(localhost|127\\.0\\.0\\.1)(:\\d+)?(/.*)?")) {
            faults.add("SAFECOMMUNITY_SIGNIN_OIDC_ISSUER: begins with https://");
        }
        return faults;
    }

    String issuer() {
        return issuer;
    }

    String clientId() {
        return clientId;
    }

    String clientSecret() {
        return clientSecret;
    }

    List<String> scopes() {
        return scopes;
    }

    String idClaim() {
        return idClaim;
    }

    String groupClaim() {
        return groupClaim;
    }

    Duration longestLogin() {
        return longestLogin;
    }

    String address() {
        return address;
    }
}
