package cn.safecommunity.notification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.Resource;

/**
 * The JSON that a messenger's robot takes, from a template with {@code {{subject}}} and {@code {{text}}}; and what its
 * answer means. WeCom (企业微信) and DingTalk (钉钉) say in {@code errcode} whether they took the message.
 */
final class WebhookShape {

    private final ObjectMapper json;
    private final JsonNode template;

    WebhookShape(ObjectMapper json, Resource template) {
        this.json = json;
        try (InputStream content = template.getInputStream()) {
            this.template = json.readTree(content);
        } catch (IOException e) {
            throw new UncheckedIOException("The template " + template.getDescription() + " cannot be read", e);
        }
        if (!this.template.toString().contains("{{text}}")) {
            throw new IllegalStateException("The template " + template.getDescription() + " has no {{text}}");
        }
    }

    /** The body of the call. */
    String of(OutgoingMessage message) {
        return filled(template, message).toString();
    }

    private JsonNode filled(JsonNode node, OutgoingMessage message) {
        if (node.isTextual()) {
            return new TextNode(
                    node.asText().replace("{{subject}}", message.subject()).replace("{{text}}", message.body()));
        }
        if (node instanceof ObjectNode object) {
            ObjectNode copy = json.createObjectNode();
            object.properties().forEach(field -> copy.set(field.getKey(), filled(field.getValue(), message)));
            return copy;
        }
        return node;
    }

    /** Refuses an answer that does not say that the message was taken. */
    void requireTaken(int status, String answer) throws IOException {
        if (status < 200 || status > 299) {
            throw new IOException("The webhook answered " + status);
        }
        JsonNode said = answer.isBlank() || !answer.stripLeading().startsWith("{") ? null : json.readTree(answer);
        if (said != null && said.path("errcode").asInt(0) != 0) {
            throw new IOException("The webhook answered errcode "
                    + said.path("errcode").asInt() + " " + said.path("errmsg").asText(""));
        }
    }
}
