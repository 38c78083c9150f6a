package cn.safecommunity.programme;

import cn.safecommunity.creation.Creations;
import cn.safecommunity.endorsement.Application;
import cn.safecommunity.endorsement.Applications;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.pilot.Pilot;
import cn.safecommunity.pilot.Pilots;
import cn.safecommunity.policy.Chain;
import cn.safecommunity.title.Title;
import cn.safecommunity.title.Titles;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds out how far the creation units have come at the end of a day. */
@Component
class UnitFacts {

    private final Applications applications;
    private final Titles titles;
    private final Creations creations;
    private final Pilots pilots;
    private final Organisations organisations;

    UnitFacts(
            Applications applications, Titles titles, Creations creations, Pilots pilots, Organisations organisations) {
        this.applications = applications;
        this.titles = titles;
        this.creations = creations;
        this.pilots = pilots;
        this.organisations = organisations;
    }

    /** How many applications of each county are being handled. */
    Map<String, Long> running(LocalDate day) {
        return applications.running(day).stream()
                .collect(Collectors.groupingBy(Application::county, Collectors.counting()));
    }

    /** The units that are up to standard; a county as a whole is none of its units. */
    List<String> upToStandard(LocalDate day) {
        return creations.upToStandard(day).stream()
                .filter(unit -> !organisations.get(unit).isWholeCounty())
                .toList();
    }

    /** The valid titles; those conferred before the programme began are marked. */
    List<TitleFacts> titles(LocalDate began, LocalDate day) {
        return titles.valid(day).stream().map(title -> title(title, began)).toList();
    }

    private TitleFacts title(Title title, LocalDate began) {
        return new TitleFacts(
                title.certificateNumber(),
                title.chain(),
                countyOf(title.community()),
                title.community(),
                organisations.get(title.community()).name(),
                title.conferredOn(),
                title.validUntil(),
                title.conferredOn().isBefore(began));
    }

    /** The pilots of a programme, with what is known of them. */
    List<PilotFacts> pilots(long programme, LocalDate day, Set<String> upToStandard, List<TitleFacts> valid) {
        Map<String, List<Chain>> held = valid.stream()
                .collect(Collectors.groupingBy(
                        TitleFacts::unit, Collectors.mapping(TitleFacts::chain, Collectors.toList())));
        return pilots.of(programme, day).stream()
                .map(pilot ->
                        pilot(pilot, upToStandard.contains(pilot.unit()), held.getOrDefault(pilot.unit(), List.of())))
                .toList();
    }

    private PilotFacts pilot(Pilot pilot, boolean upToStandard, List<Chain> held) {
        return new PilotFacts(
                pilot.county(),
                pilot.place(),
                pilot.unit(),
                organisations.get(pilot.unit()).name(),
                pilot.designatedAs() == null
                        ? null
                        : organisations.get(pilot.designatedAs()).name(),
                pilot.leader(),
                pilot.post(),
                pilot.phone(),
                pilot.designatedOn(),
                pilot.rank(),
                upToStandard,
                held);
    }

    /** The county a unit counts for. */
    String countyOf(String unit) {
        String county = organisations.get(unit).parentCode();
        return county == null ? unit : county;
    }
}
