package cn.safecommunity.gate;

import cn.safecommunity.deadline.CountyCards;
import cn.safecommunity.deadline.CountyCards.Count;
import cn.safecommunity.inspection.Inspections;
import cn.safecommunity.organisation.Organisation;
import cn.safecommunity.pilot.LeadingBodies;
import cn.safecommunity.pilot.LeadingBody;
import cn.safecommunity.pilot.Pilots;
import cn.safecommunity.policy.Chain;
import cn.safecommunity.programme.CountyReports;
import cn.safecommunity.programme.ProgrammeCounty;
import cn.safecommunity.programme.Programmes;
import cn.safecommunity.publicity.Mobilisations;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Counts what every participant of a programme has done by the end of a day; nobody types what the system knows. */
@Component
class CountyCount {

    private final Programmes programmes;
    private final Pilots pilots;
    private final LeadingBodies leadingBodies;
    private final CountyReports reports;
    private final UnitFacts units;
    private final CountyCards cards;
    private final Inspections inspections;
    private final Mobilisations mobilisations;

    CountyCount(
            Programmes programmes,
            Pilots pilots,
            LeadingBodies leadingBodies,
            CountyReports reports,
            UnitFacts units,
            CountyCards cards,
            Inspections inspections,
            Mobilisations mobilisations) {
        this.programmes = programmes;
        this.pilots = pilots;
        this.leadingBodies = leadingBodies;
        this.reports = reports;
        this.units = units;
        this.cards = cards;
        this.inspections = inspections;
        this.mobilisations = mobilisations;
    }

    /** The facts of a programme that began on one day, as of another. */
    ProgrammeFacts of(long programme, LocalDate began, LocalDate day) {
        List<ProgrammeCounty> participants = programmes.counties(programme);
        List<String> codes = participants.stream().map(ProgrammeCounty::county).toList();
        List<TitleFacts> titles = units.titles(began, day, codes);
        List<Organisation> upToStandard = units.upToStandard(day);
        Set<String> standard = upToStandard.stream().map(Organisation::code).collect(Collectors.toSet());
        List<PilotFacts> chosen = units.pilots(programme, day, standard, titles);
        Tally tally = new Tally(
                count(chosen, PilotFacts::county),
                count(chosen, pilot -> pilot.rank() != null, PilotFacts::county),
                count(chosen, PilotFacts::upToStandard, PilotFacts::county),
                count(upToStandard, UnitFacts::countyOf),
                count(titles, title -> counts(title, Chain.PROVINCIAL), TitleFacts::county),
                count(titles, title -> counts(title, Chain.NATIONAL), TitleFacts::county),
                count(titles, TitleFacts::earlier, TitleFacts::county),
                units.running(day, codes),
                leadingBodies.of(programme, day).stream().map(LeadingBody::body).collect(Collectors.toSet()),
                mobilisations.between(began, day).keySet(),
                reports.handedIn(programme, 2, day),
                reports.handedIn(programme, 3, day),
                cards.between(began, day),
                inspections.unsettled(programme, day),
                pilots.places(programme));
        List<CountyFacts> counties = participants.stream().map(tally::of).toList();
        return new ProgrammeFacts(counties, chosen, titles);
    }

    /** The titles alone. */
    List<TitleFacts> titles(long programme, LocalDate began, LocalDate day) {
        return units.titles(
                began,
                day,
                programmes.counties(programme).stream()
                        .map(ProgrammeCounty::county)
                        .toList());
    }

    private static boolean counts(TitleFacts title, Chain chain) {
        return !title.earlier() && title.chain() == chain;
    }

    private static <T> Map<String, Long> count(Collection<T> all, Function<T, String> county) {
        return count(all, each -> true, county);
    }

    private static <T> Map<String, Long> count(Collection<T> all, Predicate<T> which, Function<T, String> county) {
        return all.stream().filter(which).collect(Collectors.groupingBy(county, Collectors.counting()));
    }

    /** Every count by county. */
    private record Tally(
            Map<String, Long> pilots,
            Map<String, Long> classified,
            Map<String, Long> pilotsUpToStandard,
            Map<String, Long> upToStandard,
            Map<String, Long> provincial,
            Map<String, Long> national,
            Map<String, Long> earlier,
            Map<String, Long> running,
            Set<String> led,
            Set<String> mobilised,
            Set<String> rolledOut,
            Set<String> summarised,
            Map<String, Count> cards,
            Map<String, Integer> findings,
            Map<String, Integer> places) {

        CountyFacts of(ProgrammeCounty participant) {
            String county = participant.county();
            Count lights = cards.getOrDefault(county, Count.none(county));
            return new CountyFacts(
                    county,
                    participant.quota(),
                    places.getOrDefault(county, 0),
                    led.contains(county),
                    mobilised.contains(county),
                    number(pilots, county),
                    number(classified, county),
                    rolledOut.contains(county),
                    summarised.contains(county),
                    number(running, county),
                    number(upToStandard, county),
                    number(pilotsUpToStandard, county),
                    number(provincial, county),
                    number(national, county),
                    number(earlier, county),
                    lights.yellowLights(),
                    lights.yellowCards(),
                    lights.redCards(),
                    findings.getOrDefault(county, 0));
        }

        private static int number(Map<String, Long> counts, String county) {
            return counts.getOrDefault(county, 0L).intValue();
        }
    }
}
