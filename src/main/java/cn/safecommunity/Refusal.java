package cn.safecommunity;

import org.jspecify.annotations.Nullable;

/** A request that a rule turns down: the message is Chinese, for the person, and says what to do. */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String field;

    public Refusal(String message) {
        this(message, null);
    }

    private Refusal(String message, @Nullable String field) {
        super(message);
        this.field = field;
    }

    /** Names the form field that has to be changed. */
    public static Refusal at(String field, String message) {
        return new Refusal(message, field);
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
