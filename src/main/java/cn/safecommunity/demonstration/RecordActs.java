package cn.safecommunity.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The yearly safety records: entered by the counties each January, and in the year itself when something grave happens.
 * Every accident is INVENTED.
 */
@Component
@Profile("local")
class RecordActs implements Acts {

    /** Had a grave accident while its application was under way: three deaths make it 较大. */
    static final String GRAVE = "610923106";

    private static final Map<String, Object> TARGETS = Map.of(
            "work", Map.of("accidents", 4, "deaths", 1, "seriousInjuries", 3),
            "traffic", Map.of("accidents", 3, "deaths", 1, "seriousInjuries", 2),
            "fire", Map.of("accidents", 2, "deaths", 0, "seriousInjuries", 1));

    private static final LocalDate GRAVE_ON = LocalDate.of(2014, 9, 6);

    /** What happened, by its kind. */
    private static final List<Map.Entry<String, String>> KINDS = List.of(
            Map.entry("traffic", "农用车在村道转弯处侧翻"),
            Map.entry("fire", "临街商铺电线短路起火"),
            Map.entry("work", "建筑工地高处坠落"),
            Map.entry("drowning", "学生在河滩戏水溺水，被救起"),
            Map.entry("work", "采石点飞石伤人"),
            Map.entry("school", "校门口电动车碰撞"),
            Map.entry("other", "雨后房屋土墙倒塌"));

    private final Door door;

    RecordActs(Door door) {
        this.door = door;
    }

    @Override
    public List<Intent> intents() {
        List<Intent> all = new ArrayList<>();
        for (String unit : Cast.units()) {
            for (int year = 2013; year <= 2014; year++) {
                if (year == 2013 && Cast.isRolledOut(unit)) {
                    continue; // not registered yet
                }
                int of = year;
                LocalDate day = LocalDate.of(year + 1, 1, 7).plusDays(Chance.number(14, "record " + unit + year));
                all.add(Intent.of(
                        day,
                        Cast.examiner(Cast.countyOf(unit)) + " 登记年度安全记录",
                        () -> version(unit, of) > (unit.equals(GRAVE) && of == 2014 ? 1 : 0),
                        () -> enter(unit, of, accidents(unit, of), "年终汇总")));
            }
        }
        all.add(Intent.of(
                GRAVE_ON.plusDays(4),
                Cast.examiner(Cast.countyOf(GRAVE)) + " 登记较大事故",
                () -> version(GRAVE, 2014) > 0,
                () -> enter(GRAVE, 2014, List.of(grave()), "")));
        return all;
    }

    private int version(String unit, int year) {
        return records(unit).stream()
                .filter(each -> each.path("year").asInt() == year)
                .mapToInt(each -> each.path("version").asInt())
                .findFirst()
                .orElse(0);
    }

    private List<JsonNode> records(String unit) {
        return Hand.all(
                door.get(Cast.examiner(Cast.countyOf(unit)), "/api/communities/" + unit + "/records")
                        .path("years"),
                each -> true);
    }

    private void enter(String unit, int year, List<Map<String, Object>> accidents, String reason) {
        int version = version(unit, year);
        door.put(
                Cast.examiner(Cast.countyOf(unit)),
                "/api/communities/" + unit + "/records/" + year,
                Map.of(
                        "version",
                        version,
                        "targets",
                        TARGETS,
                        "accidents",
                        accidents,
                        "reason",
                        version > 0 ? reason : ""));
    }

    private static List<Map<String, Object>> accidents(String unit, int year) {
        List<Map<String, Object>> all = new ArrayList<>();
        if (unit.equals(GRAVE) && year == 2014) {
            all.add(grave());
        }
        int count = Chance.number(4, "accidents " + unit + year);
        for (int n = 0; n < count; n++) {
            String question = unit + year + n;
            all.add(accident(
                    LocalDate.of(year, 1, 10).plusDays(Chance.number(330, "day " + question)),
                    KINDS.get(Chance.number(KINDS.size(), "kind " + question)),
                    n == 0 && Chance.number(5, "death " + question) == 0 ? 1 : 0,
                    n == 1 ? 1 : 0));
        }
        return all;
    }

    private static Map<String, Object> grave() {
        return accident(GRAVE_ON, Map.entry("work", "客运企业面包车坠入河中，3人死亡"), 3, 2);
    }

    private static Map<String, Object> accident(
            LocalDate day, Map.Entry<String, String> what, int deaths, int injuries) {
        return Map.of(
                "kind",
                what.getKey(),
                "happenedOn",
                day.toString(),
                "summary",
                what.getValue(),
                "deaths",
                deaths,
                "seriousInjuries",
                injuries,
                "directLoss",
                Chance.between(2, 90, "loss " + what.getValue() + day) * 1000);
    }
}
