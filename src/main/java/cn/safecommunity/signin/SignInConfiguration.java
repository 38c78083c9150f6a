package cn.safecommunity.signin;

import cn.safecommunity.UnsafeSettings;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;

/** Looks at the settings before anybody signs in, and refuses to start with what is missing or unsafe. */
@Configuration
class SignInConfiguration {

    /** Who comes from outside gets what this table gives; without directory and provider nobody comes. */
    @Bean
    GroupTable groupTable(
            LdapSettings ldap,
            OidcSettings oidc,
            ResourceLoader files,
            @Value("${safecommunity.sign-in.groups:}") String file,
            @Value("${safecommunity.sign-in.administrators:false}") boolean administrators) {
        if (!ldap.isOn() && !oidc.isOn()) {
            return GroupTable.empty();
        }
        List<String> faults = new ArrayList<>();
        if (ldap.isOn()) {
            faults.addAll(ldap.faults());
        }
        if (oidc.isOn()) {
            faults.addAll(oidc.faults());
        }
        if (file.isBlank()) {
            faults.add(
                    "SAFECOMMUNITY_SIGNIN_GROUPS: the file that says which group outside gives which group here, e.g."
                            + " file:/etc/safecommunity/sign-in-groups.yaml");
        }
        if (!faults.isEmpty()) {
            throw new UnsafeSettings(faults);
        }
        return GroupTable.read(files.getResource(file), administrators);
    }
}
