package cn.safecommunity.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.safecommunity.TestDatabase;
import cn.safecommunity.UnsafeSettings;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.context.ActiveProfiles;

/** The whole application as it starts in production on an empty database. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:postgresql://replaced-by-the-test-database/",
            "spring.datasource.username=safecommunity",
            "spring.datasource.password=a-secret-nobody-knows",
            "safecommunity.admin.user=first",
            "safecommunity.admin.password=a-long-secret-of-mine",
            "camunda.bpm.job-execution.enabled=false"
        })
@Order(Integer.MAX_VALUE - 2) // it has an engine of its own, and closing that unregisters the name
@ActiveProfiles("production")
@Import(TestDatabase.class)
class ProductionTest {

    @Autowired
    private IdentityService identity;

    @Autowired
    private Directory directory;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void knowsAllGroupsAndNobodyButTheFirstAdministrator() {
        assertThat(identity.createGroupQuery().count()).isGreaterThan(190);
        assertThat(identity.createUserQuery().list()).extracting(User::getId).containsExactly("first");
        assertThat(identity.checkPassword("first", "a-long-secret-of-mine")).isTrue();
        assertThat(identity.createGroupQuery().groupMember("first").list())
                .singleElement()
                .satisfies(group -> assertThat(group.getId()).isEqualTo("camunda-admin"));
    }

    @Test
    void hasNoSampleCommunities() {
        assertThat(jdbc.sql("SELECT count(*) FROM community").query(Long.class).single())
                .isZero();
        assertThat(jdbc.sql("SELECT count(*) FROM assessor").query(Long.class).single())
                .isZero();
    }

    @Test
    void asksForNoAdministratorOnceThereIsOne() {
        new FirstAdministrator(directory, new MockEnvironment()).bringUpToDate();

        assertThat(identity.createUserQuery().count()).isEqualTo(1);
    }

    @Test
    void doesNotStartWithoutAnAdministrator() {
        identity.deleteMembership("first", Groups.ADMIN);
        try {
            assertThatThrownBy(() -> new FirstAdministrator(directory, new MockEnvironment()).bringUpToDate())
                    .isInstanceOf(UnsafeSettings.class)
                    .hasMessageContaining("SAFECOMMUNITY_ADMIN_USER")
                    .hasMessageContaining("SAFECOMMUNITY_ADMIN_PASSWORD");
        } finally {
            identity.createMembership("first", Groups.ADMIN);
        }
    }
}
