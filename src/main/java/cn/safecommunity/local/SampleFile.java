package cn.safecommunity.local;

import cn.safecommunity.community.Community;
import cn.safecommunity.organisation.UnitKind;
import cn.safecommunity.policy.ListFile;
import cn.safecommunity.safety.Accident;
import cn.safecommunity.safety.ControlTarget;
import cn.safecommunity.safety.SafetyRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/** The invented communities and experts of {@code policy/sample-ankang.yaml}. */
record SampleFile(List<Unit> communities, List<Expert> assessors) {

    static SampleFile read(Resource resource) {
        ListFile file = ListFile.read(resource, "communities", "assessors");
        return new SampleFile(values(file, "communities", Unit.class), values(file, "assessors", Expert.class));
    }

    private static <T> List<T> values(ListFile file, String list, Class<T> type) {
        return file.list(list, type).stream().map(ListFile.Entry::value).toList();
    }

    /** A registered unit; dates count back from a day. */
    record Unit(String code, int registeredMonthsAgo, List<Year> years) {

        Unit {
            Objects.requireNonNull(code, "code is missing");
            Objects.requireNonNull(years, "years is missing");
        }

        Community asOf(LocalDate today, UnitKind unitType) {
            return new Community(
                    code,
                    unitType,
                    today.minusMonths(registeredMonthsAgo),
                    years.stream().map(year -> year.asOf(today)).toList());
        }
    }

    /**
     * A yearly safety record; the first accident of the year has all its deaths and serious injuries, and the year is
     * within its target unless it says otherwise.
     */
    record Year(
            int yearsAgo,
            @Nullable Integer accidents,
            @Nullable Integer deaths,
            @Nullable Integer seriousInjuries,
            @Nullable Boolean withinTarget) {

        SafetyRecord asOf(LocalDate today) {
            int year = today.getYear() - yearsAgo;
            int count = orNone(accidents);
            List<Accident> happened = IntStream.range(0, count)
                    .mapToObj(n -> accident(LocalDate.of(year, 1 + n, 15), n == 0))
                    .toList();
            int most = Boolean.FALSE.equals(withinTarget) ? count - 1 : count + 1;
            return SafetyRecord.of(
                    year, new ControlTarget(most, orNone(deaths), orNone(seriousInjuries) + 1), happened);
        }

        private Accident accident(LocalDate day, boolean first) {
            return new Accident(
                    day,
                    "演练用的虚构事故",
                    first ? orNone(deaths) : 0,
                    first ? orNone(seriousInjuries) : 0,
                    BigDecimal.valueOf(5000));
        }

        private static int orNone(@Nullable Integer count) {
            return Objects.requireNonNullElse(count, 0);
        }
    }

    /** An expert, the unit and the county to stay away from. */
    record Expert(String user, String name, String unit, String county) {

        Expert {
            Objects.requireNonNull(user, "user is missing");
            Objects.requireNonNull(name, "name is missing");
            Objects.requireNonNull(unit, "unit is missing");
            Objects.requireNonNull(county, "county is missing");
        }
    }
}
