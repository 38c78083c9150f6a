package cn.safecommunity.overview;

import cn.safecommunity.gate.CountyFacts;
import cn.safecommunity.gate.Gates;
import cn.safecommunity.gate.PilotFacts;
import cn.safecommunity.gate.ProgrammeFacts;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.organisation.Sight;
import cn.safecommunity.overview.Board.CaseLine;
import cn.safecommunity.overview.Board.CountyLine;
import cn.safecommunity.overview.Board.FormerLine;
import cn.safecommunity.overview.Board.Late;
import cn.safecommunity.overview.Board.PilotLine;
import cn.safecommunity.pilot.Pilots;
import cn.safecommunity.pilot.Selections;
import cn.safecommunity.programme.Programme;
import cn.safecommunity.programme.ProgrammeAccess;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws up a line of the board for every participant that somebody may see. */
@Component
class CountyLines {

    private final Gates gates;
    private final CountyStages stages;
    private final RunningLines running;
    private final Pilots pilots;
    private final Selections selections;
    private final Organisations organisations;

    CountyLines(
            Gates gates,
            CountyStages stages,
            RunningLines running,
            Pilots pilots,
            Selections selections,
            Organisations organisations) {
        this.pilots = pilots;
        this.selections = selections;
        this.gates = gates;
        this.stages = stages;
        this.running = running;
        this.organisations = organisations;
    }

    List<CountyLine> of(
            Programme programme, int phase, ProgrammeFacts found, Map<String, List<Late>> late, Sight sight) {
        Map<String, List<PilotLine>> pilots = found.pilots().stream()
                .collect(Collectors.groupingBy(
                        PilotFacts::county, Collectors.mapping(CountyLines::pilotLine, Collectors.toList())));
        Map<String, List<CaseLine>> cases = programme.hasEnded()
                ? Map.of()
                : running.applications(
                        found.counties().stream().map(CountyFacts::county).toList());
        Map<String, Long> letters = selections.responsibilityLetters(programme.caseId());
        Map<String, String> stageOf = stages.of(programme, phase, found.counties());
        return found.counties().stream()
                .filter(each -> ProgrammeAccess.shows(sight, each.county()))
                .map(each -> line(
                        each,
                        new Parts(
                                late.getOrDefault(each.county(), List.of()),
                                stageOf.getOrDefault(each.county(), ""),
                                pilots.getOrDefault(each.county(), List.of()),
                                cases.getOrDefault(each.county(), List.of()),
                                letters.get(each.county()),
                                !each.quota() || gates.hasItsTitles(programme, each),
                                gates.missing(programme, phase, each))))
                .toList();
    }

    /** The units that were pilots until then. */
    List<FormerLine> former(Programme programme, LocalDate day, Sight sight) {
        return pilots.former(programme.caseId()).stream()
                .filter(each -> !each.leftOn().isAfter(day) && ProgrammeAccess.shows(sight, each.county()))
                .map(each -> new FormerLine(
                        organisations.nameOf(each.county()),
                        organisations.nameOf(each.unit()),
                        each.leader(),
                        each.designatedOn(),
                        each.leftOn(),
                        each.why()))
                .toList();
    }

    /** What a county's line shows beside its counts. */
    private record Parts(
            List<Late> late,
            String stage,
            List<PilotLine> pilots,
            List<CaseLine> applications,
            @Nullable Long letter,
            boolean titled,
            List<String> missing) {}

    private CountyLine line(CountyFacts counted, Parts parts) {
        return new CountyLine(
                counted.county(),
                organisations.nameOf(counted.county()),
                counted.quota(),
                parts.titled(),
                counted.leadingBody(),
                counted.mobilised(),
                counted.places(),
                parts.pilots(),
                parts.letter(),
                parts.applications(),
                counted.runningCases(),
                counted.upToStandard(),
                counted.pilotsUpToStandard(),
                counted.provincial(),
                counted.national(),
                counted.earlierTitles(),
                counted.yellowLights(),
                counted.yellowCards(),
                counted.redCards(),
                counted.openFindings(),
                counted.rolloutReported(),
                counted.summarised(),
                parts.late(),
                parts.stage(),
                parts.missing());
    }

    private static PilotLine pilotLine(PilotFacts pilot) {
        return new PilotLine(
                pilot.unit(),
                pilot.name(),
                pilot.designatedAs(),
                pilot.leader().name(),
                pilot.rank(),
                pilot.upToStandard(),
                pilot.check(),
                pilot.check().sentence(),
                pilot.titles());
    }
}
