package cn.safecommunity.programme;

import cn.safecommunity.creation.Creations;
import cn.safecommunity.deadline.CountyCards.Count;
import cn.safecommunity.endorsement.Application;
import cn.safecommunity.endorsement.Applications;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.organisation.Sight;
import cn.safecommunity.pilot.LeadingBodies;
import cn.safecommunity.pilot.LeadingBody;
import cn.safecommunity.pilot.Pilot;
import cn.safecommunity.pilot.Pilots;
import cn.safecommunity.programme.Board.CaseLine;
import cn.safecommunity.programme.Board.CountyLine;
import cn.safecommunity.programme.Board.GateView;
import cn.safecommunity.programme.Board.Late;
import cn.safecommunity.programme.Board.PilotLine;
import cn.safecommunity.title.Title;
import cn.safecommunity.title.Titles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Draws up the board of a programme from the facts of today; a county sees its own line. */
@Service
public class Boards {

    private final Programmes programmes;
    private final Facts facts;
    private final Gates gates;
    private final LateStages lateStages;
    private final SelectionStages selectionStages;
    private final Pilots pilots;
    private final LeadingBodies leadingBodies;
    private final Applications applications;
    private final Titles titles;
    private final Creations creations;
    private final Organisations organisations;
    private final Clock clock;

    Boards(
            Programmes programmes,
            Facts facts,
            Gates gates,
            LateStages lateStages,
            SelectionStages selectionStages,
            Pilots pilots,
            LeadingBodies leadingBodies,
            Applications applications,
            Titles titles,
            Creations creations,
            Organisations organisations,
            Clock clock) {
        this.programmes = programmes;
        this.facts = facts;
        this.gates = gates;
        this.lateStages = lateStages;
        this.selectionStages = selectionStages;
        this.pilots = pilots;
        this.leadingBodies = leadingBodies;
        this.applications = applications;
        this.titles = titles;
        this.creations = creations;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** The board as this person may see it. */
    public Board of(Programme programme, Sight sight) {
        LocalDate today = LocalDate.now(clock);
        List<CountyFacts> counted = facts.of(programme.caseId(), today);
        Map<String, List<Late>> late = lateStages.now();
        int phase = programme.phase(today);
        ProgrammeResult result = gates.result(programme).orElse(null);
        return new Board(
                programme.caseId(),
                programme.businessKey(),
                programme.plan().name(),
                programme.plan().notice(),
                programme.state(),
                phase,
                today,
                programme.plan().phaseEnds(phase),
                Board.Count.of(programme.plan().pilots(), sum(counted, CountyFacts::pilots)),
                Board.Count.of(programme.plan().nationalTarget(), sum(counted, CountyFacts::national)),
                Board.Count.of(programme.plan().provincialTarget(), sum(counted, CountyFacts::provincial)),
                sum(counted, CountyFacts::upToStandard),
                (int) counted.stream()
                        .filter(each -> each.national() + each.provincial() > 0)
                        .count(),
                counted.size(),
                lines(programme, phase, counted, late, sight),
                sight.everything() ? late.getOrDefault(LateStages.CITY, List.of()) : List.of(),
                gates.of(programme.caseId()).stream()
                        .map(gate -> view(gate, sight))
                        .toList(),
                result,
                result == null
                        ? null
                        : result.text(result.countiesWithout().stream()
                                .map(this::name)
                                .toList()));
    }

    private static int sum(List<CountyFacts> counted, ToIntFunction<CountyFacts> what) {
        return counted.stream().mapToInt(what).sum();
    }

    private static GateView view(Gate gate, Sight sight) {
        return new GateView(
                gate.phase(),
                gate.closedAt(),
                gate.national(),
                gate.provincial(),
                gate.lines().stream()
                        .filter(line -> ProgrammeAccess.shows(sight, line.county()))
                        .toList());
    }

    private List<CountyLine> lines(
            Programme programme, int phase, List<CountyFacts> counted, Map<String, List<Late>> late, Sight sight) {
        Map<String, CountyFacts> facts = counted.stream().collect(Collectors.toMap(CountyFacts::county, each -> each));
        Map<String, Count> cards = this.facts.cards(programme.caseId(), LocalDate.now(clock));
        Set<String> led = leadingBodies.of(programme.caseId()).stream()
                .map(LeadingBody::body)
                .collect(Collectors.toSet());
        Map<String, String> stages = selectionStages.of(programme.caseId());
        Map<String, List<PilotLine>> pilotsOf = pilotLines(programme.caseId());
        Map<String, List<CaseLine>> casesOf = caseLines();
        return programmes.counties(programme.caseId()).stream()
                .filter(each -> ProgrammeAccess.shows(sight, each.county()))
                .map(each -> line(
                        programme,
                        each,
                        facts.getOrDefault(each.county(), CountyFacts.zone(each.county(), led.contains(each.county()))),
                        new Parts(
                                cards.getOrDefault(each.county(), Count.none(each.county())),
                                late.getOrDefault(each.county(), List.of()),
                                stages.getOrDefault(each.county(), ""),
                                pilotsOf.getOrDefault(each.county(), List.of()),
                                casesOf.getOrDefault(each.county(), List.of())),
                        phase))
                .toList();
    }

    /** What a county's line shows beside its counts. */
    private record Parts(
            Count cards, List<Late> late, String stage, List<PilotLine> pilots, List<CaseLine> applications) {}

    private CountyLine line(Programme programme, ProgrammeCounty county, CountyFacts facts, Parts parts, int phase) {
        return new CountyLine(
                county.county(),
                name(county.county()),
                county.quota(),
                facts.leadingBody(),
                pilots.quota(programme.caseId(), county.county()),
                parts.pilots(),
                parts.applications(),
                facts.upToStandard(),
                facts.provincial(),
                facts.national(),
                parts.cards().yellowLights(),
                parts.cards().yellowCards(),
                parts.cards().redCards(),
                facts.openFindings(),
                facts.rolloutReported(),
                facts.summarised(),
                parts.late(),
                parts.stage(),
                county.quota() ? PhaseGate.missing(phase, programme.plan(), facts) : List.of());
    }

    private Map<String, List<PilotLine>> pilotLines(long programme) {
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

    private Map<String, List<CaseLine>> caseLines() {
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
