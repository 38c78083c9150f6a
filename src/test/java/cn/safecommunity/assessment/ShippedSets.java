package cn.safecommunity.assessment;

import org.springframework.core.io.ClassPathResource;

/** The indicator sets of the application, read without starting it. */
final class ShippedSets {

    static final IndicatorSet NATIONAL_50 = read("national-50");
    static final IndicatorSet NATIONAL_45 = read("national-45");
    static final IndicatorSet CITY_45 = read("city-45");

    private ShippedSets() {}

    private static IndicatorSet read(String key) {
        return IndicatorSetFile.read(new ClassPathResource("policy/indicators/" + key + ".yaml"));
    }
}
