package cn.safecommunity.annual;

import cn.safecommunity.Refusal;
import cn.safecommunity.annual.AnnualSheetRepository.Closed;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.organisation.People;
import cn.safecommunity.policy.Policy;
import cn.safecommunity.programme.Programme;
import cn.safecommunity.programme.Programmes;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The annual assessments (年度目标考核) of the counties of a programme. */
@Service
public class AnnualSheets {

    private final Programmes programmes;
    private final AnnualSheetRepository closed;
    private final AnnualCount count;
    private final Organisations organisations;
    private final People people;
    private final Policy policy;
    private final Clock clock;

    AnnualSheets(
            Programmes programmes,
            AnnualSheetRepository closed,
            AnnualCount count,
            Organisations organisations,
            People people,
            Policy policy,
            Clock clock) {
        this.programmes = programmes;
        this.closed = closed;
        this.count = count;
        this.organisations = organisations;
        this.people = people;
        this.policy = policy;
        this.clock = clock;
    }

    /** The sheets of all counties with a quota, as closed or as they stand today. */
    public List<AnnualSheet> of(long programmeId, int year) {
        Programme programme = programmes.get(programmeId);
        requireYear(programme, year);
        Map<String, Closed> kept = closed.of(programmeId, year);
        people.readNames(kept.values().stream().map(Closed::closedBy).toList());
        return count.of(programme, year).entrySet().stream()
                .map(county -> {
                    Closed sheet = kept.get(county.getKey());
                    return sheet == null
                            ? open(county.getKey(), year, county.getValue())
                            : kept(county.getKey(), year, sheet);
                })
                .toList();
    }

    /** Freezes the sheet of a county; possible once, after the year is over, for the points that were {@code seen}. */
    @Transactional
    AnnualSheet close(
            long programmeId, String county, int year, @Nullable BigDecimal seen, String remark, String person) {
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
        requireSeen(sheet, seen);
        try {
            closed.close(programmeId, sheet, remark, person, clock.instant());
        } catch (DuplicateKeyException e) {
            throw alreadyClosed(sheet.countyName(), year);
        }
        return kept(
                county,
                year,
                Objects.requireNonNull(closed.of(programmeId, year).get(county)));
    }

    /** Nobody confirms points that have changed since they were shown. */
    private static void requireSeen(AnnualSheet sheet, @Nullable BigDecimal seen) {
        if (seen == null || seen.compareTo(sheet.points()) != 0) {
            throw Refusal.at(
                    "points",
                    sheet.countyName() + " " + sheet.year() + " 年度现在的得分是 "
                            + sheet.points().toPlainString() + " 分"
                            + (seen == null ? "" : "，与确认时显示的 " + seen.toPlainString() + " 分不同")
                            + "。请刷新页面，核对各项得分后再确认。");
        }
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

    private AnnualSheet open(String county, int year, AnnualFacts facts) {
        List<AnnualLine> lines = AnnualScore.of(facts, policy.annualAssessment());
        return new AnnualSheet(
                county, organisations.nameOf(county), year, AnnualScore.total(lines), lines, null, null, null);
    }

    private AnnualSheet kept(String county, int year, Closed kept) {
        return new AnnualSheet(
                county,
                organisations.nameOf(county),
                year,
                kept.points(),
                kept.lines(),
                kept.remark(),
                people.nameOf(kept.closedBy(), kept.closedAt()),
                kept.closedAt());
    }
}
