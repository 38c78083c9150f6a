package cn.safecommunity.security;

import cn.safecommunity.Refusal;
import cn.safecommunity.Text;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether every text of a JSON body can be kept and read, whichever door it came to; names the field of the first other. */
final class JsonText {

    private static final JsonFactory FACTORY = new JsonFactory();

    /** What the engine's REST API calls the content of a variable; the variable's own name stands one level above. */
    private static final String VALUE = "value";

    private JsonText() {}

    /** Empty for what is fine, and for what is no JSON, which its reader turns down. */
    static Optional<Refusal> fault(byte[] body) {
        try (JsonParser parser = FACTORY.createParser(body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                boolean text = token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME;
                if (text && !Text.isReadable(parser.getText())) {
                    return Optional.of(Text.unreadable(field(parser.getParsingContext())));
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String field(@Nullable JsonStreamContext place) {
        for (JsonStreamContext each = place; each != null; each = each.getParent()) {
            String name = each.getCurrentName();
            if (name != null && !name.equals(VALUE) && Text.isReadable(name)) {
                return name;
            }
        }
        return VALUE;
    }
}
