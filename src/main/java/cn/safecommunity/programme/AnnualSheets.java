package cn.safecommunity.programme;

import cn.safecommunity.Refusal;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.organisation.People;
import cn.safecommunity.policy.Policy;
import cn.safecommunity.title.Titles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The annual assessments (年度目标考核) of the counties of a programme. */
@Service
public class AnnualSheets {

    private final Programmes programmes;
    private final AnnualFactsRepository facts;
    private final AnnualSheetRepository closed;
    private final Titles titles;
    private final Organisations organisations;
    private final People people;
    private final Policy policy;
    private final Clock clock;

    AnnualSheets(
            Programmes programmes,
            AnnualFactsRepository facts,
            AnnualSheetRepository closed,
            Titles titles,
            Organisations organisations,
            People people,
            Policy policy,
            Clock clock) {
        this.programmes = programmes;
        this.facts = facts;
        this.closed = closed;
        this.titles = titles;
        this.organisations = organisations;
        this.people = people;
        this.policy = policy;
        this.clock = clock;
    }

    /** The sheets of all counties with a quota, as closed or as they stand today. */
    public List<AnnualSheet> of(long programmeId, int year) {
        Programme programme = programmes.get(programmeId);
        requireYear(programme, year);
        return programmes.counties(programmeId).stream()
                .filter(ProgrammeCounty::quota)
                .map(county -> sheet(programme, county.county(), year))
                .toList();
    }

    /** Freezes the sheet of a county; possible once, after the year is over. */
    @Transactional
    AnnualSheet close(long programmeId, String county, int year, String remark, String person) {
        Programme programme = programmes.get(programmeId);
        requireYear(programme, year);
        programmes.county(programmeId, county);
        if (!LocalDate.now(clock).isAfter(LocalDate.of(year, 12, 31))) {
            throw new Refusal("year", year + " 年还没有结束，年末以后才能结账。");
        }
        AnnualSheet sheet = sheet(programme, county, year);
        if (sheet.closedBy() != null) {
            throw alreadyClosed(sheet.countyName(), year);
        }
        try {
            closed.close(programmeId, sheet, remark, person, clock.instant());
        } catch (DuplicateKeyException e) {
            throw alreadyClosed(sheet.countyName(), year);
        }
        return sheet(programme, county, year);
    }

    private static Refusal alreadyClosed(String county, int year) {
        return new Refusal(county + " " + year + " 年度考核已经结账，不能再改。");
    }

    private static void requireYear(Programme programme, int year) {
        int first = programme.plan().firstYear();
        int last = programme.plan().phaseThreeEnds().getYear();
        if (programme.isDraft() || year < first || year > last) {
            throw new Refusal("year", "本轮创建工作只考核 " + first + " 至 " + last + " 年，请重新选择年度。");
        }
    }

    private AnnualSheet sheet(Programme programme, String county, int year) {
        String name = organisations.get(county).name();
        return closed.find(programme.caseId(), county, year)
                .map(kept -> new AnnualSheet(
                        county,
                        name,
                        year,
                        kept.points(),
                        closed.lines(programme.caseId(), county, year),
                        kept.remark(),
                        people.nameOf(kept.closedBy()),
                        kept.closedAt()))
                .orElseGet(() -> computed(programme, county, name, year));
    }

    /** Titles of provincial rank or above that units of the county hold on that day. */
    private int titles(String county, LocalDate day) {
        return (int) titles.valid(day).stream()
                .filter(title ->
                        county.equals(organisations.get(title.community()).parentCode()))
                .count();
    }

    private AnnualSheet computed(Programme programme, String county, String name, int year) {
        LocalDate today = LocalDate.now(clock);
        LocalDate lastDay = LocalDate.of(year, 12, 31);
        LocalDate day = today.isBefore(lastDay) ? today : lastDay;
        List<AnnualLine> lines =
                AnnualScore.of(facts.of(programme, county, year, day, titles(county, day)), policy.annualAssessment());
        return new AnnualSheet(county, name, year, AnnualScore.total(lines), lines, null, null, null);
    }
}
