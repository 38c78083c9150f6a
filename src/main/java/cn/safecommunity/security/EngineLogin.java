package cn.safecommunity.security;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** Logs a person in with the engine's own users, so that its throttling and locking of accounts hold here as well. */
@Component
class EngineLogin implements AuthenticationProvider {

    private final IdentityService identity;

    EngineLogin(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public Authentication authenticate(Authentication login) {
        String userId = login.getName();
        Object password = login.getCredentials();
        if (userId.isBlank() || password == null || !identity.checkPassword(userId, password.toString())) {
            throw new BadCredentialsException("user name or password is wrong, or the account is locked");
        }
        return known(userId);
    }

    /** Somebody who logged in earlier, with their groups as they are now; null when the account is gone. */
    @Nullable
    Authentication remembered(String userId) {
        return identity.createUserQuery().userId(userId).count() == 0 ? null : known(userId);
    }

    static Authentication person(String userId, List<String> groups) {
        return UsernamePasswordAuthenticationToken.authenticated(
                userId, null, groups.stream().map(SimpleGrantedAuthority::new).toList());
    }

    private Authentication known(String userId) {
        return person(
                userId,
                identity.createGroupQuery().groupMember(userId).list().stream()
                        .map(Group::getId)
                        .toList());
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
