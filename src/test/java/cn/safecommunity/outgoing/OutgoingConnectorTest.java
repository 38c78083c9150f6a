package cn.safecommunity.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.http.HttpHost;
import org.camunda.connect.ConnectorRequestException;
import org.camunda.connect.Connectors;
import org.camunda.connect.httpclient.HttpConnector;
import org.camunda.connect.httpclient.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Camunda's own http-connector as the ServiceLoader hands it out, against a real server. */
class OutgoingConnectorTest {

    private OtherSide side;
    private OtherSide stranger;

    @BeforeEach
    void start() throws Exception {
        side = new OtherSide();
        stranger = new OtherSide();
        allow("127.0.0.1:" + side.port());
    }

    @AfterEach
    void stop() {
        OutgoingRules.close();
        side.close();
        stranger.close();
    }

    private static void allow(String... hosts) {
        OutgoingRules.putInForce(new OutgoingRules(OutgoingHosts.of(List.of(hosts)), Duration.ofSeconds(4), 65_536));
    }

    private static HttpResponse call(String url, Map<String, Object> options) {
        HttpConnector connector = Connectors.getConnector("http-connector");
        var request = connector
                .createRequest()
                .url(url)
                .post()
                .header("Idempotency-Key", "k1")
                .payload("{\"名\":\"安康\"}");
        options.forEach((name, value) -> request.configOption(name, value));
        HttpResponse response = request.execute();
        response.getStatusCode();
        return response;
    }

    private HttpResponse call() {
        return call(side.url(), Map.of("socket-timeout", 1500));
    }

    @Test
    void sendsUtf8AndReadsTheAnswer() {
        HttpResponse answer = call();
        assertThat(answer.getStatusCode()).isEqualTo(201);
        assertThat(answer.getResponse()).isEqualTo("{\"number\":\"陕安备〔2014〕1号\"}");
        assertThat(side.received.get(0).body()).isEqualTo("{\"名\":\"安康\"}");
        assertThat(side.received.get(0).headers()).doesNotContainKeys("Cookie", "Accept-encoding");
    }

    @Test
    void letsNothingLeaveUntilTheApplicationHasSaidWhere() {
        OutgoingRules.close();
        assertThatThrownBy(this::call)
                .isInstanceOf(OutgoingFailure.class)
                .hasMessageContaining("127.0.0.1:" + side.port())
                .hasMessageContaining("safecommunity.connect.allowed-hosts");
        assertThat(side.received).isEmpty();
    }

    @Test
    void refusesAnotherHostAnotherPortAndAnotherSpelling() {
        allow("127.0.0.1:" + side.port(), "localhost:1");
        for (String url : List.of(
                stranger.url(),
                side.url().replace("127.0.0.1", "localhost"),
                side.url().replace("127.0.0.1", "2130706433"),
                side.url().replace("127.0.0.1", "127.1"),
                "http://127.0.0.1:" + side.port() + "@127.0.0.1:" + stranger.port() + "/")) {
            assertThatThrownBy(() -> call(url, Map.of())).as(url).isInstanceOf(OutgoingFailure.class);
        }
        assertThat(side.received).isEmpty();
        assertThat(stranger.received).isEmpty();
    }

    @Test
    void doesNotFollowARedirectWhateverTheModelAsks() {
        for (int status : List.of(301, 302, 303, 307, 308)) {
            side.does(OtherSide.redirects(status, stranger.url()));
            allow("127.0.0.1:" + side.port(), "127.0.0.1:" + stranger.port());
            HttpResponse answer = call(side.url(), Map.of("redirects-enabled", true));
            assertThat(answer.getStatusCode()).isEqualTo(status);
        }
        assertThat(stranger.received).isEmpty();
    }

    @Test
    void ignoresAProxyOfTheModelAndOfTheMachine() {
        System.setProperty("http.proxyHost", "127.0.0.1");
        System.setProperty("http.proxyPort", String.valueOf(stranger.port()));
        System.setProperty("http.nonProxyHosts", "");
        try {
            Map<String, Object> proxy = Map.of("proxy", new HttpHost("127.0.0.1", stranger.port()));
            assertThat(call(side.url(), proxy).getStatusCode()).isEqualTo(201);
        } finally {
            List.of("http.proxyHost", "http.proxyPort", "http.nonProxyHosts").forEach(System::clearProperty);
        }
        assertThat(stranger.received).isEmpty();
    }

