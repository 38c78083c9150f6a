package cn.safecommunity.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which host and port may be sent to. */
class OutgoingHostsTest {

    private final OutgoingHosts hosts =
            OutgoingHosts.of(List.of("filing.example.gov.cn", "10.1.2.3:8443", "[::1]:8080", "Localhost:9000"));

    @ParameterizedTest
    @CsvSource({
        "https, filing.example.gov.cn, -1, true",
        "http,  filing.example.gov.cn, -1, true",
        "https, filing.example.gov.cn, 443, true",
        "https, FILING.example.gov.cn., 443, true",
        "https, filing.example.gov.cn, 8443, false",
        "http,  filing.example.gov.cn, 443, false",
        "https, example.gov.cn, -1, false",
        "https, evil.filing.example.gov.cn, -1, false",
        "https, filing.example.gov.cn.evil.cn, -1, false",
        "https, 10.1.2.3, 8443, true",
        "https, 10.1.2.3, -1, false",
        "https, 10.1.2.4, 8443, false",
        "http,  167838211, 8443, false",
        "http,  [::1], 8080, true",
        "http,  0:0:0:0:0:0:0:1, 8080, true",
        "http,  localhost, 9000, true",
        "http,  127.0.0.1, 9000, false",
        "ftp,   filing.example.gov.cn, 80, false",
        "file,  localhost, 9000, false",
    })
    void knowsHostPortAndScheme(String scheme, String host, int port, boolean permitted) {
        assertThat(hosts.permits(scheme, host, port)).isEqualTo(permitted);
    }

    @Test
    void permitsNothingWhenNothingIsListed() {
        assertThat(OutgoingHosts.NONE.permits("http", "localhost", 80)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "filing.example.gov.cn, 203.0.113.7, true",
        "filing.example.gov.cn, 10.1.2.3, true",
        "filing.example.gov.cn, 127.0.0.1, false",
        "filing.example.gov.cn, ::1, false",
        "filing.example.gov.cn, ::ffff:127.0.0.1, false",
        "filing.example.gov.cn, 0.0.0.0, false",
        "filing.example.gov.cn, 169.254.169.254, false",
        "filing.example.gov.cn, 224.0.0.1, false",
        "localhost, 127.0.0.1, true",
        "localhost, 169.254.169.254, false",
        "127.0.0.1, 127.0.0.1, true",
        "[::1], ::1, true",
    })
    void refusesANameThatMeansThisMachineOrTheLocalLink(String host, String address, boolean permitted)
            throws UnknownHostException {
        assertThat(OutgoingHosts.permits(host, InetAddress.getByName(address))).isEqualTo(permitted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://a.cn", "a.cn/path", "*.a.cn", "user@a.cn", "a.cn:port", "a b", "a.cn?x"})
    void refusesAnEntryThatIsNoHost(String entry) {
        assertThatThrownBy(() -> OutgoingHosts.of(List.of(entry)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("safecommunity.connect.allowed-hosts")
                .hasMessageContaining("\"" + entry + "\"");
    }
}
