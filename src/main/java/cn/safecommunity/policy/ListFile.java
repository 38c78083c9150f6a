package cn.safecommunity.policy;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;

/** A YAML file of named lists; every entry remembers its line, so that a wrong one can be pointed at. */
public final class ListFile {

    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final String file;
    private final Map<String, List<Entry<JsonNode>>> lists = new LinkedHashMap<>();

    private ListFile(String file) {
        this.file = file;
    }

    /** One entry of a list and where it begins. */
    public record Entry<T>(String file, int line, T value) {

        /** What to throw when the entry makes no sense. */
        public MalformedFile refused(String reason) {
            return new MalformedFile(file, line, reason);
        }
    }

    /** Reads a file that has these lists and no other. */
    public static ListFile read(Resource resource, String... names) {
        ListFile read = new ListFile(resource.getDescription());
        try (InputStream content = resource.getInputStream();
                JsonParser parser = MAPPER.createParser(content)) {
            read.expect(parser, parser.nextToken(), JsonToken.START_OBJECT, "lists with a name");
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                read.readList(parser, List.of(names));
            }
            return read;
        } catch (JsonProcessingException e) {
            throw new MalformedFile(read.file, line(e.getLocation()), e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + read.file + " cannot be read", e);
        }
    }

    private void readList(JsonParser parser, List<String> names) throws IOException {
        String name = parser.currentName();
        if (!names.contains(name)) {
            throw new MalformedFile(file, line(parser), "unknown list '" + name + "', known are " + names);
        }
        expect(parser, parser.nextToken(), JsonToken.START_ARRAY, "a list under '" + name + "'");
        List<Entry<JsonNode>> entries = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            int line = line(parser);
            entries.add(new Entry<>(file, line, parser.readValueAsTree()));
        }
        lists.put(name, entries);
    }

    private void expect(JsonParser parser, JsonToken found, JsonToken wanted, String what) {
        if (found != wanted) {
            throw new MalformedFile(file, line(parser), "expected " + what);
        }
    }

    /** What to throw when something is missing, so that no line can be pointed at. */
    public MalformedFile refused(String reason) {
        return new MalformedFile(file, 1, reason);
    }

    /** The entries of one list, empty when the file does not have it. */
    public <T> List<Entry<T>> list(String name, Class<T> type) {
        return lists.getOrDefault(name, List.of()).stream()
                .map(entry -> convert(entry, type))
                .toList();
    }

    private static <T> Entry<T> convert(Entry<JsonNode> entry, Class<T> type) {
        try {
            return new Entry<>(entry.file(), entry.line(), MAPPER.treeToValue(entry.value(), type));
        } catch (JsonProcessingException e) {
            throw new MalformedFile(entry.file(), entry.line(), e.getOriginalMessage(), e);
        }
    }

    private static int line(JsonParser parser) {
        return line(parser.currentTokenLocation());
    }

    private static int line(JsonLocation location) {
        return location == null ? 1 : Math.max(1, location.getLineNr());
    }
}
