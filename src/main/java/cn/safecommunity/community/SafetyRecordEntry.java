package cn.safecommunity.community;

import cn.safecommunity.Refusal;
import cn.safecommunity.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A year as a person enters it: the control target and every accident. Totals, grades and whether the target was kept
 * follow from it and are not asked.
 *
 * @param version the version that was seen, 0 for a year without a record
 */
record SafetyRecordEntry(
        int version,
        @Nullable Target target,
        @Nullable List<Line> accidents,
        @Nullable String reason) {

    private static final int MOST = 100_000;
    private static final BigDecimal MOST_LOSS = new BigDecimal("1000000000000");
    private static final int LONGEST = 500;

    record Target(
            @Nullable Integer accidents,
            @Nullable Integer deaths,
            @Nullable Integer seriousInjuries) {}

    record Line(
            @Nullable LocalDate happenedOn,
            @Nullable String summary,
            @Nullable Integer deaths,
            @Nullable Integer seriousInjuries,
            @Nullable BigDecimal directLoss) {}

    /** The checked year; a refusal names the field. */
    SafetyRecord of(int year, LocalDate today) {
        if (year < 2000 || year > today.getYear()) {
            throw Refusal.at("year", "年度应在 2000 年到 " + today.getYear() + " 年之间，请核对后重新填写。");
        }
        if (target == null) {
            throw Refusal.at("target", "请填写 " + year + " 年当地政府下达的控制指标：事故起数、死亡人数、重伤人数。");
        }
        ControlTarget checked = new ControlTarget(
                count("target.accidents", "控制指标（事故起数）", target.accidents()),
                count("target.deaths", "控制指标（死亡人数）", target.deaths()),
                count("target.seriousInjuries", "控制指标（重伤人数）", target.seriousInjuries()));
        List<Accident> happened = new ArrayList<>();
        for (Line line : accidents == null ? List.<Line>of() : accidents) {
            happened.add(accident("accidents[" + happened.size() + "].", line, year, today));
        }
        return SafetyRecord.of(year, checked, happened);
    }

    private static Accident accident(String field, Line line, int year, LocalDate today) {
        LocalDate day = line.happenedOn();
        if (day == null || day.getYear() != year || day.isAfter(today)) {
            throw Refusal.at(field + "happenedOn", "请填写事故发生日期，须在 " + year + " 年内并且不晚于今天。");
        }
        String summary =
                Text.required(field + "summary", line.summary(), LONGEST, "请用一句话写明事故的地点和经过，不超过 " + LONGEST + " 个字。");
        return new Accident(
                day,
                summary,
                count(field + "deaths", "死亡人数", line.deaths()),
                count(field + "seriousInjuries", "重伤人数", line.seriousInjuries()),
                loss(field + "directLoss", line.directLoss()));
    }

    private static int count(String field, String label, @Nullable Integer value) {
        if (value == null || value < 0 || value > MOST) {
            throw Refusal.at(field, "请填写“" + label + "”：0 到 " + MOST + " 的整数，没有的填 0。");
        }
        return value;
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
