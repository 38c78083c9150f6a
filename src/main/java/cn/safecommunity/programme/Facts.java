package cn.safecommunity.programme;

import cn.safecommunity.deadline.CountyCards;
import cn.safecommunity.deadline.CountyCards.Count;
import cn.safecommunity.pilot.LeadingBodies;
import cn.safecommunity.pilot.LeadingBody;
import cn.safecommunity.pilot.Pilot;
import cn.safecommunity.pilot.Pilots;
import cn.safecommunity.policy.Chain;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Finds out what every county has done so far; nobody types what the system knows. */
@Service
public class Facts {

    private final ProgrammeRepository programmes;
    private final Pilots pilots;
    private final LeadingBodies leadingBodies;
    private final CountyReports reports;
    private final UnitFacts units;
    private final CountyCards cards;
    private final InspectionRepository inspections;

    Facts(
            ProgrammeRepository programmes,
            Pilots pilots,
            LeadingBodies leadingBodies,
            CountyReports reports,
            UnitFacts units,
            CountyCards cards,
            InspectionRepository inspections) {
        this.programmes = programmes;
        this.pilots = pilots;
        this.leadingBodies = leadingBodies;
        this.reports = reports;
        this.units = units;
        this.cards = cards;
        this.inspections = inspections;
    }

    /** The facts of every county with a quota on that day. */
    public List<CountyFacts> of(long programme, LocalDate day) {
        Map<String, Long> pilotsOf = UnitFacts.count(pilots.of(programme), Pilot::county);
        Map<String, Long> running = units.running();
        Map<String, Long> upToStandard = units.upToStandard(day);
        Map<String, Long> provincial = units.titles(day, Chain.PROVINCIAL);
        Map<String, Long> national = units.titles(day, Chain.NATIONAL);
        Map<String, Count> cardsOf = cards(programme, day);
        Map<String, Integer> findings = inspections.unsettled(programme);
        Set<String> led =
                leadingBodies.of(programme).stream().map(LeadingBody::body).collect(Collectors.toSet());
        Set<String> rolledOut = reports.handedIn(programme, 2);
        Set<String> summarised = reports.handedIn(programme, 3);
        return programmes.counties(programme).stream()
                .filter(ProgrammeCounty::quota)
                .map(ProgrammeCounty::county)
                .map(county -> new CountyFacts(
                        county,
                        led.contains(county),
                        number(pilotsOf, county),
                        rolledOut.contains(county),
                        summarised.contains(county),
                        number(running, county),
                        number(upToStandard, county),
                        number(provincial, county),
                        number(national, county),
                        cardsOf.getOrDefault(county, Count.none(county)).yellowCards(),
                        cardsOf.getOrDefault(county, Count.none(county)).redCards(),
                        findings.getOrDefault(county, 0)))
                .toList();
    }

    /** The lights and cards of each county since the programme started. */
    public Map<String, Count> cards(long programme, LocalDate day) {
        LocalDate from = programmes.find(programme).map(Programme::startedOn).orElse(day);
        return cards.between(from, day);
    }

    /** How many titles of provincial rank or above the units of each county hold on that day. */
    public Map<String, Long> titles(LocalDate day) {
        return units.titles(day);
    }

    private static int number(Map<String, Long> counts, String county) {
        return counts.getOrDefault(county, 0L).intValue();
    }
}
