package cn.safecommunity.signin;

import cn.safecommunity.Forbidden;
import cn.safecommunity.account.Account;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Service;

/** Whom the OpenID provider has vouched for. */
@Service
public class OidcPeople {

    private final OidcSettings settings;
    private final Admission admission;
    private final Clock clock;

    OidcPeople(OidcSettings settings, Admission admission, Clock clock) {
        this.settings = settings;
        this.admission = admission;
        this.clock = clock;
    }

    /** The account of this person, brought up to date. */
    public Account admit(OidcUser person) {
        String id = text(person, settings.idClaim());
        if (id == null) {
            throw new Forbidden("统一身份认证没有给出用户名（" + settings.idClaim() + "），不能登录。请联系系统管理员检查登录设置。");
        }
        String[] names = OutsidePerson.names(
                text(person, StandardClaimNames.FAMILY_NAME),
                text(person, StandardClaimNames.GIVEN_NAME),
                text(person, StandardClaimNames.NAME));
        return admission.admit(new OutsidePerson(
                OutsidePerson.OIDC,
                person.getSubject(),
                id,
                names[0],
                names[1],
                text(person, StandardClaimNames.EMAIL),
                groups(person.getClaim(settings.groupClaim()))));
    }

    /** When a login that begins now ends. */
    public Instant until() {
        return clock.instant().plus(settings.longestLogin());
    }

    private static @Nullable String text(OidcUser person, String claim) {
        Object given = person.getClaim(claim);
        return given instanceof String text && !text.isBlank() ? text.strip() : null;
    }

    private static Set<String> groups(@Nullable Object claim) {
        if (claim instanceof Collection<?> all) {
            return all.stream().map(String::valueOf).collect(Collectors.toSet());
        }
        return claim instanceof String one && !one.isBlank() ? Set.of(one) : Set.of();
    }
}
