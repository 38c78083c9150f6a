package cn.safecommunity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.apache.commons.logging.Log;
import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.boot.logging.DeferredLogFactory;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * Starts from the definitions that were made ahead of time (ADR 56), where there are any and the settings that decided about them are
 * still the same; otherwise the start looks for them itself, which takes longer and leads to the same.
 */
class PreparedStart implements EnvironmentPostProcessor {

    private static final List<String> PROFILES = List.of("production");

    private final Log log;
    private final Resource decided;

    /** Called by Spring Boot, which takes the public one. */
    public PreparedStart(DeferredLogFactory logs) {
        this(logs, new ClassPathResource(DecidedSettings.FILE));
    }

    PreparedStart(DeferredLogFactory logs, Resource decided) {
        this.log = logs.getLog(PreparedStart.class);
        this.decided = decided;
    }

    /** What was said of {@code spring.aot.enabled} before is not asked: it could be wrong. */
    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!decided.exists() || Boolean.getBoolean("spring.aot.processing")) {
            return;
        }
        List<String> different = different(environment);
        if (!different.isEmpty()) {
            log.info("The start takes longer, because it is not as it was prepared: " + String.join(", ", different));
        }
        System.setProperty(AotDetector.AOT_ENABLED, String.valueOf(different.isEmpty()));
    }

    /** The settings that are not as they were when the definitions were made. */
    private List<String> different(Environment environment) {
        if (!Arrays.asList(environment.getActiveProfiles()).equals(PROFILES)) {
            return List.of("spring.profiles.active");
        }
        Properties then = new Properties();
        try {
            PropertiesLoaderUtils.fillProperties(then, decided);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Binder now = Binder.get(environment);
        return then.stringPropertyNames().stream()
                .filter(setting -> !then.getProperty(setting).equals(DecidedSettings.value(now, setting)))
                .sorted()
                .toList();
    }
}
