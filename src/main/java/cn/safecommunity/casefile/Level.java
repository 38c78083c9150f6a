package cn.safecommunity.casefile;

import java.util.Arrays;
import java.util.List;

/** The levels of a chain, lowest first, with the words people read. */
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
    public String id() {
        return id;
    }

    /** What people read. */
    public String label() {
        return label;
    }

    /** The level of that id. */
    public static Level of(String id) {
        return Arrays.stream(values())
                .filter(level -> level.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No level is called " + id));
    }

    /** Where a case of this level can be returned to: {@code applicant}, {@code county}, {@code city}, if earlier. */
    public List<String> earlier() {
        return switch (this) {
            case COMMUNITY -> List.of();
            case COUNTY -> List.of("applicant");
            case CITY -> List.of("applicant", "county");
            case PROVINCE, ASSOCIATION -> List.of("applicant", "county", "city");
        };
    }

    /** What people read for a value of {@code returnTo}. */
    public static String returnLabel(String returnTo) {
        return switch (returnTo) {
            case "applicant" -> "申报单位";
            case "county" -> "县区安监局";
            case "city" -> "市安监局";
            default -> throw new IllegalArgumentException("Nothing is returned to " + returnTo);
        };
    }
}
