package cn.safecommunity.signin;

import cn.safecommunity.UnsafeSettings;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where the directory is, and how people and groups are found in it; without an address there is none. */
@Component
class LdapSettings {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private static final String PERSON = "(&(objectClass=person)(uid={0}))";
    private static final String MEMBER = "(|(member={0})(uniqueMember={0}))";

    /** {@code {0}} is what somebody has typed as user name, in a filter of RFC 4515. */
    @Value("${safecommunity.sign-in.ldap.user-filter:}")
    private String userFilter = "";

    /** Below this name people are looked for. */
    @Value("${safecommunity.sign-in.ldap.user-base:}")
    private String userBase = "";

    @Value("${safecommunity.sign-in.ldap.url:}")
    private String url = "";

    /** As whom the directory is searched; without a name anonymously. */
    @Value("${safecommunity.sign-in.ldap.manager:}")
    private String manager = "";

    @Value("${safecommunity.sign-in.ldap.manager-password:}")
    private String managerPassword = "";

    @Value("${safecommunity.sign-in.ldap.id-attribute:uid}")
    private String idAttribute = "";

    /** The attribute of a person that names their groups; not read where groups are searched for. */
    @Value("${safecommunity.sign-in.ldap.group-attribute:memberOf}")
    private String groupAttribute = "";

    /** Below this name the groups of a person are searched for; empty where the person's entry names them. */
    @Value("${safecommunity.sign-in.ldap.group-base:}")
    private String groupBase = "";

    /** {@code {0}} is the name of the person's entry, {@code {1}} the user name. */
    @Value("${safecommunity.sign-in.ldap.group-filter:}")
    private String groupFilter = "";

    /** Whether passwords may cross the network as they are. */
    @Value("${safecommunity.sign-in.ldap.plain:false}")
    private boolean plain;

    boolean isOn() {
        return !url.isBlank();
    }

    /** What has to be changed before anybody can sign in. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (userBase.isBlank()) {
            faults.add("SAFECOMMUNITY_SIGNIN_LDAP_USERBASE: where people are, e.g. ou=people,dc=ankang,dc=gov,dc=cn");
        }
        if (!userFilter().contains("{0}")) {
            faults.add("SAFECOMMUNITY_SIGNIN_LDAP_USERFILTER: has no {0}, the user name");
        }
        if (!plain && !url.startsWith("ldaps://") && !isThisMachine()) {
            faults.add(
                    "SAFECOMMUNITY_SIGNIN_LDAP_URL: begins with ldaps://, or passwords cross the network as they are;"
                            + " if that is meant, set SAFECOMMUNITY_SIGNIN_LDAP_PLAIN to true");
        }
        return faults;
    }

    private boolean isThisMachine() {
        try {
            return THIS_MACHINE.contains(String.valueOf(URI.create(url).getHost()));
        } catch (IllegalArgumentException e) {
            throw new UnsafeSettings(
                    List.of("SAFECOMMUNITY_SIGNIN_LDAP_URL: is no address, e.g. ldaps://ldap.ankang.gov.cn"));
        }
    }

    String url() {
        return url;
    }

    String manager() {
        return manager;
    }

    String managerPassword() {
        return managerPassword;
    }

    String userBase() {
        return userBase;
    }

    String userFilter() {
        return userFilter.isBlank() ? PERSON : userFilter;
    }

    String idAttribute() {
        return idAttribute;
    }

    String groupAttribute() {
        return groupAttribute;
    }

    String groupBase() {
        return groupBase;
    }

    String groupFilter() {
        return groupFilter.isBlank() ? MEMBER : groupFilter;
    }
}
