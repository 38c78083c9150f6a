package cn.safecommunity.overview;

import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.organisation.Sight;
import cn.safecommunity.overview.Board.Late;
import cn.safecommunity.programme.CountyFacts;
import cn.safecommunity.programme.Facts;
import cn.safecommunity.programme.Gates;
import cn.safecommunity.programme.Programme;
import cn.safecommunity.programme.ProgrammeAccess;
import cn.safecommunity.programme.ProgrammeResult;
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
                lines.of(programme, today, counted, late, sight),
                sight.everything() ? late.getOrDefault(LateStages.CITY, List.of()) : List.of(),
                gates.of(programme.caseId()).stream()
                        .map(gate -> gate.view(county -> ProgrammeAccess.shows(sight, county)))
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

    private String name(String code) {
        return organisations.get(code).name();
    }
}
