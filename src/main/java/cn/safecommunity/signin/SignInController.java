package cn.safecommunity.signin;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the login page which ways in there are; nobody is logged in yet. */
@RestController
class SignInController {

    static final String ADDRESS = "/sign-in";

    private final OidcSettings oidc;

    SignInController(OidcSettings oidc) {
        this.oidc = oidc;
    }

    /** Where the browser goes to sign in at the provider; empty when there is none. */
    record Ways(String provider) {}

    @GetMapping(ADDRESS)
    Ways ways() {
        return new Ways(oidc.isOn() ? ADDRESS + "/start/" + OidcProvider.NAME : "");
    }
}
