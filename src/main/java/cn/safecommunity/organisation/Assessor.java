package cn.safecommunity.organisation;

import org.jspecify.annotations.Nullable;

/** An expert of on-site assessments; the county decides where this person must stay away. */
public record Assessor(String person, String name, String unit, String countyCode) {

    /** Nobody assesses a unit of their own county. */
    public boolean mayAssess(@Nullable String county) {
        return !countyCode.equals(county);
    }
}
