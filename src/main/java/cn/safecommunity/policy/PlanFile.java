package cn.safecommunity.policy;

import cn.safecommunity.policy.PlanReader.Frame;
import cn.safecommunity.policy.ProgrammePlan.Criterion;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;

/**
 * The section {@code programme} of a policy file. Dates are given by the year of the programme and the day, as in
 * {@code {year: 2, day: "12-31"}}, so that any first year can be offered. A wrong file is refused with every reason.
 */
final class PlanFile {

    private static final YAMLMapper MAPPER = new YAMLMapper();

    private final String file;
    private final String text;

    private PlanFile(String file, String text) {
        this.file = file;
        this.text = text;
    }

    /** The plan of a policy file, or nothing when the file has no such section. */
    static Optional<ProgrammePlan> read(Resource resource) {
        try {
            String text = resource.getContentAsString(StandardCharsets.UTF_8);
            return new PlanFile(resource.getDescription(), text).read(MAPPER.readTree(text));
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new MalformedFile(resource.getDescription(), line, e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + resource.getDescription() + " cannot be read", e);
        }
    }

    private Optional<ProgrammePlan> read(JsonNode policy) {
        if (!(policy.get("programme") instanceof ObjectNode section)) {
            return Optional.empty();
        }
        Frame frame = new Frame(
                required(policy, "key"),
                required(policy, "name"),
                required(policy, "notice"),
                criteria(section),
                set(section));
        ObjectNode fields = section.deepCopy();
        fields.remove(List.of("criteria", "assumptions"));
        PlanField.dates().forEach(field -> makeAbsolute(fields, field.name()));
        PlanReader reader = new PlanReader(fields);
        Optional<ProgrammePlan> plan = reader.read(frame);
        if (plan.isEmpty()) {
            throw refused(reader.problems());
        }
        return plan;
    }

    private static void makeAbsolute(ObjectNode fields, String name) {
        JsonNode date = fields.path(name);
        int year = fields.path("firstYear").asInt() + date.path("year").asInt() - 1;
        if (date.isObject()) {
            fields.put(name, "%04d-%s".formatted(year, date.path("day").asText()));
        }
    }

    private List<Criterion> criteria(ObjectNode section) {
        List<Criterion> criteria = convert(section, "criteria", new TypeReference<List<Criterion>>() {});
        if (criteria.isEmpty()) {
            throw refused(List.of(new FieldProblem("criteria", "没有列出试点的条件。请至少列一条，各有 key 和 label。")));
        }
        return criteria;
    }

    private Set<String> set(ObjectNode section) {
        Set<String> names = convert(section, "assumptions", new TypeReference<Set<String>>() {});
        List<FieldProblem> unknown = names.stream()
                .filter(name -> !PlanField.isKnown(name))
                .map(name -> new FieldProblem("assumptions", "没有名为“" + name + "”的项目。"))
                .toList();
        if (!unknown.isEmpty()) {
            throw refused(unknown);
        }
        return names;
    }

    private <T> T convert(ObjectNode section, String name, TypeReference<T> type) {
        JsonNode value = section.has(name) ? section.get(name) : section.arrayNode();
        try {
            return MAPPER.convertValue(value, type);
        } catch (IllegalArgumentException e) {
            throw new MalformedFile(file, lineOf(name), name + ": " + e.getMessage(), e);
        }
    }

    private String required(JsonNode policy, String name) {
        String value = policy.path(name).asText("");
        if (value.isBlank()) {
            throw new MalformedFile(file, 1, name + " is missing");
        }
        return value;
    }

    private MalformedFile refused(List<FieldProblem> problems) {
        String reasons = problems.stream()
                .map(problem -> problem.field() + ": " + problem.reason())
                .collect(Collectors.joining(" "));
        return new MalformedFile(file, lineOf(problems.get(0).field()), reasons);
    }

    private int lineOf(String field) {
        List<String> lines = text.lines().toList();
        int section = Math.max(0, lines.indexOf("programme:"));
        for (int line = section; line < lines.size(); line++) {
            if (lines.get(line).strip().startsWith(field + ":")) {
                return line + 1;
            }
        }
        return section + 1;
    }
}
