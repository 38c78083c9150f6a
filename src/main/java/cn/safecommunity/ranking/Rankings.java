package cn.safecommunity.ranking;

import cn.safecommunity.community.Communities;
import cn.safecommunity.creation.CheckStandings;
import cn.safecommunity.gate.CountyFacts;
import cn.safecommunity.gate.Facts;
import cn.safecommunity.gate.PilotFacts;
import cn.safecommunity.gate.ProgrammeFacts;
import cn.safecommunity.programme.Programme;
import cn.safecommunity.ranking.PilotRanking.Candidate;
import cn.safecommunity.safety.YearlyFigures;
import cn.safecommunity.safety.YearlyFigures.Year;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Ranks the pilots of a programme by what is known of them today, or was on its last day. */
@Service
public class Rankings {

    private final Facts facts;
    private final CheckStandings checks;
    private final Communities communities;
    private final YearlyFigures figures;
    private final Clock clock;

    Rankings(Facts facts, CheckStandings checks, Communities communities, YearlyFigures figures, Clock clock) {
        this.facts = facts;
        this.checks = checks;
        this.communities = communities;
        this.figures = figures;
        this.clock = clock;
    }

    /** All pilots of the programme, the one that is put forward first at the top. */
    public List<RankedPilot> of(Programme programme) {
        LocalDate now = LocalDate.now(clock);
        LocalDate day = programme.endedOn() == null ? now : programme.endedOn();
        ProgrammeFacts found = facts.all(programme.caseId(), now);
        List<String> units = found.pilots().stream().map(PilotFacts::unit).toList();
        Map<String, LocalDate> registered = communities.registeredOn(units);
        Map<String, List<Year>> years =
                figures.of(units, day.getYear() - 1, day.getYear()).stream().collect(Collectors.groupingBy(Year::unit));
        Map<Long, Integer> items = checks.openItems(found.pilots().stream()
                .map(pilot -> pilot.check().caseId())
                .filter(Objects::nonNull)
                .toList());
        Map<String, Integer> findings =
                found.counties().stream().collect(Collectors.toMap(CountyFacts::county, CountyFacts::openFindings));
        return PilotRanking.of(found.pilots().stream()
                .map(pilot -> {
                    List<Year> own = years.getOrDefault(pilot.unit(), List.of());
                    Long creation = pilot.check().caseId();
                    return new Candidate(
                            pilot,
                            registered.get(pilot.unit()),
                            day,
                            yearsWith(own, Year::grave),
                            yearsWith(own, year -> !year.withinTarget()),
                            sum(own, Year::accidents),
                            sum(own, Year::deaths),
                            sum(own, Year::seriousInjuries),
                            creation == null ? 0 : items.getOrDefault(creation, 0),
                            findings.getOrDefault(pilot.county(), 0));
                })
                .toList());
    }

    private static List<Integer> yearsWith(List<Year> years, Predicate<Year> what) {
        return years.stream().filter(what).map(Year::year).toList();
    }

    private static int sum(List<Year> years, ToIntFunction<Year> what) {
        return years.stream().mapToInt(what).sum();
    }
}
