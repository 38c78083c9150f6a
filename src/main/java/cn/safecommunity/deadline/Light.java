package cn.safecommunity.deadline;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Optional;

/** The lights of a stage in the order in which they come; the ids are those of their timers in the models. */
public enum Light {
    GREEN("green"),
    YELLOW_LIGHT("yellowLight"),
    YELLOW_CARD("yellowCard"),
    RED_CARD("redCard");

    /** Those that are raised; green is what a screen shows while none of them has come. */
    static final List<Light> RAISED = List.of(YELLOW_LIGHT, YELLOW_CARD, RED_CARD);

    private final String id;

    Light(String id) {
        this.id = id;
    }

    /** Its word in models, tables and on the wire. */
    @JsonValue
    public String id() {
        return id;
    }

    /** Whether it says that the time is over. */
    public boolean isCard() {
        return this == YELLOW_CARD || this == RED_CARD;
    }

    /** The light of that id, if it is one that is raised. */
    static Optional<Light> find(String id) {
        return RAISED.stream().filter(light -> light.id.equals(id)).findFirst();
    }

    static Light of(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("No light is called " + id));
    }
}
