package cn.safecommunity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    void noTwoTypesShareAName() {
        List<String> names = new ArrayList<>();
        described().at("/components/schemas").fieldNames().forEachRemaining(names::add);
        assertThat(names)
                .contains("MailOutboxView", "MeMe", "Problem")
                .doesNotContain("View", "Line", "Input", "Answer");
    }
}
