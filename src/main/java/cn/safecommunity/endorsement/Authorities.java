package cn.safecommunity.endorsement;

import cn.safecommunity.policy.Level;

/** The organisation codes of the authorities above a county. */
final class Authorities {

    static final String CITY = "610900";
    static final String PROVINCE = "610000";
    static final String ASSOCIATION = "COSHA";

    private Authorities() {}

    /** Which organisation acts for a level in an application of that county. */
    static String of(Level level, String county) {
        return switch (level) {
            case COMMUNITY -> throw new IllegalArgumentException("A creation unit issues no letters");
            case COUNTY -> county;
            case CITY -> CITY;
            case PROVINCE -> PROVINCE;
            case ASSOCIATION -> ASSOCIATION;
        };
    }
}
