package cn.safecommunity.gate;

import cn.safecommunity.creation.CheckStanding;
import cn.safecommunity.creation.CheckStandings;
import cn.safecommunity.creation.Creations;
import cn.safecommunity.endorsement.Applications;
import cn.safecommunity.organisation.Organisation;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.pilot.Pilot;
import cn.safecommunity.pilot.Pilots;
import cn.safecommunity.policy.Chain;
import cn.safecommunity.title.Title;
import cn.safecommunity.title.Titles;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private final CheckStandings checks;
    private final Organisations organisations;

    UnitFacts(
            Applications applications,
            Titles titles,
            Creations creations,
            Pilots pilots,
            CheckStandings checks,
            Organisations organisations) {
        this.applications = applications;
        this.titles = titles;
        this.creations = creations;
        this.pilots = pilots;
        this.checks = checks;
        this.organisations = organisations;
    }

    /** How many applications of each of these counties are being handled. */
    Map<String, Long> running(LocalDate day, Collection<String> counties) {
        return applications.counted(day, counties);
    }

    /** The units that are up to standard; a county as a whole is none of its units. */
    List<Organisation> upToStandard(LocalDate day) {
        return creations.upToStandard(day).stream()
                .map(organisations::named)
                .filter(unit -> !unit.isWholeCounty())
                .toList();
    }

    /** The valid titles of these counties; those conferred before the programme began are marked. */
    List<TitleFacts> titles(LocalDate began, LocalDate day, Collection<String> counties) {
        return titles.validIn(counties, day).stream()
                .map(title -> title(title, began, organisations.named(title.community())))
                .toList();
    }

    private static TitleFacts title(Title title, LocalDate began, Organisation unit) {
        return new TitleFacts(
                title.certificateNumber(),
                title.chain(),
                countyOf(unit),
                unit.code(),
                unit.name(),
                title.conferredOn(),
                title.validUntil(),
                title.conferredOn().isBefore(began));
    }

    /** The pilots of a programme, with what is known of them. */
    List<PilotFacts> pilots(long programme, LocalDate day, Set<String> upToStandard, List<TitleFacts> valid) {
        Map<String, List<Chain>> held = valid.stream()
                .collect(Collectors.groupingBy(
                        TitleFacts::unit, Collectors.mapping(TitleFacts::chain, Collectors.toList())));
        List<Pilot> chosen = pilots.of(programme, day);
        Map<String, CheckStanding> standings =
                checks.of(chosen.stream().map(Pilot::unit).toList(), day);
        return chosen.stream()
                .map(pilot -> new PilotFacts(
                        pilot.county(),
                        pilot.place(),
                        pilot.unit(),
                        organisations.nameOf(pilot.unit()),
                        pilot.designatedAs() == null ? null : organisations.nameOf(pilot.designatedAs()),
                        pilot.leader(),
                        pilot.town(),
                        pilot.contact(),
                        pilot.designatedOn(),
                        pilot.rank(),
                        upToStandard.contains(pilot.unit()),
                        Objects.requireNonNull(standings.get(pilot.unit())),
                        held.getOrDefault(pilot.unit(), List.of())))
                .toList();
    }

    /** The county a unit counts for. */
    static String countyOf(Organisation unit) {
        return unit.parentCode() == null ? unit.code() : unit.parentCode();
    }
}
