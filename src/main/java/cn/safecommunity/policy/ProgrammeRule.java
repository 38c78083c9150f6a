package cn.safecommunity.policy;

import java.util.List;

/**
 * What the notice leaves open in the course of a programme (clauses 4-phase1 to 4-phase3); every value is an assumption of
 * the policy file.
 *
 * @param earlierTitlesCount whether a title conferred before the programme began counts for 每县区至少有1个
 * @param pilotsWithoutStandard whether a pilot that is not up to standard (达标) may apply for a title: {@code refuse} or
 *     {@code warn}
 * @param classificationDays working days the city office has at least to classify pilots that are confirmed late
 * @param planDays working days the city office has to accept or return a county's plan under supervision
 * @param placeDays working days a county has to nominate again, from the day a place became free
 */
public record ProgrammeRule(
        boolean earlierTitlesCount, String pilotsWithoutStandard, int classificationDays, int planDays, int placeDays) {

    private static final String REFUSE = "refuse";
    private static final String WARN = "warn";

    public ProgrammeRule {
        if (classificationDays < 1 || planDays < 1 || placeDays < 1) {
            throw new IllegalArgumentException("programmeRules gives everybody at least one working day");
        }
        if (!List.of(REFUSE, WARN).contains(pilotsWithoutStandard)) {
            throw new IllegalArgumentException(
                    "programmeRules.pilotsWithoutStandard is '" + pilotsWithoutStandard + "', known are refuse, warn");
        }
    }

    /** Whether their application is refused; otherwise they are only warned. */
    public boolean refusesPilotsWithoutStandard() {
        return REFUSE.equals(pilotsWithoutStandard);
    }
}
