package cn.safecommunity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.util.ReflectionTestUtils;

class SignInSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "ldaps://ldap.ankang.gov.cn, ou=people, (uid={0}), ''",
        "ldap://localhost:389, ou=people, (uid={0}), ''",
        "ldap://ldap.ankang.gov.cn, ou=people, (uid={0}), SAFECOMMUNITY_SIGNIN_LDAP_URL",
        "ldaps://ldap.ankang.gov.cn, '', (uid={0}), SAFECOMMUNITY_SIGNIN_LDAP_USERBASE",
        "ldaps://ldap.ankang.gov.cn, ou=people, (uid=*), SAFECOMMUNITY_SIGNIN_LDAP_USERFILTER",
    })
    void ofADirectoryNameWhatIsMissingOrUnsafe(String url, String base, String filter, String fault) {
        LdapSettings settings = new LdapSettings();
        ReflectionTestUtils.setField(settings, "url", url);
        ReflectionTestUtils.setField(settings, "userBase", base);
        ReflectionTestUtils.setField(settings, "userFilter", filter);

        assertThat(settings.isOn()).isTrue();
        assertThat(String.join(" ", settings.faults())).startsWith(fault);
        assertThat(settings.faults()).hasSize(fault.isEmpty() ? 0 : 1);
    }

    @ParameterizedTest
    @CsvSource({
        "https://id.ankang.gov.cn, c, s, ''",
        "http://127.0.0.1:9000, c, s, ''",
        "http://id.ankang.gov.cn, c, s, SAFECOMMUNITY_SIGNIN_OIDC_ISSUER",
        "http://localhost.evil.cn, c, s, SAFECOMMUNITY_SIGNIN_OIDC_ISSUER",
        "https://id.ankang.gov.cn, '', s, SAFECOMMUNITY_SIGNIN_OIDC_CLIENTID",
        "https://id.ankang.gov.cn, c, '', SAFECOMMUNITY_SIGNIN_OIDC_CLIENTSECRET",
    })
    void ofAProviderNameWhatIsMissingOrUnsafe(String issuer, String client, String secret, String fault) {
        OidcSettings settings = new OidcSettings();
        ReflectionTestUtils.setField(settings, "issuer", issuer);
        ReflectionTestUtils.setField(settings, "clientId", client);
        ReflectionTestUtils.setField(settings, "clientSecret", secret);

        assertThat(settings.isOn()).isTrue();
        assertThat(String.join(" ", settings.faults())).startsWith(fault);
        assertThat(settings.faults()).hasSize(fault.isEmpty() ? 0 : 1);
    }
}
