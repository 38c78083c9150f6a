package cn.safecommunity.community;

import cn.safecommunity.organisation.People;
import cn.safecommunity.safety.Accident;
import cn.safecommunity.safety.AccidentGrade;
import cn.safecommunity.safety.ControlTarget;
import cn.safecommunity.safety.HarmKind;
import cn.safecommunity.safety.SafetyRecord;
import cn.safecommunity.safety.SafetyRecordVersion;
import cn.safecommunity.safety.Toll;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The yearly safety records of a unit as people see them: what counts now, and below it what was corrected. */
record SafetyRecordView(
        String community,
        String name,
        String countyName,
        @Nullable LocalDate registeredOn,
        boolean mayEnter,
        int currentYear,
        List<Year> years) {

    /** One year in its last version; {@code earlier} are the versions that were corrected, {@code usedFor} a certificate. */
    record Year(
            int year,
            int version,
            int accidents,
            int deaths,
            int seriousInjuries,
            boolean withinTarget,
            List<String> exceeded,
            String gravestAccident,
            String gravestAccidentName,
            List<Kind> byKind,
            List<Line> details,
            List<Grade> byGrade,
            String enteredBy,
            Instant enteredAt,
            @Nullable String reason,
            @Nullable String usedFor,
            List<Year> earlier) {}

    /** What one kind of harm cost, and the control target it had, null when it had none. */
    record Kind(
            String kind,
            String kindName,
            boolean accident,
            int count,
            int deaths,
            int seriousInjuries,
            @Nullable ControlTarget target) {}

    /** One accident, and the grade that follows from it when its kind is graded. */
    record Line(
            String kind,
            String kindName,
            LocalDate happenedOn,
            String summary,
            int deaths,
            int seriousInjuries,
            BigDecimal directLoss,
            @Nullable String grade,
            @Nullable String gradeName) {}

    /** The sum of one grade of 生产安全事故. */
    record Grade(String grade, String gradeName, int accidents, int deaths, int seriousInjuries) {}

    /** The years of versions that come latest year and in it latest version first. */
    static List<Year> years(
            List<SafetyRecordVersion> versions, Map<Integer, String> uses, UnaryOperator<String> nameOf) {
        return versions.stream()
                .map(version -> version.facts().year())
                .distinct()
                .map(year -> versions.stream()
                        .filter(version -> version.facts().year() == year)
                        .toList())
                .map(same -> year(
                        same.get(0),
                        same.stream()
                                .skip(1)
                                .map(older -> year(older, List.of(), null, nameOf))
                                .toList(),
                        uses.get(same.get(0).facts().year()),
                        nameOf))
                .toList();
    }

    private static Year year(
            SafetyRecordVersion version, List<Year> earlier, @Nullable String usedFor, UnaryOperator<String> nameOf) {
        SafetyRecord facts = version.facts();
        return new Year(
                facts.year(),
                version.version(),
                facts.accidents(),
                facts.deaths(),
                facts.seriousInjuries(),
                facts.withinTarget(),
                facts.exceeded(),
                facts.gravestAccident(),
                gradeName(facts.gravestAccident()),
                byKind(facts),
                facts.details().stream().map(SafetyRecordView::line).toList(),
                byGrade(facts.details()),
                People.SYSTEM.equals(version.enteredBy()) ? "随备案转入" : nameOf.apply(version.enteredBy()),
                version.enteredAt(),
                version.reason(),
                usedFor,
                earlier);
    }

    /** Only kinds of which something is known; a year of totals has none. */
    private static List<Kind> byKind(SafetyRecord facts) {
        return Arrays.stream(HarmKind.values())
                .filter(kind ->
                        facts.targets().containsKey(kind) || facts.toll(kind).count() > 0)
                .map(kind -> kind(kind, facts.toll(kind), facts.targets().get(kind)))
                .toList();
    }

    private static Kind kind(HarmKind kind, Toll toll, @Nullable ControlTarget target) {
        return new Kind(
                kind.id(),
                kind.label(),
                kind.isAccident(),
                toll.count(),
                toll.deaths(),
                toll.seriousInjuries(),
                target);
    }

    private static Line line(Accident accident) {
        return new Line(
                accident.kind().id(),
                accident.kind().label(),
                accident.happenedOn(),
                accident.summary(),
                accident.deaths(),
                accident.seriousInjuries(),
                accident.directLoss(),
                accident.isGraded() ? accident.grade().id() : null,
                accident.isGraded() ? accident.grade().label() : null);
    }

    private static List<Grade> byGrade(List<Accident> accidents) {
        return Arrays.stream(AccidentGrade.values())
                .map(grade -> sum(
                        grade,
                        accidents.stream()
                                .filter(Accident::isGraded)
                                .filter(accident -> accident.grade() == grade)
                                .toList()))
                .filter(sum -> sum.accidents() > 0)
                .toList();
    }

    private static Grade sum(AccidentGrade grade, List<Accident> same) {
        return new Grade(
                grade.id(),
                grade.label(),
                same.size(),
                same.stream().mapToInt(Accident::deaths).sum(),
                same.stream().mapToInt(Accident::seriousInjuries).sum());
    }

    private static String gradeName(String id) {
        return Arrays.stream(AccidentGrade.values())
                .filter(grade -> grade.id().equals(id))
                .map(AccidentGrade::label)
                .findFirst()
                .orElse("无");
    }
}
