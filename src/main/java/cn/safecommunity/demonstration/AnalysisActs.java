package cn.safecommunity.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The quarterly look of some pilots at how safe they are (定期分析社区安全形势, notice clause 2); the others forget it at times. */
@Component
@Profile("local")
class AnalysisActs implements Acts {

    private static final LocalDate FIRST = LocalDate.of(2013, 10, 8);
    private static final int QUARTERS = 9;
    private static final int MONTHS = 3;

    private final Door door;

    AnalysisActs(Door door) {
        this.door = door;
    }

    @Override
    public List<Intent> intents() {
        List<Intent> all = new ArrayList<>();
        for (String unit : Cast.pilots()) {
            for (int n = 0; n < QUARTERS; n++) {
                LocalDate asked = FIRST.plusMonths((long) MONTHS * n);
                if (Chance.number(3, "analysis " + unit + n) > 0) {
                    LocalDate of = asked.minusMonths(MONTHS);
                    int quarter = (of.getMonthValue() - 1) / MONTHS + 1;
                    all.add(Intent.of(
                            asked.plusDays(Chance.number(12, "analysed " + unit + n)),
                            Cast.office(unit) + " 分析安全形势",
                            () -> known(unit, of.getYear(), quarter),
                            () -> enter(unit, of.getYear(), quarter)));
                }
            }
        }
        return all;
    }

    private boolean known(String unit, int year, int quarter) {
        JsonNode all = door.get(Cast.office(unit), address(unit)).path("analyses");
        return !Hand.all(
                        all,
                        each -> each.path("year").asInt() == year
                                && each.path("period").asInt() == quarter)
                .isEmpty();
    }

    private void enter(String unit, int year, int quarter) {
        String question = unit + year + quarter;
        int accidents = Chance.number(3, "quarter " + question);
        door.put(
                Cast.office(unit),
                address(unit) + "/" + year + "/" + quarter,
                Map.of(
                        "version",
                        0,
                        "accidents",
                        accidents,
                        "deaths",
                        0,
                        "seriousInjuries",
                        Chance.number(accidents + 1, "injured " + question),
                        "risks",
                        Chance.one(
                                List.of(
                                        "国道沿线集镇人车混行，农用车、电动车碰擦多；留守老人和儿童是重点人群。",
                                        "汛期临河道路和老旧房屋风险上升，学生假期下河戏水。",
                                        "年末集市人流集中，临街商铺用电负荷大，烟花爆竹零售点多。"),
                                "risks " + question),
                        "measures",
                        "增设警示标志和护栏，网格员逐户提醒；由安监站牵头，月底前完成。"));
    }

    private static String address(String unit) {
        return "/api/communities/" + unit + "/analyses";
    }
}
