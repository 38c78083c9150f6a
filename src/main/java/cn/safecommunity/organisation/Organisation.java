package cn.safecommunity.organisation;

import org.jspecify.annotations.Nullable;

/**
 * A jurisdiction, the association or a creation unit.
 *
 * @param code its division code; internal where the state has given none
 * @param name the jurisdiction or unit, e.g. 汉滨区
 * @param issuerCode the 机关代字 that opens its document numbers, null when it issues none
 */
public record Organisation(
        String code,
        String name,
        UnitKind kind,
        @Nullable String parentCode,
        @Nullable String issuerCode,
        boolean abolished) {

    /** What people call its kind, e.g. 乡镇. */
    public String kindName() {
        return kind.label();
    }

    /** Whether it can create a safe community: a single unit, or a county as a whole. */
    public boolean isCreationUnit() {
        return isSingleUnit() || isWholeCounty();
    }

    /** A street office, a township, an enterprise or park: only these can be pilots or be merged. */
    public boolean isSingleUnit() {
        return kind.isSingleUnit();
    }

    public boolean isStreetOrTownship() {
        return kind.isStreetOrTownship();
    }

    /**
     * The office of a county's leading group, through which the county applies as a whole (安全社区评定管理办法(试行)
     * 第3条).
     */
    public boolean isWholeCounty() {
        return kind == UnitKind.WHOLE_COUNTY;
    }
}
