package cn.safecommunity.organisation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of organisations: jurisdictions, the association, and what can create a safe community. */
public enum UnitKind {
    PROVINCE("province", "省"),
    ASSOCIATION("association", "机构"),
    CITY("city", "市"),
    COUNTY("county", "县区"),
    ZONE("zone", "开发区"),
    STREET("street", "街道办事处"),
    TOWNSHIP("township", "乡镇"),
    ENTERPRISE("enterprise", "企业、园区社区"),
    WHOLE_COUNTY("wholeCounty", "整区、整县");

    private final String id;
    private final String label;

    UnitKind(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** Its word in files, in the register and on the wire. */
    @JsonValue
    public String id() {
        return id;
    }

    /** What people read. */
    public String label() {
        return label;
    }

    public static UnitKind of(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("No kind of unit is called " + id));
    }

    static List<String> ids() {
        return Arrays.stream(values()).map(UnitKind::id).toList();
    }

    static Optional<UnitKind> find(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }

    public boolean isStreetOrTownship() {
        return this == STREET || this == TOWNSHIP;
    }

    /** A street office, a township, an enterprise or park: only these can be pilots or be merged. */
    public boolean isSingleUnit() {
        return isStreetOrTownship() || this == ENTERPRISE;
    }
}
