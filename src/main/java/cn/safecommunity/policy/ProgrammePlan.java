package cn.safecommunity.policy;

import cn.safecommunity.WrittenDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a programme sets out to reach and by when: the targets, quotas, phases and criteria of notice clauses 2 and 4,
 * with the dates of one first year.
 *
 * @param policy key of the policy file it comes from
 * @param minTitlesPerCounty titles of provincial rank or above that every county has at the end of phase two
 * @param assumptions names of the fields that neither the notice nor a published rule fixes
 */
public record ProgrammePlan(
        String policy,
        String name,
        String notice,
        int firstYear,
        int nationalTarget,
        int provincialTarget,
        int pilots,
        int pilotsPerCounty,
        int minCandidates,
        int minTitlesPerCounty,
        int confirmationDays,
        int supervisionDays,
        LocalDate firstReport,
        LocalDate phaseOneEnds,
        LocalDate phaseTwoEnds,
        LocalDate phaseThreeEnds,
        List<Criterion> criteria,
        Set<String> assumptions) {

    public ProgrammePlan {
        criteria = List.copyOf(criteria);
        assumptions = Set.copyOf(assumptions);
    }

    /** What a pilot must be argued by, e.g. 安全生产任务重. */
    public record Criterion(String key, String label) {}

    /** The last day of a phase, 1 to 3. */
    public LocalDate phaseEnds(int phase) {
        return switch (phase) {
            case 1 -> phaseOneEnds;
            case 2 -> phaseTwoEnds;
            case 3 -> phaseThreeEnds;
            default -> throw new IllegalArgumentException("A programme has three phases, not " + phase);
        };
    }

    /** The same plan with every date moved to another first year. */
    public ProgrammePlan startingIn(int year) {
        int later = year - firstYear;
        return new ProgrammePlan(
                policy,
                name,
                notice,
                year,
                nationalTarget,
                provincialTarget,
                pilots,
                pilotsPerCounty,
                minCandidates,
                minTitlesPerCounty,
                confirmationDays,
                supervisionDays,
                firstReport.plusYears(later),
                phaseOneEnds.plusYears(later),
                phaseTwoEnds.plusYears(later),
                phaseThreeEnds.plusYears(later),
                criteria,
                assumptions);
    }

    /** The value of one field, a number or a date. */
    public Object value(PlanField field) {
        return switch (field) {
            case firstYear -> firstYear;
            case nationalTarget -> nationalTarget;
            case provincialTarget -> provincialTarget;
            case pilots -> pilots;
            case pilotsPerCounty -> pilotsPerCounty;
            case minCandidates -> minCandidates;
            case minTitlesPerCounty -> minTitlesPerCounty;
            case confirmationDays -> confirmationDays;
            case supervisionDays -> supervisionDays;
            case firstReport -> firstReport;
            case phaseOneEnds -> phaseOneEnds;
            case phaseTwoEnds -> phaseTwoEnds;
            case phaseThreeEnds -> phaseThreeEnds;
        };
    }

    /** What does not fit together, every problem at once. */
    List<FieldProblem> contradictions() {
        List<FieldProblem> problems = new ArrayList<>();
        if (minCandidates < pilotsPerCounty) {
            problems.add(problem(
                    PlanField.minCandidates,
                    "不能少于每县区试点数 " + pilotsPerCounty + "，现为 " + minCandidates + "。请改大候选数或改小试点数。"));
        }
        if (firstReport.getYear() != firstYear) {
            problems.add(problem(
                    PlanField.firstReport, "应在第一年度 " + firstYear + " 年内，现为" + WrittenDay.of(firstReport) + "。"));
        }
        if (firstReport.isAfter(phaseOneEnds)) {
            problems.add(problem(
                    PlanField.firstReport,
                    "不能晚于第一阶段截止日期" + WrittenDay.of(phaseOneEnds) + "，现为" + WrittenDay.of(firstReport) + "。请改早首次报送日期。"));
        }
        problems.addAll(order(PlanField.phaseTwoEnds, phaseTwoEnds, "第一阶段", phaseOneEnds));
        problems.addAll(order(PlanField.phaseThreeEnds, phaseThreeEnds, "第二阶段", phaseTwoEnds));
        return problems;
    }

    /** What does not fit the city that carries the plan out. */
    public List<FieldProblem> misfits(int counties) {
        int expected = counties * pilotsPerCounty;
        return pilots == expected
                ? List.of()
                : List.of(problem(
                        PlanField.pilots,
                        "应等于县区数 " + counties + " × 每县区试点数 " + pilotsPerCounty + " = " + expected + "，现为 " + pilots
                                + "。请改正其中一个数。"));
    }

    private static List<FieldProblem> order(PlanField field, LocalDate later, String before, LocalDate earlier) {
        return later.isAfter(earlier)
                ? List.of()
                : List.of(problem(
                        field, "必须晚于" + before + "截止日期" + WrittenDay.of(earlier) + "，现为" + WrittenDay.of(later) + "。"));
    }

    private static FieldProblem problem(PlanField field, String reason) {
        return new FieldProblem(field.name(), "“" + field.label() + "”" + reason);
    }
}