    @Test
    void givesUpOnASilentServerAndSaysSo() {
        side.does(OtherSide.hangs());
        assertThatThrownBy(this::call)
                .isInstanceOf(ConnectorRequestException.class)
                .hasMessageContaining("在规定时间内没有答复")
                .hasRootCauseInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void givesUpOnASilentServerAlsoWhenTheModelNamesNoTimeout() {
        side.does(OtherSide.hangs());
        assertThatThrownBy(() -> call(side.url(), Map.of())).hasMessageContaining("没有答复");
    }

    @Test
    void cutsOffAServerThatDrips() {
        side.does(OtherSide.drips(100));
        long start = System.nanoTime();
        assertThatThrownBy(this::call).isInstanceOf(OutgoingFailure.class).hasMessageContaining("在 4 秒内没有答复完");
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(3900), Duration.ofSeconds(15));
    }

    @Test
    void doesNotRepeatARequestByItself() {
        side.does(OtherSide.hangsUp(), OtherSide.hangsUp(), OtherSide.says(503, ""));
        assertThatThrownBy(this::call).hasMessageContaining("断开了连接");
        assertThat(side.received).hasSize(1);
        assertThatThrownBy(this::call).isInstanceOf(OutgoingFailure.class);
        assertThat(call().getStatusCode()).isEqualTo(503);
        assertThat(side.received).hasSize(3);
    }

    @Test
    void stopsReadingAFlood() {
        side.does(OtherSide.floods(200, 50L * 1024 * 1024));
        assertThatThrownBy(this::call).hasMessageContaining("超过 65536 字节");
        assertThat(side.sent.get()).isLessThan(20L * 1024 * 1024);
    }

    @Test
    void saysThatNobodyListens() {
        int port = side.port();
        side.close();
        allow("127.0.0.1:" + port);
        assertThatThrownBy(this::call).hasMessageContaining("127.0.0.1:" + port + " 连接不上");
    }

    @Test
    void sendsNoCookieBack() {
        OtherSide.Behaviour cookie = (exchange, me) -> {
            exchange.getResponseHeaders().set("Set-Cookie", "session=1; Path=/");
            exchange.sendResponseHeaders(204, -1);
        };
        side.does(cookie, cookie);
        call();
        call();
        assertThat(side.received)
                .hasSize(2)
                .allSatisfy(request -> assertThat(request.headers()).doesNotContainKey("Cookie"));
    }

    @Test
    void hasAnAnswerAlsoWhereThereIsNoBody() {
        side.does(OtherSide.empty(204));
        assertThat(call().getResponseParameters())
                .containsEntry("statusCode", 204)
                .containsEntry("response", "");
    }

    @Test
    void readsChineseInWhateverWayItWasWritten() {
        String text = "{\"reason\":\"缺少自评报告\"}";
        Charset gbk = Charset.forName("GBK");
        side.does(
                OtherSide.saysIn(gbk, 400, "application/json; charset=gbk", text),
                OtherSide.saysIn(gbk, 400, "application/json", text),
                OtherSide.saysIn(StandardCharsets.UTF_8, 400, "application/json", text),
                OtherSide.saysIn(StandardCharsets.UTF_16, 400, "text/plain; charset=UTF-16", text),
                OtherSide.saysIn(StandardCharsets.UTF_8, 400, "text/plain; charset=no-such-thing", text));
        for (int i = 0; i < 5; i++) {
            assertThat(call().getResponse()).isEqualTo(text);
        }
    }

    @Test
    void holdsNoConnectionAfterManyFailures() {
        AtomicInteger failed = new AtomicInteger();
        for (int i = 0; i < 30; i++) {
            side.does(i % 2 == 0 ? OtherSide.floods(200, 200_000) : OtherSide.empty(204));
            try {
                call(side.url(), Map.of("connection-request-timeout", 1000));
            } catch (OutgoingFailure e) {
                failed.incrementAndGet();
            }
        }
        assertThat(failed).hasValue(15);
    }
}
