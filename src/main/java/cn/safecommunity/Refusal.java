package cn.safecommunity;

import org.jspecify.annotations.Nullable;

/** A request that a rule turns down: the message is Chinese, for the person, and says what to do. */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String field;

    public Refusal(String message) {
        super(message);
        this.field = null;
    }

    /** Names the form field that has to be changed. */
    public Refusal(String field, String message) {
        super(message);
        this.field = field;
    }

    /** The form field that has to be changed, or null when no single one does. */
    public @Nullable String field() {
        return field;
    }

    /** Message, never null. */
    public String text() {
        return String.valueOf(getMessage());
    }
}
