package cn.safecommunity.overview;

import cn.safecommunity.creation.Creations;
import cn.safecommunity.endorsement.Application;
import cn.safecommunity.endorsement.Applications;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.overview.Board.CaseLine;
import cn.safecommunity.overview.Board.PilotLine;
import cn.safecommunity.pilot.Pilot;
import cn.safecommunity.pilot.Pilots;
import cn.safecommunity.title.Title;
import cn.safecommunity.title.Titles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the board says of single units: the pilots of each county, and the applications that are being handled. */
@Component
class UnitLines {

    private final Pilots pilots;
    private final Applications applications;
    private final Titles titles;
    private final Creations creations;
    private final Organisations organisations;
    private final Clock clock;

    UnitLines(
            Pilots pilots,
            Applications applications,
            Titles titles,
            Creations creations,
            Organisations organisations,
            Clock clock) {
        this.pilots = pilots;
        this.applications = applications;
        this.titles = titles;
        this.creations = creations;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** The pilots of a programme by county. */
    Map<String, List<PilotLine>> pilots(long programme) {
        List<Title> valid = titles.valid(LocalDate.now(clock));
        Set<String> upToStandard = creations.upToStandard(LocalDate.now(clock));
        return pilots.of(programme).stream()
                .collect(Collectors.groupingBy(
                        Pilot::county,
                        Collectors.mapping(pilot -> pilotLine(pilot, valid, upToStandard), Collectors.toList())));
    }

    private PilotLine pilotLine(Pilot pilot, List<Title> valid, Set<String> upToStandard) {
        return new PilotLine(
                pilot.unit(),
                name(pilot.unit()),
                pilot.designatedAs() == null ? null : name(pilot.designatedAs()),
                pilot.leader(),
                pilot.rank(),
                upToStandard.contains(pilot.unit()),
                valid.stream()
                        .filter(title -> title.community().equals(pilot.unit()))
                        .map(Title::chain)
                        .toList());
    }

    /** The applications that are being handled, by county. */
    Map<String, List<CaseLine>> applications() {
        return applications.running().stream()
                .collect(Collectors.groupingBy(
                        Application::county, Collectors.mapping(this::caseLine, Collectors.toList())));
    }

    private CaseLine caseLine(Application running) {
        return new CaseLine(
                running.id(),
                Objects.requireNonNullElse(running.businessKey(), ""),
                running.chain(),
                running.community(),
                name(running.community()));
    }

    private String name(String code) {
        return organisations.get(code).name();
    }
}
