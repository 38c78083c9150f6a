package cn.safecommunity;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotContribution;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionEvaluationReport;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ByteArrayResource;

/**
 * Writes down, while the definitions are made ahead of time, which settings decided about them and what each of them was, so that
 * {@link PreparedStart} sees whether a start asks for others.
 */
class DecidedSettings implements BeanFactoryInitializationAotProcessor {

    static final String FILE = "META-INF/safecommunity/decided-settings.properties";

    /** Settings as Spring's report of its conditions names them; names of classes begin otherwise. */
    private static final Pattern SETTING = Pattern.compile(
            "(?<![\\w.])(?:camunda|management|safecommunity|server|spring|springdoc)(?:\\.[a-z][a-z0-9-]*)+(?![\\w.])");

    /** What decides without being named in the report. */
    private static final Set<String> UNNAMED = Set.of(
            "management.endpoint.health.access",
            "management.endpoint.health.enabled",
            "management.endpoint.info.access",
            "management.endpoint.info.enabled",
            "management.endpoint.prometheus.access",
            "management.endpoint.prometheus.enabled",
            "management.endpoints.access.default",
            "management.endpoints.web.exposure.exclude",
            "management.endpoints.web.exposure.include",
            "management.health.diskspace.enabled",
            "management.health.ping.enabled",
            "management.health.ssl.enabled",
            "management.info.build.enabled",
            "management.info.git.enabled",
            "management.prometheus.metrics.export.enabled",
            "management.server.port",
            "spring.autoconfigure.exclude",
            "spring.cache.type",
            "spring.main.cloud-platform",
            "spring.main.web-application-type",
            "spring.threads.virtual.enabled");

    /** Asked by the beans at every start: the definitions are made as if all of them were given. */
    private static final Set<String> FREE = Set.of(
            "safecommunity.webhook.url",
            "spring.datasource.password",
            "spring.datasource.url",
            "spring.datasource.username",
            "spring.mail.host");

    @Override
    public BeanFactoryInitializationAotContribution processAheadOfTime(ConfigurableListableBeanFactory beans) {
        Binder now = Binder.get(beans.getBean(Environment.class));
        Properties decided = new Properties();
        for (String setting : settings(ConditionEvaluationReport.get(beans))) {
            decided.setProperty(setting, value(now, setting));
        }
        byte[] text = text(decided);
        return (context, code) ->
                context.getGeneratedFiles().addResourceFile(FILE, () -> new ByteArrayResource(text).getInputStream());
    }

    /** What a setting is, a list with commas; empty when it is not given. */
    static String value(Binder settings, String name) {
        return String.join(
                ",", settings.bind(name, Bindable.listOf(String.class)).orElse(List.of()));
    }

    private static Set<String> settings(ConditionEvaluationReport report) {
        Set<String> settings = new TreeSet<>(UNNAMED);
        report.getConditionAndOutcomesBySource()
                .values()
                .forEach(outcomes -> outcomes.forEach(one -> {
                    Matcher named = SETTING.matcher(one.getOutcome().getMessage());
                    while (named.find()) {
                        settings.add(named.group());
                    }
                }));
        settings.removeAll(FREE);
        return settings;
    }

    /** Without the line that says when it was written, so that the same sources make the same jar. */
    private static byte[] text(Properties decided) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            decided.store(out, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.ISO_8859_1)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .sorted()
                .map(line -> line + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
