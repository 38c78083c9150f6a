package cn.safecommunity.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;

/** Values as a schema asks for them, as they really stand in the database, or as nobody should send them. */
final class OddValues {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DEEPEST = 4;

    private static final List<String> ODD = List.of(
            "",
            " ",
            "abc",
            "-1",
            "0",
            "99999999999999999999",
            "1.5",
            "\u0000",
            "甲\u0007",
            "\u200b",
            "\u3164",
            "𠮷野",
            "'; DROP TABLE material; --",
            "%",
            "${1+1}",
            "#{currentUser()}",
            "<b onclick=x>",
            "../../etc/passwd",
            "2013-02-30",
            "40229-01-01",
            "2013-04-30T00:00:00.000+0800",
            "null",
            "长".repeat(300),
            "x".repeat(5000));

    private static final List<BigDecimal> NUMBERS = List.of(
            new BigDecimal("0"),
            new BigDecimal("1"),
            new BigDecimal("-1"),
            new BigDecimal("2013"),
            new BigDecimal("0.99"),
            new BigDecimal("2147483648"),
            new BigDecimal("1e30"));

    private final Random random;
    private final List<String> known;
    private final JsonNode schemas;

    /** Known are ids that exist, which the schemas do not tell. */
    OddValues(Random random, List<String> known, JsonNode description) {
        this.random = random;
        this.known = known;
        this.schemas = description.path("components").path("schemas");
    }

    /** A value for an address: mostly one that exists. */
    String text() {
        return one(random.nextInt(3) > 0 ? known : ODD);
    }

    /** A JSON text for such a schema; one in twenty is no JSON at all. */
    String body(JsonNode schema) {
        if (random.nextInt(20) == 0) {
            return one(List.of("{bad", "[]", "[null]", "null", "\"x\"", "1", "{\"a\":{\"b\":[[[[{}]]]]}}"));
        }
        try {
            return JSON.writeValueAsString(value(schema, 0));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode value(JsonNode asked, int depth) {
        JsonNode schema = resolved(asked);
        if (depth > DEEPEST || random.nextInt(12) == 0) {
            return wrong();
        }
        if (schema.has("enum") && random.nextInt(5) > 0) {
            JsonNode options = schema.get("enum");
            return options.get(random.nextInt(options.size()));
        }
        return switch (schema.path("type").asText(schema.has("properties") ? "object" : "")) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "integer", "number" -> NODES.numberNode(one(NUMBERS));
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            default -> NODES.textNode(text());
        };
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = NODES.objectNode();
        schema.path("properties").fields().forEachRemaining(property -> {
            if (property.getKey().equals("asyncResponseTimeout")) {
                return; // it waits as long as it is told to
            }
            if (random.nextInt(4) == 0 || schema.path("properties").size() < 8) {
                object.set(property.getKey(), value(property.getValue(), depth + 1));
            }
        });
        if (schema.has("additionalProperties")
                && schema.get("additionalProperties").isObject()) {
            for (String name : List.of("decision", "opinion", one(ODD))) {
                object.set(name, value(schema.get("additionalProperties"), depth + 1));
            }
        }
        return object;
    }

    private ArrayNode array(JsonNode schema, int depth) {
        ArrayNode array = NODES.arrayNode();
        for (int i = random.nextInt(4); i > 0; i--) {
            array.add(value(schema.path("items"), depth + 1));
        }
        return array;
    }

    private JsonNode resolved(JsonNode schema) {
        JsonNode each = schema;
        for (int i = 0; i < 5; i++) {
            if (each.has("$ref")) {
                String name = each.get("$ref").asText();
                each = schemas.path(name.substring(name.lastIndexOf('/') + 1));
            } else if (each.has("allOf")) {
                each = each.get("allOf").get(random.nextInt(each.get("allOf").size()));
            } else if (each.has("oneOf")) {
                each = each.get("oneOf").get(random.nextInt(each.get("oneOf").size()));
            }
        }
        return each;
    }

    private JsonNode wrong() {
        return switch (random.nextInt(6)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.arrayNode().addNull();
            case 2 -> NODES.objectNode().put("a", 1);
            case 3 -> NODES.numberNode(one(NUMBERS));
            case 4 -> NODES.booleanNode(true);
            default -> NODES.textNode(one(ODD));
        };
    }

    <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
