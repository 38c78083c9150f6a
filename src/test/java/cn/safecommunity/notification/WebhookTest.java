package cn.safecommunity.notification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.CaseSamples;
import cn.safecommunity.EngineTest;
import cn.safecommunity.organisation.People;
import cn.safecommunity.organisation.Substitutes;
import cn.safecommunity.outgoing.AllowedHosts;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Date;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The robot of an enterprise messenger: a real HTTP server that fails, refuses, and takes. */
class WebhookTest extends EngineTest {

    @Autowired
    private Outbox outbox;

    @Autowired
    private Digest digest;

    @Autowired
    private MailChoices choices;

    @Autowired
    private People people;

    @Autowired
    private Substitutes substitutes;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private JdbcClient jdbc;

    private final List<String> received = new CopyOnWriteArrayList<>();
    private final List<String> keys = new CopyOnWriteArrayList<>();
    private final Queue<String> script = new ArrayDeque<>();
    private HttpServer robot;
    private Ways ways;

    @BeforeEach
    void start() throws IOException {
        jdbc.sql("DELETE FROM outgoing_message").update();
        robot = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        robot.createContext("/", exchange -> {
            received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            String next = script.isEmpty() ? "200 {\"errcode\":0,\"errmsg\":\"ok\"}" : script.remove();
            byte[] body = next.substring(4).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(Integer.parseInt(next.substring(0, 3)), body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        robot.start();
        ways = new Ways("", "http://127.0.0.1:" + robot.getAddress().getPort() + "/cgi-bin/webhook/send?key=k", "");
        Messages messages = new Messages(outbox, choices, people, ways, substitutes);
        messages.tellGroups(
                CaseSamples.draft(jdbc),
                "light-webhook",
                List.of("city-examiner", "camunda-admin"),
                "【安全社区】黄牌",
                "引号\"与换行\n照写。");
    }

    @AfterEach
    void stop() {
        robot.stop(0);
        jdbc.sql("DELETE FROM outgoing_message").update();
    }

    private void deliver(String template) {
        Sending sending = new WebhookSending(ways, json, new ClassPathResource(template));
        new Dispatch(outbox, digest, List.of(sending), Duration.ofSeconds(30)).deliver(sending);
    }

    private void later() {
        ClockUtil.setCurrentTime(new Date(
                ClockUtil.getCurrentTime().getTime() + Duration.ofHours(7).toMillis()));
    }

    @Test
    void isToldAgainUntilItHasTakenTheMessage() throws IOException {
        script.addAll(List.of("500 ", "200 {\"errcode\":93000,\"errmsg\":\"invalid webhook url\"}"));
        try (AllowedHosts allowed =
                new AllowedHosts("127.0.0.1:" + robot.getAddress().getPort())) {
            deliver("messenger/wecom.json");
            assertThat(outbox.waiting(5))
                    .singleElement()
                    .satisfies(one -> assertThat(one.lastError()).contains("500"));
            later();
            deliver("messenger/wecom.json");
            assertThat(outbox.waiting(5))
                    .singleElement()
                    .satisfies(one -> assertThat(one.lastError()).contains("93000 invalid webhook url"));
            later();
            deliver("messenger/wecom.json");
        }
        assertThat(outbox.waiting(5)).isEmpty();
        assertThat(keys).hasSize(3).containsOnly("light-webhook");
        String text = json.readTree(received.get(2)).at("/markdown/content").asText();
        assertThat(text)
                .startsWith("**【安全社区】黄牌**\n")
                .contains("引号\"与换行\n照写。", "安康市安监局经办人：")
                .doesNotContain("系统管理员");
    }

    @Test
    void goesToNoHostThatIsNotAllowed() {
        deliver("messenger/wecom.json");
        assertThat(received).isEmpty();
        assertThat(outbox.waiting(5))
                .singleElement()
                .satisfies(one -> assertThat(one.lastError()).contains("safecommunity.connect.allowed-hosts"));
    }

    @ParameterizedTest
    @CsvSource({"messenger/wecom.json,/markdown/content", "messenger/dingtalk.json,/markdown/text"})
    void hasTheShapeThatTheMessengerTakes(String template, String text) throws IOException {
        try (AllowedHosts allowed =
                new AllowedHosts("127.0.0.1:" + robot.getAddress().getPort())) {
            deliver(template);
        }
        assertThat(json.readTree(received.get(0)).at("/msgtype").asText()).isEqualTo("markdown");
        assertThat(json.readTree(received.get(0)).at(text).asText()).contains("【安全社区】黄牌");
    }
}
