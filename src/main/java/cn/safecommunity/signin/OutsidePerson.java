package cn.safecommunity.signin;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is, as the other side says.
 *
 * @param source {@code ldap} or {@code oidc}
 * @param subject what the other side will always call this person, whatever becomes of the user name
 * @param id the user name
 * @param familyName the family name, or the whole name where {@code givenName} is empty
 * @param mail the address for reminders; null when the other side has none
 * @param groups what the other side calls the groups this person is in
 */
record OutsidePerson(
        String source,
        String subject,
        String id,
        String familyName,
        String givenName,
        @Nullable String mail,
        Set<String> groups) {

    static final String LDAP = "ldap";
    static final String OIDC = "oidc";

    OutsidePerson {
        groups = Set.copyOf(groups);
    }

    /** The two names as they stand under an opinion: family and given name where there are both, else the whole name. */
    static String[] names(@Nullable String family, @Nullable String given, @Nullable String whole) {
        String first = text(given);
        String last = text(family);
        boolean both = !first.isEmpty() && !last.isEmpty();
        return both || text(whole).isEmpty() ? new String[] {last, first} : new String[] {text(whole), ""};
    }

    private static String text(@Nullable String name) {
        return Objects.requireNonNullElse(name, "").strip();
    }
}
