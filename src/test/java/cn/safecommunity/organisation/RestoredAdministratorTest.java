package cn.safecommunity.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.safecommunity.HttpTest;
import cn.safecommunity.ProductionCheck;
import cn.safecommunity.UnsafeSettings;
import cn.safecommunity.account.AccountStates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.env.MockEnvironment;

/** The operator lets an administrator back in who is disabled, waits, has lost the group or the password. */
class RestoredAdministratorTest extends HttpTest {

    private static final String LOST = "restoredadmin";
    private static final String SENTENCE = "a sentence only we know";

    @Autowired
    private Directory directory;

    @Autowired
    private AccountStates states;

    private final MockEnvironment environment = new MockEnvironment();

    @BeforeEach
    void anAdministratorWhoCannotLogIn() {
        identity.deleteUser(LOST);
        administrator("restoringadmin");
        person(LOST);
        for (int i = 0; i < 6; i++) {
            as(LOST, "wrong").get("/engine-rest/task");
        }
        as("restoringadmin").send("PUT", "/api/accounts/" + LOST + "/disabled", "{\"reason\":\"误操作\"}");
    }

    private RestoredAdministrator operator() {
        return new RestoredAdministrator(directory, states, environment);
    }

    @Test
    void logsInAgainAsAnAdministrator() {
        assertThat(as(LOST).get("/api/accounts").status()).isEqualTo(429);

        operator().restore(LOST);

        assertThat(as(LOST).get("/api/accounts").status()).isEqualTo(200);
    }

    @Test
    void getsANewPasswordWithIt() {
        environment.setProperty(ProductionCheck.ADMIN_PASSWORD, SENTENCE);

        operator().restore(LOST);

        assertThat(as(LOST).get("/api/accounts").status()).isEqualTo(401);
        assertThat(as(LOST, SENTENCE).get("/api/accounts").status()).isEqualTo(200);
    }

    @Test
    void getsNoWeakOne() {
        environment.setProperty(ProductionCheck.ADMIN_PASSWORD, "password123");

        assertThatThrownBy(() -> operator().restore(LOST))
                .isInstanceOf(UnsafeSettings.class)
                .hasMessageContaining("SAFECOMMUNITY_ADMIN_PASSWORD");
    }

    @Test
    void mustBeSomebodyThereIs() {
        assertThatThrownBy(() -> operator().restore("nobody-at-all"))
                .isInstanceOf(UnsafeSettings.class)
                .hasMessageContaining("nobody-at-all");
    }
}
