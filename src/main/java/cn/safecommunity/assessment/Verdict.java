package cn.safecommunity.assessment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** What the decision {@code assessmentVerdict} says of a result: good enough, to be put right in time, or not. */
public enum Verdict {
    PASS("pass", "合格"),
    RECTIFY("rectify", "限期整改"),
    FAIL("fail", "不合格");

    private final String id;
    private final String label;

    Verdict(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** The word of the process variable {@code verdict} and of the decision table. */
    @JsonValue
    public String id() {
        return id;
    }

    /** What people read. */
    public String label() {
        return label;
    }

    static Verdict of(String id) {
        return Arrays.stream(values())
                .filter(verdict -> verdict.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No verdict is called " + id));
    }
}
