package cn.safecommunity.programme;

import cn.safecommunity.creation.Creations;
import cn.safecommunity.endorsement.Application;
import cn.safecommunity.endorsement.Applications;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.policy.Chain;
import cn.safecommunity.title.Title;
import cn.safecommunity.title.Titles;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Counts by county how far the creation units have come. */
@Component
class UnitFacts {

    private final Applications applications;
    private final Titles titles;
    private final Creations creations;
    private final Organisations organisations;

    UnitFacts(Applications applications, Titles titles, Creations creations, Organisations organisations) {
        this.applications = applications;
        this.titles = titles;
        this.creations = creations;
        this.organisations = organisations;
    }

    /** The applications that are being handled. */
    Map<String, Long> running() {
        return count(applications.running(), Application::county);
    }

    /** The units that are up to standard on that day; a county as a whole is none of its units. */
    Map<String, Long> upToStandard(LocalDate day) {
        return count(
                creations.upToStandard(day).stream()
                        .filter(unit -> !organisations.get(unit).isWholeCounty())
                        .toList(),
                this::countyOf);
    }

    /** The titles of either rank that are valid on that day. */
    Map<String, Long> titles(LocalDate day) {
        return count(titles.valid(day), title -> countyOf(title.community()));
    }

    /** The titles of a chain that are valid on that day. */
    Map<String, Long> titles(LocalDate day, Chain chain) {
        return count(
                titles.valid(day).stream()
                        .filter(title -> title.chain() == chain)
                        .toList(),
                (Title title) -> countyOf(title.community()));
    }

    private String countyOf(String unit) {
        String county = organisations.get(unit).parentCode();
        return county == null ? "" : county;
    }

    static <T> Map<String, Long> count(Collection<T> all, Function<T, String> county) {
        return all.stream().collect(Collectors.groupingBy(county, Collectors.counting()));
    }
}
