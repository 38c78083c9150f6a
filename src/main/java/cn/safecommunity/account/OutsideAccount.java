package cn.safecommunity.account;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account whose person proves outside who they are: in the directory of the city, or at its OpenID provider.
 *
 * @param source where, e.g. {@code ldap}; null until the person comes for the first time to an account handed over
 * @param subject who it is to the other side; null likewise
 * @param groups those the person has because of groups outside; what an administrator gave is not among them
 */
public record OutsideAccount(
        String person, @Nullable String source, @Nullable String subject, List<String> groups) {

    public OutsideAccount {
        groups = List.copyOf(groups);
    }
}
