package cn.safecommunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mock.env.MockEnvironment;

class ProductionCheckTest {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void namesEverythingThatIsMissingAtOnce() {
        environment.setActiveProfiles("production");

        assertThatThrownBy(this::start).isInstanceOfSatisfying(UnsafeSettings.class, refusal -> {
            assertThat(refusal.faults()).hasSize(3);
            String block = new UnsafeSettingsReport().analyze(refusal, refusal).getDescription();
            assertThat(block)
                    .contains("SPRING_DATASOURCE_URL", "SPRING_DATASOURCE_USERNAME", "SPRING_DATASOURCE_PASSWORD");
        });
    }

    @Test
    void startsWithADatabaseAndAsksForNoAdministratorYet() {
        complete();

        start();

        assertThat(ProductionCheck.faults(environment)).isEmpty();
    }

    @Test
    void asksTheFirstAdministratorForANameAndAPassword() {
        complete();

        assertThat(ProductionCheck.missingAdministrator(environment))
                .hasSize(2)
                .anySatisfy(fault -> assertThat(fault).startsWith("SAFECOMMUNITY_ADMIN_USER"))
                .anySatisfy(fault -> assertThat(fault).startsWith("SAFECOMMUNITY_ADMIN_PASSWORD"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "elevenchars", "administrator-of-ankang", "          demo"})
    void refusesAWeakPasswordOfTheAdministrator(String password) {
        complete();
        environment.setProperty(ProductionCheck.ADMIN_USER, "Administrator-of-Ankang");
        environment.setProperty(ProductionCheck.ADMIN_PASSWORD, password);

        assertThat(ProductionCheck.faults(environment))
                .singleElement()
                .asString()
                .startsWith("SAFECOMMUNITY_ADMIN_PASSWORD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "Postgres", "safecommunity"})
    void refusesADefaultPasswordOfTheDatabase(String password) {
        complete();
        environment.setProperty("spring.datasource.password", password);

        assertThat(ProductionCheck.faults(environment))
                .singleElement()
                .asString()
                .startsWith("SPRING_DATASOURCE_PASSWORD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "test"})
    void doesNotGoTogetherWithAProfileThatKnowsThePasswordDemo(String profile) {
        complete();
        environment.addActiveProfile(profile);

        assertThatThrownBy(this::start).hasMessageContaining("SPRING_PROFILES_ACTIVE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "test", "default"})
    void isTheOnlyProfileOfTheShippedArtifact(String profile) {
        complete();
        environment.setActiveProfiles(profile);

        assertThat(ProductionCheck.faults(environment))
                .anySatisfy(fault -> assertThat(fault).startsWith("SPRING_PROFILES_ACTIVE: set it to production"));
    }

    @Test
    void saysNothingOutsideProduction() {
        environment.setActiveProfiles("local");

        start();

        assertThat(environment.getActiveProfiles()).containsExactly("local");
    }

    private void complete() {
        environment.setActiveProfiles("production");
        environment.setProperty("spring.datasource.url", "jdbc:postgresql://db:5432/safecommunity");
        environment.setProperty("spring.datasource.username", "safecommunity");
        environment.setProperty("spring.datasource.password", "a-secret-nobody-knows");
    }

    private void start() {
        GenericApplicationContext context = new GenericApplicationContext();
        context.setEnvironment(environment);
        new ProductionCheck().initialize(context);
    }
}
