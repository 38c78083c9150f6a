package cn.safecommunity.organisation;

import org.jspecify.annotations.Nullable;

/**
 * An authority, a jurisdiction or a creation unit.
 *
 * @param code its division code; internal where the state has given none
 * @param kind province, association, city, county, zone, street, township or enterprise
 * @param issuerCode the 机关代字 that opens its document numbers, null when it issues none
 */
public record Organisation(
        String code,
        String name,
        String kind,
        @Nullable String parentCode,
        @Nullable String issuerCode,
        boolean abolished) {}
