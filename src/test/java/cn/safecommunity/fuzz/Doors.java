package cn.safecommunity.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every operation: the engine's through both of its doors, the application's own, and those of the web apps and their plugins. */
final class Doors {

    private static final String WEB_APPS = "/camunda/api/engine/engine/default";

    /** They are there in tests and on a developer's machine only. */
    private static final Pattern LEFT_OUT = Pattern.compile(".* /api/(test|drill)(/.*)?");

    private Doors() {}

    /** As somebody reads them who may read the description. */
    static List<Operation> of(HttpTest.Client reader) throws IOException {
        JsonNode own = reader.get("/v3/api-docs").json();
        try (InputStream file = Doors.class.getResourceAsStream("/openapi.json")) {
            JsonNode engine = new ObjectMapper().readTree(file);
            Map<String, Operation> sorted = new TreeMap<>();
            Stream.of(
                            Operation.of("", own),
                            Operation.of("/engine-rest", engine),
                            Operation.of(WEB_APPS, engine),
                            WebAppDoors.all())
                    .flatMap(List::stream)
                    .filter(operation -> !LEFT_OUT.matcher(operation.name()).matches())
                    .forEach(operation ->
                            sorted.put(operation.root() + operation.path() + operation.method(), operation));
            assertThat(sorted).hasSizeGreaterThan(700);
            return List.copyOf(sorted.values());
        }
    }
}
