package cn.safecommunity.overview;

import cn.safecommunity.gate.CountyFacts;
import cn.safecommunity.gate.Facts;
import cn.safecommunity.gate.Gates;
import cn.safecommunity.gate.ProgrammeFacts;
import cn.safecommunity.gate.ProgrammeResult;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.organisation.Sight;
import cn.safecommunity.overview.Board.Late;
import cn.safecommunity.programme.Programme;
import cn.safecommunity.programme.ProgrammeAccess;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Service;

/** Draws up the board of a programme from the facts of today; a county sees its own line. */
@Service
public class Boards {

    private final Facts facts;
    private final Gates gates;
    private final LateStages lateStages;
    private final CountyLines lines;
    private final Organisations organisations;
    private final Clock clock;

    Boards(
            Facts facts,
            Gates gates,
            LateStages lateStages,
            CountyLines lines,
            Organisations organisations,
            Clock clock) {
        this.facts = facts;
        this.gates = gates;
        this.lateStages = lateStages;
        this.lines = lines;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** The board as this person may see it; that of an ended programme stays as it was on its last day. */
    public Board of(Programme programme, Sight sight) {
        LocalDate now = LocalDate.now(clock);
        LocalDate day = programme.endedOn() == null ? now : programme.endedOn();
        ProgrammeFacts found = facts.all(programme.caseId(), now);
        List<CountyFacts> counted = found.counties();
        Map<String, List<Late>> late = programme.hasEnded()
                ? Map.of()
                : lateStages.now(counted.stream().map(CountyFacts::county).toList());
        List<CountyFacts> withQuota =
                counted.stream().filter(CountyFacts::quota).toList();
        int phase = programme.phase(day);
        ProgrammeResult result = gates.result(programme).orElse(null);
        return new Board(
                programme.caseId(),
                programme.businessKey(),
                programme.plan().name(),
                programme.plan().notice(),
                programme.state(),
                phase,
                day,
                programme.plan().phaseEnds(phase),
                Board.Count.of(programme.plan().pilots(), sum(counted, CountyFacts::pilots)),
                Board.Count.of(programme.plan().nationalTarget(), sum(counted, CountyFacts::national)),
                Board.Count.of(programme.plan().provincialTarget(), sum(counted, CountyFacts::provincial)),
                Forecast.of(programme, phase, day, found.titles()),
                sum(counted, CountyFacts::upToStandard),
                Board.Count.of(programme.plan().pilots(), sum(counted, CountyFacts::pilotsUpToStandard)),
                sum(counted, CountyFacts::earlierTitles),
                (int) withQuota.stream()
                        .filter(county -> gates.hasItsTitles(programme, county))
                        .count(),
                withQuota.size(),
                lines.of(programme, phase, found, late, sight),
                lines.former(programme, day, sight),
                sight.everything() ? late.getOrDefault(LateStages.CITY, List.of()) : List.of(),
                facts.unformed(programme, day),
                gates.views(programme, county -> ProgrammeAccess.shows(sight, county)),
                result,
                result == null
                        ? null
                        : result.text(result.countiesWithout().stream()
                                .map(organisations::nameOf)
                                .toList()));
    }

    private static int sum(List<CountyFacts> counted, ToIntFunction<CountyFacts> what) {
        return counted.stream().mapToInt(what).sum();
    }
}
