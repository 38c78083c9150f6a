package cn.safecommunity.safety;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What happened in one calendar year of a creation unit.
 *
 * @param accidents accidents of all kinds, as are {@code deaths} and {@code seriousInjuries}; injuries that are no
 *     accident are not among them
 * @param withinTarget whether the year stayed within the control targets of the local government, for every kind that has one
 * @param gravestAccident grade of the worst 生产安全事故: none, general, grave, major or extraordinary
 * @param targets the control targets by kind; none for a year that was taken over without them, and a kind that is not
 *     named has no target
 * @param details the single accidents, empty for a year that was taken over as totals
 * @param injuries injuries that are no accident
 */
public record SafetyRecord(
        int year,
        int accidents,
        int deaths,
        int seriousInjuries,
        boolean withinTarget,
        String gravestAccident,
        Map<HarmKind, ControlTarget> targets,
        List<Accident> details,
        Toll injuries) {

    public SafetyRecord {
        targets = Map.copyOf(targets);
        details = List.copyOf(details);
    }

    /** A year of which only the totals are known. */
    public SafetyRecord(
            int year, int accidents, int deaths, int seriousInjuries, boolean withinTarget, String gravestAccident) {
        this(year, accidents, deaths, seriousInjuries, withinTarget, gravestAccident, Map.of(), List.of(), Toll.NONE);
    }

    /** A year with a control target for 生产安全事故 only. */
    public static SafetyRecord of(int year, ControlTarget work, List<Accident> accidents) {
        return of(year, Map.of(HarmKind.WORK, work), accidents, Toll.NONE);
    }

    /** The year that follows from its accidents: totals, gravest grade and whether the targets were kept. */
    public static SafetyRecord of(
            int year, Map<HarmKind, ControlTarget> targets, List<Accident> accidents, Toll injuries) {
        Toll all = accidents.stream().map(Accident::toll).reduce(Toll.NONE, Toll::plus);
        SafetyRecord unjudged = new SafetyRecord(
                year,
                all.count(),
                all.deaths(),
                all.seriousInjuries(),
                true,
                gravest(accidents),
                targets,
                accidents,
                injuries);
        return unjudged.judged(unjudged.exceeded().isEmpty());
    }

    private SafetyRecord judged(boolean within) {
        return new SafetyRecord(
                year, accidents, deaths, seriousInjuries, within, gravestAccident, targets, details, injuries);
    }

    private static String gravest(List<Accident> accidents) {
        return accidents.stream()
                .filter(Accident::isGraded)
                .map(Accident::grade)
                .min(Comparator.naturalOrder())
                .map(AccidentGrade::id)
                .orElse(AccidentGrade.NONE);
    }

    /** What one kind of harm cost; of a year of totals nothing is known by kind. */
    public Toll toll(HarmKind kind) {
        return kind == HarmKind.INJURY
                ? injuries
                : details.stream()
                        .filter(accident -> accident.kind() == kind)
                        .map(Accident::toll)
                        .reduce(Toll.NONE, Toll::plus);
    }

    /** In words, which control targets are exceeded, kind by kind. */
    public List<String> exceeded() {
        return new TreeSet<>(targets.keySet())
                .stream()
                        .flatMap(kind -> target(kind).exceededBy(kind, toll(kind)).stream())
                        .toList();
    }

    /** The target of a kind; one without a target of its own may have what it had. */
    private ControlTarget target(HarmKind kind) {
        return targets.getOrDefault(kind, ControlTarget.just(toll(kind)));
    }

    /** The same year of two units that have become one: what happened in both, against both targets. */
    SafetyRecord joinedWith(SafetyRecord other) {
        if (!targets.isEmpty() && !other.targets.isEmpty()) {
            return of(
                    year,
                    joinedTargets(other),
                    Stream.concat(details.stream(), other.details.stream()).toList(),
                    injuries.plus(other.injuries));
        }
        return new SafetyRecord(
                year,
                accidents + other.accidents,
                deaths + other.deaths,
                seriousInjuries + other.seriousInjuries,
                withinTarget && other.withinTarget,
                AccidentGrade.graver(gravestAccident, other.gravestAccident),
                Map.of(),
                List.of(),
                injuries.plus(other.injuries));
    }

    private Map<HarmKind, ControlTarget> joinedTargets(SafetyRecord other) {
        Set<HarmKind> kinds = new TreeSet<>(targets.keySet());
        kinds.addAll(other.targets.keySet());
        Map<HarmKind, ControlTarget> joined = new EnumMap<>(HarmKind.class);
        kinds.forEach(kind -> joined.put(kind, target(kind).plus(other.target(kind))));
        return joined;
    }

    /** Whether there was a 生产安全事故 of the grade 较大 or worse. */
    public boolean hadGraveAccident() {
        return AccidentGrade.isGrave(gravestAccident);
    }

    /** Whether one of them happened on that day or later; a year of totals counts from its first day to its last. */
    public boolean hadGraveAccidentSince(LocalDate day) {
        if (details.isEmpty()) {
            return hadGraveAccident() && year >= day.getYear();
        }
        return details.stream()
                .anyMatch(
                        accident -> accident.isGrave() && !accident.happenedOn().isBefore(day));
    }
}
