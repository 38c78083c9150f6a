package cn.safecommunity.annual;

import cn.safecommunity.Refusal;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.organisation.People;
import cn.safecommunity.policy.Policy;
import cn.safecommunity.programme.Facts;
import cn.safecommunity.programme.Programme;
import cn.safecommunity.programme.ProgrammeCounty;
import cn.safecommunity.programme.Programmes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The annual assessments (年度目标考核) of the counties of a programme. */
@Service
public class AnnualSheets {

    private final Programmes programmes;
    private final AnnualFactsRepository facts;
    private final AnnualSheetRepository closed;
    private final Facts counted;
    private final Organisations organisations;
    private final People people;
    private final Policy policy;
    private final Clock clock;

    AnnualSheets(
            Programmes programmes,
            AnnualFactsRepository facts,
            AnnualSheetRepository closed,
            Facts counted,
            Organisations organisations,
            People people,
            Policy policy,
            Clock clock) {
        this.programmes = programmes;
        this.facts = facts;
        this.closed = closed;
        this.counted = counted;
        this.organisations = organisations;
        this.people = people;
        this.policy = policy;
        this.clock = clock;
    }

    /** The sheets of all counties with a quota, as closed or as they stand today. */
    public List<AnnualSheet> of(long programmeId, int year) {
        Programme programme = programmes.get(programmeId);
        requireYear(programme, year);
        Map<String, Long> titles = counted.titles(lastDay(year));
        return programmes.counties(programmeId).stream()
                .filter(ProgrammeCounty::quota)
                .map(county -> sheet(programme, county.county(), year, titles))
                .toList();
    }

    /** Freezes the sheet of a county; possible once, after the year is over. */
    @Transactional
    AnnualSheet close(long programmeId, String county, int year, String remark, String person) {
        Programme programme = programmes.get(programmeId);
        requireYear(programme, year);
        programmes.county(programmeId, county);
        if (!LocalDate.now(clock).isAfter(LocalDate.of(year, 12, 31))) {
            throw Refusal.at("year", year + " 年还没有结束，年末以后才能结账。");
        }
        Map<String, Long> titles = counted.titles(lastDay(year));
        AnnualSheet sheet = sheet(programme, county, year, titles);
        if (sheet.closedBy() != null) {
            throw alreadyClosed(sheet.countyName(), year);
        }
        try {
            closed.close(programmeId, sheet, remark, person, clock.instant());
        } catch (DuplicateKeyException e) {
            throw alreadyClosed(sheet.countyName(), year);
        }
        return sheet(programme, county, year, titles);
    }

    private static Refusal alreadyClosed(String county, int year) {
        return new Refusal(county + " " + year + " 年度考核已经结账，不能再改。");
    }

    private static void requireYear(Programme programme, int year) {
        int first = programme.plan().firstYear();
        int last = programme.plan().phaseThreeEnds().getYear();
        if (programme.isDraft() || year < first || year > last) {
            throw Refusal.at("year", "本轮创建工作只考核 " + first + " 至 " + last + " 年，请重新选择年度。");
        }
    }

    private AnnualSheet sheet(Programme programme, String county, int year, Map<String, Long> titles) {
        String name = organisations.get(county).name();
        return closed.find(programme.caseId(), county, year)
                .map(kept -> new AnnualSheet(
                        county,
                        name,
                        year,
                        kept.points(),
                        closed.lines(programme.caseId(), county, year),
                        kept.remark(),
                        people.nameOf(kept.closedBy(), kept.closedAt()),
                        kept.closedAt()))
                .orElseGet(() -> computed(
                        programme,
                        county,
                        name,
                        year,
                        titles.getOrDefault(county, 0L).intValue()));
    }

    /** The last day of the year, or today while it lasts. */
    private LocalDate lastDay(int year) {
        LocalDate today = LocalDate.now(clock);
        LocalDate last = LocalDate.of(year, 12, 31);
        return today.isBefore(last) ? today : last;
    }

    private AnnualSheet computed(Programme programme, String county, String name, int year, int titles) {
        List<AnnualLine> lines =
                AnnualScore.of(facts.of(programme, county, year, lastDay(year), titles), policy.annualAssessment());
        return new AnnualSheet(county, name, year, AnnualScore.total(lines), lines, null, null, null);
    }
}
