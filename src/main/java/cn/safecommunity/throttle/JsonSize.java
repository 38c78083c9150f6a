package cn.safecommunity.throttle;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.Optional;

/** Whether a JSON body is of a size that a form or a program here can have; looks at it once, without building anything. */
public final class JsonSize {

    static final int DEEPEST = 20;
    static final int MOST_VALUES = 20_000;

    /** At the engine's doors an object is a condition, a variable or an instruction; Tasklist's filters have some thirty. */
    public static final int MOST_CONDITIONS = 100;

    /** A score sheet has 150 cells, a programme's plan some hundred numbers. */
    public static final int MOST_OBJECTS = 5_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNameLength(1_000)
                    .maxNumberLength(100)
                    .build())
            .build();

    private JsonSize() {}

    /** What is too much, in words; empty for what is fine, and for what is no JSON, which its reader turns down. */
    public static Optional<String> fault(byte[] body, int mostObjects) {
        int values = 0;
        int objects = 0;
        try (JsonParser parser = FACTORY.createParser(body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isScalarValue() && ++values > MOST_VALUES) {
                    return Optional.of("提交的内容太多，一次最多 " + MOST_VALUES + " 个值，请分批提交。");
                }
                if (token == JsonToken.START_OBJECT && ++objects > mostObjects) {
                    return Optional.of("一次最多提交 " + mostObjects + " 个条件或变量，请减少查询条件，或者分批提交。");
                }
            }
            return Optional.empty();
        } catch (StreamConstraintsException e) {
            return Optional.of("提交的内容嵌套太深（最多 " + DEEPEST + " 层）或者数字、名称太长，请检查后重新提交。");
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
