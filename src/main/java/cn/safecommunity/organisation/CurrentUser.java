package cn.safecommunity.organisation;

import cn.safecommunity.Refusal;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The person this call is made by, as the engine knows it. */
@Component
public class CurrentUser {

    private final IdentityService identity;

    CurrentUser(IdentityService identity) {
        this.identity = identity;
    }

    /** The user id, or null when the application itself acts. */
    public @Nullable String orNull() {
        Authentication person = identity.getCurrentAuthentication();
        return person == null ? null : person.getUserId();
    }

    /** The user id; refuses when nobody is logged in. */
    public String id() {
        String person = orNull();
        if (person == null) {
            throw new Refusal("无法确认您的身份，请重新登录后再办理。");
        }
        return person;
    }

    /** The ids of the groups that this call was let in with, half a second old at most; every check of the engine uses them. */
    public List<String> groups() {
        Authentication person = identity.getCurrentAuthentication();
        return person == null || person.getGroupIds() == null ? List.of() : List.copyOf(person.getGroupIds());
    }
}
