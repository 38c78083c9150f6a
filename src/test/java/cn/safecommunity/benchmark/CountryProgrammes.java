package cn.safecommunity.benchmark;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The pilots of a city with ten counties and of a province with a hundred further ones, two in each county. */
final class CountryProgrammes {

    private static final long FILES = 5_000_000;

    private static final String OF_THE_PROVINCE = "county BETWEEN '700010' AND '700109' AND place IN (3, 4)";

    private CountryProgrammes() {}

    static void designate(JdbcClient jdbc, long city, long province, CountryUnits units, String like) {
        units.open(OF_THE_PROVINCE, like);
        for (String kind : new String[] {"programme", "selection"}) {
            jdbc.sql("""
                    INSERT INTO case_file (id, kind, county, subject, opened_at, started_at, business_key, part_of)
                    SELECT :first + right(county, 5)::int, :kind, county, '省的县' || county, now(), now(), 'FILLED-' || :kind || county,
                        CASE :kind WHEN 'programme' THEN :programme END
                    FROM (SELECT DISTINCT county FROM filled_unit WHERE %s) k""".formatted(OF_THE_PROVINCE))
                    .param("first", kind.equals("programme") ? FILES : FILES + 100_000)
                    .param("kind", kind)
                    .param("programme", province)
                    .update();
        }
        jdbc.sql("INSERT INTO programme_county (programme, county, case_id, quota)"
                        + " SELECT part_of, county, id, true FROM case_file WHERE id BETWEEN ? AND ?")
                .params(FILES, FILES + 99_999)
                .update();
        jdbc.sql(
                        "INSERT INTO selection (case_id, programme, county) SELECT id, ?, county FROM case_file WHERE id BETWEEN ? AND ?")
                .params(province, FILES + 100_000, FILES + 199_999)
                .update();
        pilots(jdbc, city, "nr <= " + CountryUnits.PILOTS);
        pilots(jdbc, province, OF_THE_PROVINCE);
    }

    private static void pilots(JdbcClient jdbc, long programme, String which) {
        String places = "SELECT " + programme + ", county, place - 2 * (place / 3)";
        jdbc.sql("INSERT INTO pilot_place (programme, county, place) " + places + " FROM filled_unit WHERE " + which
                        + " ON CONFLICT DO NOTHING")
                .update();
        jdbc.sql("INSERT INTO pilot (programme, county, place, unit, leader, post, phone, designated_on) " + places
                        + ", code, '领导', '副县长', '0915-0000000', current_date - 100 FROM filled_unit WHERE " + which)
                .update();
    }
}
