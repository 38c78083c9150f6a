package cn.safecommunity.ranking;

import cn.safecommunity.creation.CheckStanding.State;
import cn.safecommunity.gate.PilotFacts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * In which order pilots are put forward to the province and the nation (notice clause 4-phase2: 择优向中、省申报). The notice
 * names no order, so the criteria and their sequence are an assumption; the code of the unit is the last word, so that the
 * same facts always give the same order.
 */
final class PilotRanking {

    private PilotRanking() {}

    /** The criteria in their sequence, in words. */
    static final String RULE = "依次比较："
            + Arrays.stream(Criterion.values())
                    .map(criterion -> criterion.label)
                    .collect(Collectors.joining("、"))
            + "（通知没有规定择优的办法，这个顺序是暂定的）。";

    /** What is compared; what comes first weighs most. */
    private enum Criterion {
        VETO("没有一票否决的在前", Comparator.comparing(Candidate::vetoed)),
        STANDARD(
                "初验合格的在前",
                Comparator.comparing(
                        candidate -> standing(candidate.pilot().check().state()))),
        SCORE("初验评分高的在前", Comparator.comparing(Candidate::points).reversed()),
        CASUALTIES("近两年死亡和重伤人数少的在前", Comparator.comparing(Candidate::casualties)),
        ACCIDENTS("近两年事故起数少的在前", Comparator.comparing(Candidate::accidents)),
        OPEN("没有销号的问题少的在前", Comparator.comparing(Candidate::open)),
        MONTHS("创建时间长的在前", Comparator.comparing(Candidate::months).reversed()),
        CODE("单位代码小的在前", Comparator.comparing(candidate -> candidate.pilot().unit()));

        private final String label;
        private final Comparator<Candidate> order;

        Criterion(String label, Comparator<Candidate> order) {
            this.label = label;
            this.order = order;
        }

        private static int standing(State state) {
            return List.of(State.PASSED, State.IN_CHECK, State.NOT_PASSED, State.NOT_BEGUN)
                    .indexOf(state);
        }
    }

    /**
     * What the order follows from.
     *
     * @param registeredOn its 备案, from which the months of creation count; null when it has not registered
     * @param on the day of the order
     * @param graveYears years of the latest two with an accident of the grade 较大 or worse
     * @param yearsOverTarget years of the latest two beyond the control target
     * @param openItems what it still has to put right after its check
     * @param openFindings what inspections found in its county and is not settled
     */
    record Candidate(
            PilotFacts pilot,
            @Nullable LocalDate registeredOn,
            LocalDate on,
            List<Integer> graveYears,
            List<Integer> yearsOverTarget,
            int accidents,
            int deaths,
            int seriousInjuries,
            int openItems,
            int openFindings) {

        boolean vetoed() {
            return !graveYears.isEmpty() || !yearsOverTarget.isEmpty();
        }

        boolean ready() {
            return pilot.check().state() == State.PASSED && !vetoed();
        }

        BigDecimal points() {
            return Objects.requireNonNullElse(pilot.check().score(), BigDecimal.ZERO);
        }

        int casualties() {
            return deaths + seriousInjuries;
        }

        int open() {
            return openItems + openFindings;
        }

        int months() {
            return registeredOn == null ? 0 : (int) Math.max(0, ChronoUnit.MONTHS.between(registeredOn, on));
        }
    }

    /** All of them, the one that is put forward first at the top. */
    static List<RankedPilot> of(List<Candidate> candidates) {
        List<Candidate> ordered = new ArrayList<>(candidates);
        ordered.sort(Arrays.stream(Criterion.values())
                .map(criterion -> criterion.order)
                .reduce(Comparator::thenComparing)
                .orElseThrow());
        List<RankedPilot> ranking = new ArrayList<>();
        for (int n = 0; n < ordered.size(); n++) {
            ranking.add(place(n + 1, ordered.get(n), n == 0 ? "" : behind(ordered.get(n - 1), ordered.get(n))));
        }
        return ranking;
    }

    private static RankedPilot place(int place, Candidate candidate, String behind) {
        PilotFacts pilot = candidate.pilot();
        return new RankedPilot(
                place,
                pilot.county(),
                pilot.unit(),
                pilot.name(),
                pilot.check().state(),
                pilot.check().score(),
                candidate.ready(),
                reasons(candidate),
                behind);
    }

    private static String behind(Candidate before, Candidate candidate) {
        return Arrays.stream(Criterion.values())
                .filter(criterion -> criterion.order.compare(before, candidate) != 0)
                .findFirst()
                .map(criterion -> criterion.label)
                .orElse("");
    }

    private static List<String> reasons(Candidate candidate) {
        List<String> reasons = new ArrayList<>();
        reasons.add(candidate.pilot().check().sentence());
        candidate.graveYears().forEach(year -> reasons.add(year + "年发生较大及以上事故，一票否决"));
        candidate.yearsOverTarget().forEach(year -> reasons.add(year + "年超出控制指标，暂不能申报"));
        reasons.add(
                candidate.accidents() == 0 && candidate.casualties() == 0
                        ? "近两年没有登记事故"
                        : "近两年事故 " + candidate.accidents() + " 起，死亡 " + candidate.deaths() + " 人，重伤 "
                                + candidate.seriousInjuries() + " 人");
        reasons.add("待整改 " + candidate.openItems() + " 项，县区督导问题未销号 " + candidate.openFindings() + " 个");
        reasons.add(candidate.registeredOn() == null ? "没有备案" : "备案以来 " + candidate.months() + " 个月");
        if (!candidate.pilot().titles().isEmpty()) {
            reasons.add("已有称号："
                    + candidate.pilot().titles().stream()
                            .map(chain -> chain.label())
                            .collect(Collectors.joining("、")));
        }
        return reasons;
    }
}
