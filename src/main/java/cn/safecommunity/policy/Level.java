package cn.safecommunity.policy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** The levels that handle what a creation unit hands in, lowest first, with the words people read. */
public enum Level {
    COMMUNITY("community", "创建单位"),
    COUNTY("county", "县区"),
    CITY("city", "市级"),
    PROVINCE("province", "省级"),
    ASSOCIATION("association", "协会");

    private final String id;
    private final String label;

    Level(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** The word of the process variable {@code level}. */
    @JsonValue
    public String id() {
        return id;
    }

    /** What people read. */
    public String label() {
        return label;
    }

    public static Level of(String id) {
        return Arrays.stream(values())
                .filter(level -> level.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No level is called " + id));
    }

    /** Who supervises this level when it is late; nobody stands above the province and the association but themselves. */
    public Level superior() {
        return switch (this) {
            case COMMUNITY -> COUNTY;
            case COUNTY -> CITY;
            case CITY, PROVINCE -> PROVINCE;
            case ASSOCIATION -> ASSOCIATION;
        };
    }
}
