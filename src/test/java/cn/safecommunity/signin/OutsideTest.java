package cn.safecommunity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The base of the tests in which people sign in elsewhere: one application for all of them, with both ways in. */
abstract class OutsideTest extends HttpTest {

    static final CityDirectory DIRECTORY = new CityDirectory();
    static final OpenIdProvider PROVIDER = new OpenIdProvider();

    static final String EXAMINERS = "outsideexaminers";
    static final String LEADERS = "outsideleaders";

    @LocalServerPort
    private int ownPort;

    @DynamicPropertySource
    static void both(DynamicPropertyRegistry settings) {
        settings.add("safecommunity.sign-in.groups", () -> "classpath:sign-in/groups.yaml");
        settings.add("safecommunity.sign-in.ldap.url", DIRECTORY::url);
        settings.add("safecommunity.sign-in.ldap.manager", () -> CityDirectory.MANAGER);
        settings.add("safecommunity.sign-in.ldap.manager-password", () -> CityDirectory.MANAGER_PASSWORD);
        settings.add("safecommunity.sign-in.ldap.user-base", () -> CityDirectory.PEOPLE);
        settings.add(
                "safecommunity.sign-in.ldap.user-filter",
                () -> "(&(objectClass=person)(uid={0})(!(employeeType=disabled)))");
        settings.add("safecommunity.sign-in.oidc.issuer", PROVIDER::issuer);
        settings.add("safecommunity.sign-in.oidc.client-id", () -> OpenIdProvider.CLIENT);
        settings.add("safecommunity.sign-in.oidc.client-secret", () -> OpenIdProvider.SECRET);
    }

    @BeforeEach
    void groupsAreThere() {
        administrator("outsideadmin");
        person("outsidelocal", EXAMINERS, LEADERS);
        PROVIDER.sendsBackTo("http://localhost:" + ownPort + "/sign-in/back");
        PROVIDER.tellsTheTruth();
    }

    static void isRefused(Reply reply, int status, String because) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.body()).contains(because);
    }
}
