package cn.safecommunity.local;

import cn.safecommunity.community.Community;
import cn.safecommunity.community.SafetyRecord;
import cn.safecommunity.policy.ListFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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

        Community asOf(LocalDate today, String unitType) {
            return new Community(
                    code,
                    unitType,
                    today.minusMonths(registeredMonthsAgo),
                    years.stream().map(year -> year.asOf(today)).toList());
        }
    }

    /** A yearly safety record; within the control target unless it says otherwise. */
    record Year(
            int yearsAgo,
            @Nullable Integer accidents,
            @Nullable Integer deaths,
            @Nullable Integer seriousInjuries,
            @Nullable Boolean withinTarget,
            @Nullable String gravest) {

        SafetyRecord asOf(LocalDate today) {
            return new SafetyRecord(
                    today.getYear() - yearsAgo,
                    orNone(accidents),
                    orNone(deaths),
                    orNone(seriousInjuries),
                    !Boolean.FALSE.equals(withinTarget),
                    Objects.requireNonNullElse(gravest, "none"));
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
