package cn.safecommunity.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The product's own doors, as its people use them: HTTP on loopback, everybody with their own name and password, so that
 * every guard is passed. Whoever is told to wait waits.
 */
@Component
@Profile("local")
class Door {

    private static final int TOO_OFTEN = 429;
    private static final String BOUNDARY = "----demonstration";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger calls = new AtomicInteger();
    private final Environment environment;
    private final ObjectMapper json;

    Door(Environment environment, ObjectMapper json) {
        this.environment = environment;
        this.json = json;
    }

    /** How often somebody knocked since the start. */
    int calls() {
        return calls.get();
    }

    JsonNode get(String person, String path) {
        return knock(person, path, request(person, path).GET());
    }

    JsonNode post(String person, String path, Object body) {
        return send(person, "POST", path, body);
    }

    JsonNode put(String person, String path, Object body) {
        return send(person, "PUT", path, body);
    }

    /** Uploads a file of a kind to a case file. */
    void upload(String person, long caseId, String type, String name, String content) {
        String path = "/api/casefiles/" + caseId + "/materials?type=" + type;
        String body = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/pdf\r\n\r\n" + content + "\r\n--" + BOUNDARY + "--\r\n";
        knock(
                person,
                path,
                request(person, path)
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.ofString(body)));
    }

    /** Sends a form of a public page, without any login. */
    void submit(String path, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        knock(
                "a citizen",
                path,
                HttpRequest.newBuilder(address(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
    }

    private JsonNode send(String person, String method, String path, Object body) {
        try {
            return knock(
                    person,
                    path,
                    request(person, path)
                            .header("Content-Type", "application/json")
                            .method(method, BodyPublishers.ofString(json.writeValueAsString(body))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode knock(String person, String path, HttpRequest.Builder request) {
        HttpResponse<String> answer = answer(request.build());
        while (answer.statusCode() == TOO_OFTEN) {
            pause(Duration.ofSeconds(
                    answer.headers().firstValueAsLong("Retry-After").orElse(1)));
            answer = answer(request.build());
        }
        if (answer.statusCode() >= 400) {
            throw new TurnedAway(person, request.build().method() + " " + path, answer.statusCode(), answer.body());
        }
        return read(answer);
    }

    private JsonNode read(HttpResponse<String> answer) {
        boolean isJson = answer.headers()
                .firstValue("Content-Type")
                .filter(type -> type.contains("json"))
                .isPresent();
        try {
            return isJson ? json.readTree(answer.body()) : MissingNode.getInstance();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> answer(HttpRequest request) {
        calls.incrementAndGet();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The demonstration was interrupted", e);
        }
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The demonstration was interrupted", e);
        }
    }

    private HttpRequest.Builder request(String person, String path) {
        String credentials = person + ":" + Cast.PASSWORD;
        return HttpRequest.newBuilder(address(path))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + environment.getRequiredProperty("local.server.port") + path);
    }
}
