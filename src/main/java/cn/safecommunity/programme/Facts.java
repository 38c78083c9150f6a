package cn.safecommunity.programme;

import cn.safecommunity.creation.Creations;
import cn.safecommunity.deadline.CountyCards;
import cn.safecommunity.deadline.CountyCards.Count;
import cn.safecommunity.endorsement.Application;
import cn.safecommunity.endorsement.Applications;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.pilot.LeadingBodies;
import cn.safecommunity.pilot.LeadingBody;
import cn.safecommunity.pilot.Pilot;
import cn.safecommunity.pilot.Pilots;
import cn.safecommunity.policy.Chain;
import cn.safecommunity.title.Title;
import cn.safecommunity.title.Titles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Finds out what every county has done so far; nobody types what the system knows. */
@Service
public class Facts {

    private final ProgrammeRepository programmes;
    private final Pilots pilots;
    private final LeadingBodies leadingBodies;
    private final CountyReports reports;
    private final Applications applications;
    private final Titles titles;
    private final Creations creations;
    private final CountyCards cards;
    private final InspectionRepository inspections;
    private final Organisations organisations;
    private final Clock clock;

    Facts(
            ProgrammeRepository programmes,
            Pilots pilots,
            LeadingBodies leadingBodies,
            CountyReports reports,
            Applications applications,
            Titles titles,
            Creations creations,
            CountyCards cards,
            InspectionRepository inspections,
            Organisations organisations,
            Clock clock) {
        this.programmes = programmes;
        this.pilots = pilots;
        this.leadingBodies = leadingBodies;
        this.reports = reports;
        this.applications = applications;
        this.titles = titles;
        this.creations = creations;
        this.cards = cards;
        this.inspections = inspections;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** The facts of every county with a quota on that day. */
    List<CountyFacts> of(long programme, LocalDate day) {
        Map<String, Long> pilotsOf = count(pilots.of(programme), Pilot::county);
        Map<String, Long> running = count(applications.running(), Application::county);
        Map<String, Long> upToStandard = count(upToStandard(day), this::countyOfUnit);
        List<Title> valid = titles.valid(day);
        Map<String, Long> provincial = count(ofChain(valid, Chain.PROVINCIAL), this::countyOf);
        Map<String, Long> national = count(ofChain(valid, Chain.NATIONAL), this::countyOf);
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
    Map<String, Count> cards(long programme, LocalDate day) {
        LocalDate from = programmes.find(programme).map(Programme::startedOn).orElse(day);
        return cards.between(
                from.atStartOfDay(clock.getZone()).toInstant(),
                day.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
    }

    /** How many titles of provincial rank or above the units of each county hold on that day. */
    public Map<String, Long> titles(LocalDate day) {
        return count(titles.valid(day), this::countyOf);
    }

    /** A county as a whole is none of its units. */
    private List<String> upToStandard(LocalDate day) {
        return creations.upToStandard(day).stream()
                .filter(unit -> !organisations.get(unit).isWholeCounty())
                .toList();
    }

    private static List<Title> ofChain(List<Title> valid, Chain chain) {
        return valid.stream().filter(title -> title.chain() == chain).toList();
    }

    private String countyOf(Title title) {
        return countyOfUnit(title.community());
    }

    private String countyOfUnit(String unit) {
        String county = organisations.get(unit).parentCode();
        return county == null ? "" : county;
    }

    private static <T> Map<String, Long> count(Collection<T> all, Function<T, String> county) {
        return all.stream().collect(Collectors.groupingBy(county, Collectors.counting()));
    }

    private static int number(Map<String, Long> counts, String county) {
        return counts.getOrDefault(county, 0L).intValue();
    }
}
