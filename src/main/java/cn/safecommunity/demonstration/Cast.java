package cn.safecommunity.demonstration;

import java.util.List;
import java.util.stream.Stream;

/**
 * Who plays: the people of the local profile and the sample units. Names and codes of the units are real, which of them
 * were pilots and what became of them is INVENTED.
 */
final class Cast {

    /** Of everybody in the local profile. */
    static final String PASSWORD = "demo";

    static final String OFFICE = "city-office";
    static final String ADMIN = "admin";
    static final String CITY = "610900";
    static final String ZONE = "6109GX";
    static final String PARK = "6109GX901";

    static final List<String> COUNTIES =
            List.of("610902", "610921", "610922", "610923", "610924", "610925", "610926", "610927", "610928", "610929");

    static final List<String> DEPARTMENTS =
            List.of("public-security", "finance", "housing", "planning", "agriculture", "quality", "work-safety");

    private static final List<List<String>> PILOTS = List.of(
            List.of("001", "104", "107"),
            List.of("100", "101", "102"),
            List.of("100", "104", "102"),
            List.of("100", "106", "102"),
            List.of("100", "101", "102"),
            List.of("100", "106", "101"),
            List.of("100", "108", "101"),
            List.of("100", "103", "101"),
            List.of("100", "103", "101"),
            List.of("100", "104", "101"));

    private static final List<String> SURNAMES =
            List.of("王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何", "郭", "马", "罗");
    private static final List<String> GIVEN =
            List.of("建国", "志强", "秀英", "海波", "明", "丽华", "军", "永平", "晓燕", "国栋", "玉兰", "涛");

    private Cast() {}

    /** The last word of what people call a county: 区, 县 or 开发区. */
    static String tier(String place) {
        return place.startsWith(ZONE) ? "开发区" : place.startsWith("610902") ? "区" : "县";
    }

    /** Two pilots and a third candidate of a county. */
    static List<String> candidates(String county) {
        return PILOTS.get(COUNTIES.indexOf(county)).stream()
                .map(suffix -> county + suffix)
                .toList();
    }

    /** The twenty. */
    static List<String> pilots() {
        return COUNTIES.stream()
                .flatMap(county -> candidates(county).subList(0, 2).stream())
                .toList();
    }

    /** Who begins a creation besides the pilots: the park in 2013, the third candidates when the work is rolled out. */
    static List<String> others() {
        return Stream.concat(
                        Stream.of(PARK),
                        COUNTIES.stream().map(county -> candidates(county).get(2)))
                .toList();
    }

    /** Whether a unit begins only when the work is rolled out. */
    static boolean isRolledOut(String unit) {
        return others().indexOf(unit) > 0;
    }

    static List<String> units() {
        return Stream.concat(pilots().stream(), others().stream()).toList();
    }

    static String countyOf(String unit) {
        return unit.substring(0, 6);
    }

    static String examiner(String county) {
        return "county-" + county + "-examiner";
    }

    static String office(String unit) {
        return "community-" + unit;
    }

    /** An invented name. */
    static String name(String whose) {
        return Chance.one(SURNAMES, "surname " + whose) + Chance.one(GIVEN, "given name " + whose);
    }

    static String phone(String whose) {
        return "0915-" + Chance.between(3200000, 8999999, "phone " + whose);
    }
}
