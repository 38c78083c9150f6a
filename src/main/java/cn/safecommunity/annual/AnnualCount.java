package cn.safecommunity.annual;

import cn.safecommunity.annual.AnnualFacts.Answers;
import cn.safecommunity.annual.AnnualFacts.FirstReport;
import cn.safecommunity.annual.AnnualFacts.Safety;
import cn.safecommunity.deadline.CountyCards.Count;
import cn.safecommunity.gate.CountyFacts;
import cn.safecommunity.gate.Facts;
import cn.safecommunity.gate.PilotFacts;
import cn.safecommunity.gate.ProgrammeFacts;
import cn.safecommunity.inspection.InspectionAnswers;
import cn.safecommunity.pilot.Selections;
import cn.safecommunity.policy.ProgrammePlan;
import cn.safecommunity.programme.Programme;
import cn.safecommunity.safety.YearlyFigures;
import cn.safecommunity.safety.YearlyFigures.Year;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out what every county with a quota did in a year; most of it is in the one count of facts. */
@Component
class AnnualCount {

    private final Facts facts;
    private final Selections selections;
    private final InspectionAnswers answers;
    private final YearlyFigures figures;
    private final Clock clock;

    AnnualCount(Facts facts, Selections selections, InspectionAnswers answers, YearlyFigures figures, Clock clock) {
        this.facts = facts;
        this.selections = selections;
        this.answers = answers;
        this.figures = figures;
        this.clock = clock;
    }

    /** By county, at the end of the year or today while it lasts. */
    Map<String, AnnualFacts> of(Programme programme, int year) {
        LocalDate today = LocalDate.now(clock);
        LocalDate last = LocalDate.of(year, 12, 31);
        boolean over = today.isAfter(last);
        LocalDate day = over ? last : today;
        long id = programme.caseId();
        ProgrammeFacts found = facts.all(id, day);
        Map<String, Count> cards = facts.cards(programme, year, day);
        Map<String, LocalDate> handedIn = selections.handedIn(id);
        Map<String, Answers> answered =
                answers.between(id, LocalDate.of(year, 1, 1), over ? last : today.minusDays(1)).stream()
                        .collect(Collectors.toMap(
                                each -> each.county(), each -> new Answers(each.due(), each.inTime())));
        List<CountyFacts> counties =
                found.counties().stream().filter(CountyFacts::quota).toList();
        Map<String, List<Year>> years = over ? years(counties, year) : Map.of();
        Map<String, AnnualFacts> all = new LinkedHashMap<>();
        for (CountyFacts county : counties) {
            String code = county.county();
            all.put(
                    code,
                    of(
                            programme.plan(),
                            year,
                            county,
                            cards.getOrDefault(code, Count.none(code)),
                            firstReport(programme.plan().firstReport(), year, day, handedIn.get(code)),
                            answered.getOrDefault(code, new Answers(0, 0)),
                            safety(over, years.getOrDefault(code, List.of()), pilots(found, code))));
        }
        return all;
    }

    private Map<String, List<Year>> years(List<CountyFacts> counties, int year) {
        return figures.ofCounties(counties.stream().map(CountyFacts::county).toList(), year).stream()
                .collect(Collectors.groupingBy(Year::county));
    }

    private static Set<String> pilots(ProgrammeFacts found, String county) {
        return found.pilots().stream()
                .filter(pilot -> pilot.county().equals(county))
                .map(PilotFacts::unit)
                .collect(Collectors.toSet());
    }

    /** What the one count of facts says of a participant, with what the plan asks by then. */
    private static AnnualFacts of(
            ProgrammePlan plan,
            int year,
            CountyFacts facts,
            Count cards,
            FirstReport firstReport,
            Answers answers,
            Safety safety) {
        boolean rolloutDue = plan.phaseTwoEnds().getYear() <= year;
        boolean summaryDue = plan.phaseThreeEnds().getYear() <= year;
        return new AnnualFacts(
                facts.leadingBody(),
                firstReport,
                facts.places(),
                facts.pilots(),
                rolloutDue ? plan.minTitlesPerCounty() : 0,
                facts.provincial() + facts.national(),
                (rolloutDue ? 1 : 0) + (summaryDue ? 1 : 0),
                (rolloutDue && facts.rolloutReported() ? 1 : 0) + (summaryDue && facts.summarised() ? 1 : 0),
                answers,
                safety,
                cards.yellowCards(),
                cards.redCards(),
                facts.openFindings());
    }

    /** It counts in the year in which it is due; that day is still in time. */
    static FirstReport firstReport(LocalDate due, int year, LocalDate day, @Nullable LocalDate handedIn) {
        if (due.getYear() != year || (handedIn == null && !day.isAfter(due))) {
            return FirstReport.NOT_DUE;
        }
        if (handedIn == null || handedIn.isAfter(day)) {
            return FirstReport.MISSING;
        }
        return handedIn.isAfter(due) ? FirstReport.LATE : FirstReport.IN_TIME;
    }

    static Safety safety(boolean over, List<Year> years, Set<String> pilots) {
        Set<String> recorded = years.stream().map(Year::unit).collect(Collectors.toSet());
        int unrecorded =
                (int) pilots.stream().filter(unit -> !recorded.contains(unit)).count();
        return new Safety(
                over,
                years.size() + unrecorded,
                (int) years.stream()
                        .filter(year -> year.withinTarget() && !year.grave())
                        .count(),
                (int) years.stream().filter(Year::grave).count(),
                unrecorded);
    }
}
