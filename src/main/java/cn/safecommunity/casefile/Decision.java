package cn.safecommunity.casefile;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** What can be decided at a task, with the word people read where a task has no other. */
public enum Decision {
    APPROVE("approve", "同意"),
    RETURN("return", "退回补正"),
    REJECT("reject", "不同意");

    private final String id;
    private final String label;

    Decision(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** The word of the process variable {@code decision}. */
    @JsonValue
    public String id() {
        return id;
    }

    public String label() {
        return label;
    }

    public static Decision of(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("No decision is called " + id));
    }

    static Optional<Decision> find(String id) {
        return Arrays.stream(values())
                .filter(decision -> decision.id.equals(id))
                .findFirst();
    }
}
