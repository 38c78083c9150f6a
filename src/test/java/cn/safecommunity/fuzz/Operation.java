package cn.safecommunity.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One operation of an OpenAPI description.
 *
 * @param root what stands before every path of the description
 * @param body the schema of a JSON body, missing when there is none
 * @param form whether the body comes in parts
 */
record Operation(String root, String method, String path, List<Parameter> parameters, JsonNode body, boolean form) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "options", "head");

    record Parameter(String name, boolean inPath, JsonNode schema) {}

    /** All operations of a description. */
    static List<Operation> of(String root, JsonNode description) {
        List<Operation> all = new ArrayList<>();
        description
                .path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(entry -> {
                    if (METHODS.contains(entry.getKey())) {
                        all.add(of(root, path.getKey(), entry.getKey(), entry.getValue()));
                    }
                }));
        return all;
    }

    private static Operation of(String root, String path, String method, JsonNode operation) {
        List<Parameter> parameters = new ArrayList<>();
        operation
                .path("parameters")
                .forEach(each -> parameters.add(new Parameter(
                        each.path("name").asText(), each.path("in").asText().equals("path"), each.path("schema"))));
        JsonNode content = operation.path("requestBody").path("content");
        JsonNode body = content.path("application/json").path("schema");
        if (body.isMissingNode()) {
            body = content.path("*/*").path("schema");
        }
        return new Operation(
                root,
                method.toUpperCase(java.util.Locale.ROOT),
                path,
                parameters,
                body.isMissingNode() ? MissingNode.getInstance() : body,
                content.has("multipart/form-data"));
    }

    String name() {
        return method + " " + root + path;
    }
}
