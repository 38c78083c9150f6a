package cn.safecommunity.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Answers to {@link FieldRules} as a column of type {@code jsonb}. */
@Component
public class Answers {

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final ObjectMapper json;

    Answers(ObjectMapper json) {
        this.json = json;
    }

    public Map<String, Object> read(String column) {
        try {
            return json.readValue(column, FIELDS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A column of answers cannot be read", e);
        }
    }

    public String write(Map<String, Object> answers) {
        try {
            return json.writeValueAsString(answers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Answers cannot be written to a column", e);
        }
    }
}
