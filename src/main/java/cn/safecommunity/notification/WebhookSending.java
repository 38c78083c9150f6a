package cn.safecommunity.notification;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.connect.Connectors;
import org.camunda.connect.httpclient.HttpConnector;
import org.camunda.connect.httpclient.HttpResponse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Sends a message to the robot of an enterprise messenger through Camunda Connect, which speaks only to allowed hosts
 * ({@code safecommunity.connect.allowed-hosts}), follows nothing and ends every call.
 */
@Component
@ConditionalOnProperty("safecommunity.webhook.url")
class WebhookSending implements Sending {

    private static final int TIMEOUT = 10_000;

    private final Ways ways;
    private final WebhookShape shape;

    @Autowired
    WebhookSending(
            Ways ways,
            ObjectMapper json,
            @Value("${safecommunity.webhook.template:classpath:messenger/wecom.json}") Resource template) {
        this.ways = ways;
        this.shape = new WebhookShape(json, template);
    }

    @Override
    public Channel channel() {
        return Channel.WEBHOOK;
    }

    @Override
    public boolean isWanted() {
        return ways.has(channel());
    }

    @Override
    public void send(OutgoingMessage message) throws Exception {
        HttpConnector connector = Connectors.getConnector(HttpConnector.ID);
        HttpResponse answer = connector
                .createRequest()
                .url(ways.webhook())
                .post()
                .contentType("application/json; charset=utf-8")
                .header("Idempotency-Key", message.event())
                .payload(shape.of(message))
                .configOption("connection-timeout", TIMEOUT)
                .configOption("socket-timeout", TIMEOUT)
                .execute();
        shape.requireTaken(answer.getStatusCode(), String.valueOf(answer.getResponse()));
    }
}
