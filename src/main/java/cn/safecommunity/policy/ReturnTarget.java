package cn.safecommunity.policy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** Where a case can be returned to for correction: a level below the one that returns it. */
public enum ReturnTarget {
    APPLICANT("applicant", "申报单位", Level.COMMUNITY),
    COUNTY("county", "县区安监局", Level.COUNTY),
    CITY("city", "市安监局", Level.CITY);

    private final String id;
    private final String label;
    private final Level level;

    ReturnTarget(String id, String label, Level level) {
        this.id = id;
        this.label = label;
        this.level = level;
    }

    /** The word of the process variable {@code returnTo}. */
    @JsonValue
    public String id() {
        return id;
    }

    /** What people read. */
    public String label() {
        return label;
    }

    /** The level that corrects. */
    public Level level() {
        return level;
    }

    /** Whether a level can return to it. */
    public boolean isBelow(Level acting) {
        return level.compareTo(acting) < 0;
    }

    public static ReturnTarget of(String id) {
        return Arrays.stream(values())
                .filter(target -> target.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nothing is returned to " + id));
    }
}
