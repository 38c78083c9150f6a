package cn.safecommunity.organisation;

/** Who can start a process by hand. */
public enum Starter {
    /** The people of a creation unit. */
    UNIT,
    /** The office of the city's Work Safety Committee. */
    CITY_OFFICE
}
