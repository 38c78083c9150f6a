package cn.safecommunity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The description of the API is one that a client can be generated from; it is kept for {@code .ci/lint-openapi}. */
class OpenApiOverHttpTest extends HttpTest {

    private JsonNode described() {
        return as("admin").get("/v3/api-docs").json();
    }

    private static List<Map.Entry<String, JsonNode>> operations(JsonNode api) {
        List<Map.Entry<String, JsonNode>> operations = new ArrayList<>();
        api.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(call -> operations.add(
                                Map.entry(call.getKey().toUpperCase() + " " + path.getKey(), call.getValue()))));
        return operations;
    }

    @Test
    void everyOperationSaysWhatItDoesForWhomAndWhatItRefuses() throws IOException {
        JsonNode api = described();
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/openapi.json"), api.toPrettyString());
        assertThat(api.at("/info/title").asText()).isEqualTo("安全社区接口");
        assertThat(api.at("/components/securitySchemes/basic/scheme").asText()).isEqualTo("basic");
        assertThat(operations(api)).hasSizeGreaterThan(90).allSatisfy(call -> {
            assertThat(call.getValue().path("summary").asText())
                    .as(call.getKey())
                    .isNotBlank();
            assertThat(call.getValue().path("tags")).as(call.getKey()).hasSize(1);
            assertThat(call.getValue()
                            .at("/responses/404/content/application~1json/schema/$ref")
                            .asText())
                    .as(call.getKey())
                    .isEqualTo("#/components/schemas/Problem");
        });
        assertThat(operations(api))
                .extracting(call -> call.getValue().get("operationId").asText())
                .doesNotHaveDuplicates();
    }

    @Test
    void everySentenceBelongsToAnOperation() throws IOException {
        List<String> known =
                operations(described()).stream().map(Map.Entry::getKey).toList();
        assertThat(Files.readAllLines(Path.of("src/main/resources/openapi/operations.yaml")))
                .filteredOn(line -> !line.startsWith("#"))
                .allSatisfy(line -> assertThat(known).contains(line.substring(0, line.indexOf(": "))));
    }

    @Test
    void everyExampleIsShownAndIsWhatItsSchemaSays() throws IOException {
        JsonNode api = described();
        JsonNode examples = new YAMLMapper()
                .readTree(Path.of("src/main/resources/openapi/examples.yaml").toFile());
        Map<String, JsonNode> calls =
                operations(api).stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertThat(calls.keySet())
                .containsAll(
                        examples.properties().stream().map(Map.Entry::getKey).toList());
        examples.properties().forEach(each -> {
            JsonNode call = calls.get(each.getKey());
            shown(
                    api,
                    each.getKey() + " request",
                    call.at("/requestBody/content"),
                    each.getValue().path("request"));
            call.get("responses").properties().stream()
                    .filter(response -> response.getKey().startsWith("2"))
                    .forEach(response -> shown(
                            api,
                            each.getKey() + " response",
                            response.getValue().path("content"),
                            each.getValue().path("response")));
        });
    }

    private static void shown(JsonNode api, String where, JsonNode content, JsonNode example) {
        if (!example.isMissingNode()) {
            assertThat(content).as(where).isNotEmpty();
            JsonNode body = content.iterator().next();
            assertThat(body.get("example")).as(where).isEqualTo(example);
            fits(api, where, body.get("schema"), example);
        }
    }

    /** Every member is known and of its type, and none that is required is missing. */
    private static void fits(JsonNode api, String where, JsonNode given, JsonNode value) {
        JsonNode schema = given.has("$ref") ? api.at(given.get("$ref").asText().substring(1)) : given;
        switch (schema.has("properties") ? "object" : schema.path("type").asText()) {
            case "array" -> {
                assertThat(value.isArray()).as(where).isTrue();
                value.forEach(one -> fits(api, where + "[]", schema.get("items"), one));
            }
            case "object" -> {
                value.properties().forEach(member -> {
                    JsonNode known = schema.path("properties").path(member.getKey());
                    assertThat(known.isMissingNode())
                            .as(where + "." + member.getKey())
                            .isFalse();
                    fits(api, where + "." + member.getKey(), known, member.getValue());
                });
                schema.path("required")
                        .forEach(name -> assertThat(value.has(name.asText()))
                                .as(where + "." + name)
                                .isTrue());
            }
            case "string" -> assertThat(value.isTextual()).as(where).isTrue();
            case "integer" -> assertThat(value.isIntegralNumber()).as(where).isTrue();
            case "boolean" -> assertThat(value.isBoolean()).as(where).isTrue();
            default -> throw new AssertionError(where + " has no type that an example can have");
        }
    }

    @Test
    void noTwoTypesShareAName() {
        List<String> names = new ArrayList<>();
        described().at("/components/schemas").fieldNames().forEachRemaining(names::add);
        assertThat(names)
                .contains("MailOutboxView", "MeMe", "Problem")
                .doesNotContain("View", "Line", "Input", "Answer");
    }
}
