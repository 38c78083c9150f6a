package cn.safecommunity.annual;

import cn.safecommunity.Refusal;
import cn.safecommunity.deadline.CountyCards.Count;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.organisation.People;
import cn.safecommunity.policy.Policy;
import cn.safecommunity.programme.CountyFacts;
import cn.safecommunity.programme.Facts;
import cn.safecommunity.programme.Programme;
import cn.safecommunity.programme.Programmes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The annual assessments (年度目标考核) of the counties of a programme. */
@Service
public class AnnualSheets {

    private final Programmes programmes;
    private final AnnualSheetRepository closed;
    private final Facts facts;
    private final Organisations organisations;
    private final People people;
    private final Policy policy;
    private final Clock clock;

    AnnualSheets(
            Programmes programmes,
            AnnualSheetRepository closed,
            Facts facts,
            Organisations organisations,
            People people,
            Policy policy,
            Clock clock) {
        this.programmes = programmes;
        this.closed = closed;
        this.facts = facts;
        this.organisations = organisations;
        this.people = people;
        this.policy = policy;
        this.clock = clock;
    }

    /** The sheets of all counties with a quota, as closed or as they stand today. */
    public List<AnnualSheet> of(long programmeId, int year) {
        Programme programme = programmes.get(programmeId);
        requireYear(programme, year);
        LocalDate day = lastDay(year);
        Map<String, Count> cards = facts.cards(programme, year, day);
        return facts.of(programmeId, day).stream()
                .filter(CountyFacts::quota)
                .map(county -> sheet(programme, year, county, cards))
                .toList();
    }

    /** Freezes the sheet of a county; possible once, after the year is over. */
    @Transactional
    AnnualSheet close(long programmeId, String county, int year, String remark, String person) {
        Programme programme = programmes.get(programmeId);
        requireYear(programme, year);
        if (!LocalDate.now(clock).isAfter(LocalDate.of(year, 12, 31))) {
            throw Refusal.at("year", year + " 年还没有结束，年末以后才能确认考核结果。");
        }
        AnnualSheet sheet = of(programmeId, year).stream()
                .filter(each -> each.county().equals(county))
                .findFirst()
                .orElseThrow(() -> Refusal.at("county", "没有这个县区的考核表，请从列表中选择。"));
        if (sheet.closedBy() != null) {
            throw alreadyClosed(sheet.countyName(), year);
        }
        try {
            closed.close(programmeId, sheet, remark, person, clock.instant());
        } catch (DuplicateKeyException e) {
            throw alreadyClosed(sheet.countyName(), year);
        }
        return kept(programmeId, county, sheet.countyName(), year).orElseThrow();
    }

    private static Refusal alreadyClosed(String county, int year) {
        return new Refusal(county + " " + year + " 年度考核结果已经确认，不能再改。");
    }

    private static void requireYear(Programme programme, int year) {
        int first = programme.plan().firstYear();
        int last = programme.plan().phaseThreeEnds().getYear();
        if (programme.isDraft() || year < first || year > last) {
            throw Refusal.at("year", "本轮创建工作只考核 " + first + " 至 " + last + " 年，请重新选择年度。");
        }
    }

    private AnnualSheet sheet(Programme programme, int year, CountyFacts county, Map<String, Count> cards) {
        String name = organisations.get(county.county()).name();
        return kept(programme.caseId(), county.county(), name, year).orElseGet(() -> {
            Count ofYear = cards.getOrDefault(county.county(), Count.none(county.county()));
            List<AnnualLine> lines =
                    AnnualScore.of(AnnualFacts.of(programme.plan(), year, county, ofYear), policy.annualAssessment());
            return new AnnualSheet(county.county(), name, year, AnnualScore.total(lines), lines, null, null, null);
        });
    }

    private Optional<AnnualSheet> kept(long programme, String county, String name, int year) {
        return closed.find(programme, county, year)
                .map(kept -> new AnnualSheet(
                        county,
                        name,
                        year,
                        kept.points(),
                        closed.lines(programme, county, year),
                        kept.remark(),
                        people.nameOf(kept.closedBy(), kept.closedAt()),
                        kept.closedAt()));
    }

    /** The last day of the year, or today while it lasts. */
    private LocalDate lastDay(int year) {
        LocalDate today = LocalDate.now(clock);
        LocalDate last = LocalDate.of(year, 12, 31);
        return today.isBefore(last) ? today : last;
    }
}
