package cn.safecommunity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.PostConstruct;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.aot.generate.ClassNameGenerator;
import org.springframework.aot.generate.DefaultGenerationContext;
import org.springframework.aot.generate.GeneratedFiles.Kind;
import org.springframework.aot.generate.InMemoryGeneratedFiles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.javapoet.ClassName;
import org.springframework.mock.env.MockEnvironment;

class PreparedStartTest {

    private static final String PREPARED = "spring.aot.enabled";

    private String before;

    @BeforeEach
    void remember() {
        before = System.getProperty(PREPARED);
        System.clearProperty(PREPARED);
    }

    @AfterEach
    void putBack() {
        if (before == null) {
            System.clearProperty(PREPARED);
        } else {
            System.setProperty(PREPARED, before);
        }
    }

    @Test
    void aStartAsItWasPreparedLooksForNothing() {
        assertThat(decided(production())).isEqualTo("true");
        assertThat(decided(production().withProperty("spring.mail.host", "mail.example.invalid")))
                .isEqualTo("true");
    }

    @Test
    void aSettingThatWasAnotherOneLetsTheStartLookAnew() {
        assertThat(decided(production().withProperty("safecommunity.database-watch", "false")))
                .isEqualTo("false");
        assertThat(decided(production().withProperty("management.endpoints.web.exposure.include[0]", "health")))
                .isEqualTo("false");
    }

    @Test
    void anotherProfileLetsTheStartLookAnew() {
        MockEnvironment local = settings();
        local.setActiveProfiles("local");
        assertThat(decided(local)).isEqualTo("false");
        MockEnvironment both = settings();
        both.setActiveProfiles("production", "own");
        assertThat(decided(both)).isEqualTo("false");
        assertThat(decided(settings())).isEqualTo("false");
    }

    @Test
    void whatWasNotPreparedIsLeftAlone() {
        assertThat(decided(production(), new FileSystemResource("target/nothing-of-that-name.properties")))
                .isNull();
        assertThat(new PreparedStart(supplier -> supplier.get()).getClass().getResource("/" + DecidedSettings.FILE))
                .as("the ordinary build has nothing prepared")
                .isNull();
    }

    @Test
    void theSettingsThatDecidedAreWrittenDown() throws Exception {
        InMemoryGeneratedFiles files = new InMemoryGeneratedFiles();
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.setEnvironment(production()
                    .withProperty("spring.invented.given", "yes")
                    .withProperty("spring.mail.host", "mail.example.invalid"));
            context.register(Deciding.class);
            new ApplicationContextAotGenerator()
                    .processAheadOfTime(
                            context,
                            new DefaultGenerationContext(
                                    new ClassNameGenerator(ClassName.get(PreparedStartTest.class)), files));
        }
        assertThat(files.getGeneratedFileContent(Kind.RESOURCE, DecidedSettings.FILE)
                        .lines())
                .contains("spring.invented.given=yes", "safecommunity.invented-missing=", "management.server.port=")
                .noneMatch(line -> line.startsWith("spring.mail.host"));
    }

    @Test
    void aBeanGetsWhatItsClassAsksForAlthoughItsDefinitionPromisedAnInterface() {
        System.setProperty(PREPARED, "true");
        assertThat(begun().word).isEqualTo("given");
        assertThat(begun().begun).isEqualTo(1);
        System.clearProperty(PREPARED);
        assertThat(begun().word).as("in other starts Spring does it").isNull();
    }

    private static Asking begun() {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        beans.registerSingleton("word", "given");
        PromisedLess processor = new PromisedLess();
        processor.setBeanFactory(beans);
        beans.addBeanPostProcessor(processor);
        beans.registerBeanDefinition("asking", new RootBeanDefinition(Runnable.class, Asking::new));
        return (Asking) beans.getBean("asking");
    }

    private static MockEnvironment production() {
        MockEnvironment environment = settings();
        environment.setActiveProfiles("production");
        return environment;
    }

    private static MockEnvironment settings() {
        return new MockEnvironment().withProperty("server.forward-headers-strategy", "native");
    }

    private static String decided(MockEnvironment environment) {
        String then = "safecommunity.database-watch=\nmanagement.endpoints.web.exposure.include=\n"
                + "server.forward-headers-strategy=native\n";
        return decided(environment, new ByteArrayResource(then.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static String decided(MockEnvironment environment, Resource then) {
        System.clearProperty(PREPARED);
        new PreparedStart(supplier -> supplier.get(), then)
                .postProcessEnvironment(environment, new SpringApplication(PreparedStartTest.class));
        return System.getProperty(PREPARED);
    }

    static class Asking implements Runnable {

        @Autowired
        private String word;

        private int begun;

        @PostConstruct
        void begin() {
            begun++;
        }

        @Override
        public void run() {}
    }

    @Configuration(proxyBeanMethods = false)
    static class Deciding {

        @Bean
        @ConditionalOnProperty("spring.invented.given")
        String given(Environment environment) {
            return "given";
        }

        @Bean
        @ConditionalOnProperty("safecommunity.invented-missing")
        String missing() {
            return "missing";
        }

        @Bean
        @ConditionalOnProperty("spring.mail.host")
        String mail() {
            return "mail";
        }
    }
}
