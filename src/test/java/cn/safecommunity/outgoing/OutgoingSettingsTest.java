package cn.safecommunity.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The properties of outgoing calls, as a person writes them. */
class OutgoingSettingsTest {

    private static OutgoingSettings read(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("safecommunity", OutgoingSettings.class);
    }

    @Test
    void sendsNothingByDefault() {
        OutgoingSettings settings = read(Map.of());
        assertThat(settings.filing().url()).isEmpty();
        assertThat(settings.rules())
                .isEqualTo(new OutgoingRules(OutgoingHosts.NONE, Duration.ofSeconds(60), 64 * 1024));
    }

    @Test
    void sendsToAnAllowedHost() {
        OutgoingSettings settings = read(Map.of(
                "safecommunity.filing.url", "https://filing.example.gov.cn/api/filings?v=1",
                "safecommunity.filing.timeout", "5s",
                "safecommunity.application.url", "http://10.1.2.3:8080/applications",
                "safecommunity.connect.allowed-hosts", "filing.example.gov.cn, 10.1.2.3:8080",
                "safecommunity.connect.longest-call", "30s"));
        assertThat(settings.rules().hosts().text()).isEqualTo("[10.1.2.3:8080, filing.example.gov.cn]");
        assertThat(settings.filing().timeout()).hasSeconds(5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "filing.url             | ftp://filing.example.gov.cn/         | is not an http or https address",
                "filing.url             | filing.example.gov.cn/x              | is not an http or https address",
                "application.url        | https:///x                           | is not an http or https address",
                "filing.url             | https://a b/                         | cannot be read as an address",
                "filing.url             | https://u:p@filing.example.gov.cn/   | neither a user nor a fragment",
                "filing.url             | https://other.example.gov.cn/        | is not in safecommunity.connect.allowed-hosts",
                "application.url        | https://filing.example.gov.cn:8443/  | is not in safecommunity.connect.allowed-hosts",
                "filing.timeout         | 0s                                   | is not between",
                "application.timeout    | 2m                                   | is not between",
                "connect.longest-call   | 10m                                  | is not between",
                "connect.largest-answer | 50MB                                 | is not between",
                "connect.allowed-hosts  | https://filing.example.gov.cn        | neither a host nor host:port",
            })
    void stopsTheStartAndNamesTheProperty(String property, String value, String why) {
        Map<String, String> properties =
                new HashMap<>(Map.of("safecommunity.connect.allowed-hosts", "filing.example.gov.cn"));
        properties.put("safecommunity." + property, value);
        OutgoingSettings settings = read(properties);
        assertThatThrownBy(settings::rules)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("safecommunity." + property)
                .hasMessageContaining(why);
    }
}
