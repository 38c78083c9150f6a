package cn.safecommunity.community;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What happened in one calendar year of a creation unit.
 *
 * @param withinTarget whether the year stayed within the control targets of the local government
 * @param gravestAccident grade of the worst accident: none, general, grave, major or extraordinary
 * @param target the numbers of the control target, null for a year that was taken over without them
 * @param details the single accidents, empty for a year that was taken over as totals
 */
public record SafetyRecord(
        int year,
        int accidents,
        int deaths,
        int seriousInjuries,
        boolean withinTarget,
        String gravestAccident,
        @Nullable ControlTarget target,
        List<Accident> details) {

    public SafetyRecord {
        details = List.copyOf(details);
    }

    /** A year of which only the totals are known. */
    public SafetyRecord(
            int year, int accidents, int deaths, int seriousInjuries, boolean withinTarget, String gravestAccident) {
        this(year, accidents, deaths, seriousInjuries, withinTarget, gravestAccident, null, List.of());
    }

    /** The year that follows from its accidents: totals, gravest grade and whether the target was kept. */
    public static SafetyRecord of(int year, ControlTarget target, List<Accident> accidents) {
        return new SafetyRecord(
                year,
                accidents.size(),
                accidents.stream().mapToInt(Accident::deaths).sum(),
                accidents.stream().mapToInt(Accident::seriousInjuries).sum(),
                target.exceededBy(accidents).isEmpty(),
                gravest(accidents),
                target,
                accidents);
    }

    private static String gravest(List<Accident> accidents) {
        return accidents.stream()
                .map(Accident::grade)
                .min(Comparator.naturalOrder())
                .map(AccidentGrade::id)
                .orElse(AccidentGrade.NONE);
    }

    /** The same year of two units that have become one: what happened in both, against both targets. */
    SafetyRecord joinedWith(SafetyRecord other) {
        if (target != null && other.target != null) {
            return of(
                    year,
                    target.plus(other.target),
                    Stream.concat(details.stream(), other.details.stream()).toList());
        }
        return new SafetyRecord(
                year,
                accidents + other.accidents,
                deaths + other.deaths,
                seriousInjuries + other.seriousInjuries,
                withinTarget && other.withinTarget,
                AccidentGrade.graver(gravestAccident, other.gravestAccident),
                null,
                List.of());
    }

    /** Whether there was an accident of the grade 较大 or worse. */
    public boolean hadGraveAccident() {
        return !AccidentGrade.NONE.equals(gravestAccident)
                && !AccidentGrade.GENERAL.id().equals(gravestAccident);
    }

    /** Whether one of them happened on that day or later; a year of totals counts from its first day to its last. */
    public boolean hadGraveAccidentSince(LocalDate day) {
        if (details.isEmpty()) {
            return hadGraveAccident() && year >= day.getYear();
        }
        return details.stream()
                .anyMatch(accident ->
                        accident.grade().isGrave() && !accident.happenedOn().isBefore(day));
    }
}
