package cn.safecommunity.community;

import cn.safecommunity.Count;
import cn.safecommunity.Refusal;
import cn.safecommunity.Text;
import cn.safecommunity.safety.Accident;
import cn.safecommunity.safety.ControlTarget;
import cn.safecommunity.safety.HarmKind;
import cn.safecommunity.safety.SafetyRecord;
import cn.safecommunity.safety.Toll;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A year as a person enters it: the control targets by kind, every accident, and how many injuries were no accident.
 * Totals, grades and whether the targets were kept follow from it and are not asked.
 *
 * @param version the version that was seen, 0 for a year without a record
 * @param targets by the id of the kind; 生产安全事故 must have one, a kind left out has none
 */
record SafetyRecordEntry(
        int version,
        @Nullable Map<String, @Nullable Figures> targets,
        @Nullable List<@Nullable Line> accidents,
        @Nullable Figures injuries,
        @Nullable String reason) {

    private static final int MOST = 100_000;
    private static final int MOST_ACCIDENTS = 500;
    private static final BigDecimal MOST_LOSS = new BigDecimal("1000000000000");
    private static final int LONGEST = 500;

    record Figures(
            @Nullable BigDecimal accidents,
            @Nullable BigDecimal deaths,
            @Nullable BigDecimal seriousInjuries) {

        private Toll toll(String field, String label, String countLabel) {
            return new Toll(
                    Count.required(field + ".accidents", label + "：" + countLabel, accidents, MOST),
                    Count.required(field + ".deaths", label + "：死亡人数", deaths, MOST),
                    Count.required(field + ".seriousInjuries", label + "：重伤人数", seriousInjuries, MOST));
        }
    }

    record Line(
            @Nullable String kind,
            @Nullable LocalDate happenedOn,
            @Nullable String summary,
            @Nullable BigDecimal deaths,
            @Nullable BigDecimal seriousInjuries,
            @Nullable BigDecimal directLoss) {}

    /** The checked year; a refusal names the field. */
    SafetyRecord of(int year, LocalDate today) {
        if (year < 2000 || year > today.getYear()) {
            throw Refusal.at("year", "年度应在 2000 年到 " + today.getYear() + " 年之间，请核对后重新填写。");
        }
        Map<HarmKind, ControlTarget> checked = targets(year);
        List<@Nullable Line> lines = accidents == null ? List.of() : accidents;
        if (lines.size() > MOST_ACCIDENTS) {
            throw Refusal.at("accidents", "一个年度最多逐起登记 " + MOST_ACCIDENTS + " 起事故，请核对后重新填写。");
        }
        List<Accident> happened = new ArrayList<>();
        for (Line line : lines) {
            happened.add(accident("accidents[" + happened.size() + "]", line, year, today));
        }
        Toll harmed = injuries == null ? Toll.NONE : injuries.toll("injuries", HarmKind.INJURY.label(), "人次");
        return SafetyRecord.of(year, checked, happened, harmed);
    }

    private Map<HarmKind, ControlTarget> targets(int year) {
        Map<HarmKind, ControlTarget> checked = new EnumMap<>(HarmKind.class);
        Map<String, @Nullable Figures> given = targets == null ? Map.of() : targets;
        given.forEach((id, figures) -> {
            HarmKind kind =
                    HarmKind.of(id).orElseThrow(() -> Refusal.at("targets", "控制指标里有不认识的类别“" + id + "”，请从事故类别中选择。"));
            if (figures != null) {
                String label = kind.label() + "控制指标";
                Toll most = figures.toll("targets." + id, label, kind.isAccident() ? "起数" : "人次");
                checked.put(kind, ControlTarget.just(most));
            }
        });
        if (!checked.containsKey(HarmKind.WORK)) {
            throw Refusal.at("targets", "请填写 " + year + " 年当地政府下达的生产安全事故控制指标：起数、死亡人数、重伤人数。其他类别没有下达的可以不填。");
        }
        return checked;
    }

    private static Accident accident(String field, @Nullable Line line, int year, LocalDate today) {
        if (line == null) {
            throw Refusal.at(field, "有一起事故是空的，请填写或删去。");
        }
        HarmKind kind = HarmKind.of(String.valueOf(line.kind()))
                .filter(HarmKind::isAccident)
                .orElseThrow(() -> Refusal.at(field + ".kind", "请选择事故类别。生产经营活动中发生的道路交通、火灾等事故，按生产安全事故登记。"));
        LocalDate day = line.happenedOn();
        if (day == null || day.getYear() != year || day.isAfter(today)) {
            throw Refusal.at(field + ".happenedOn", "请填写事故发生日期，须在 " + year + " 年内并且不晚于今天。");
        }
        return new Accident(
                kind,
                day,
                Text.required(field + ".summary", line.summary(), LONGEST, "请用一句话写明事故的地点和经过，不超过 " + LONGEST + " 个字。"),
                Count.required(field + ".deaths", "死亡人数", line.deaths(), MOST),
                Count.required(field + ".seriousInjuries", "重伤人数", line.seriousInjuries(), MOST),
                loss(field + ".directLoss", line.directLoss()));
    }

    private static BigDecimal loss(String field, @Nullable BigDecimal value) {
        BigDecimal loss = value == null ? BigDecimal.ZERO : value;
        if (loss.signum() < 0
                || loss.compareTo(MOST_LOSS) > 0
                || loss.stripTrailingZeros().scale() > 2) {
            throw Refusal.at(field, "请填写“直接经济损失”：以元为单位，不小于 0，最多两位小数。");
        }
        return loss;
    }
}
