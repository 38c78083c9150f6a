package cn.safecommunity.safety;

import cn.safecommunity.Count;
import cn.safecommunity.Forbidden;
import cn.safecommunity.NotFound;
import cn.safecommunity.Text;
import cn.safecommunity.organisation.Access;
import cn.safecommunity.organisation.CaseScope;
import cn.safecommunity.organisation.CurrentUser;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.organisation.People;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The periodic analyses over REST: the unit's own people enter and correct, its county and the city read. */
@RestController
@RequestMapping("/api/communities/{code}/analyses")
class AnalysisController {

    private static final int MOST = 100_000;
    private static final int LONGEST = 2000;

    private final Analyses analyses;
    private final Organisations organisations;
    private final Access access;
    private final People people;
    private final CurrentUser currentUser;
    private final Clock clock;

    AnalysisController(
            Analyses analyses,
            Organisations organisations,
            Access access,
            People people,
            CurrentUser currentUser,
            Clock clock) {
        this.analyses = analyses;
        this.organisations = organisations;
        this.access = access;
        this.people = people;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** What a person enters for a period. */
    record Entry(
            int version,
            @Nullable BigDecimal accidents,
            @Nullable BigDecimal deaths,
            @Nullable BigDecimal seriousInjuries,
            @Nullable String risks,
            @Nullable String measures) {}

    /** A period in words. */
    record Line(
            int year,
            int period,
            String label,
            int version,
            int accidents,
            int deaths,
            int seriousInjuries,
            String risks,
            String measures,
            String enteredBy,
            Instant enteredAt) {}

    /** All periods of a unit; {@code due} is the one that is asked for now. */
    record View(boolean mayEnter, Due due, List<Line> analyses) {}

    /** A period that is asked for. */
    record Due(int year, int period, String label, boolean entered) {}

    @GetMapping
    View all(@PathVariable String code) {
        String county = organisations.get(code).parentCode();
        if (!access.maySee(currentUser.id(), CaseScope.ofUnit(code, county))) {
            throw new NotFound("没有找到这个单位的安全形势分析，请核对单位代码。");
        }
        List<Analysis> made = analyses.of(code);
        people.readNames(made.stream().map(Analysis::enteredBy).toList());
        List<Line> lines = made.stream().map(this::line).toList();
        AnalysisPeriod due = analyses.due();
        boolean entered = lines.stream().anyMatch(one -> one.year() == due.year() && one.period() == due.number());
        return new View(
                access.mayActFor(currentUser.id(), code),
                new Due(due.year(), due.number(), due.label(), entered),
                lines);
    }

    @PutMapping("/{year}/{period}")
    View enter(@PathVariable String code, @PathVariable int year, @PathVariable int period, @RequestBody Entry entry) {
        organisations.get(code);
        if (!access.mayActFor(currentUser.id(), code)) {
            throw new Forbidden("安全形势分析由本单位登记，请用本单位的账号登录。");
        }
        Analysis made = new Analysis(
                year,
                period,
                entry.version() + 1,
                Count.required("accidents", "事故起数", entry.accidents(), MOST),
                Count.required("deaths", "死亡人数", entry.deaths(), MOST),
                Count.required("seriousInjuries", "重伤人数", entry.seriousInjuries(), MOST),
                Text.required("risks", entry.risks(), LONGEST, "请写明这一时期的主要风险：重点场所、重点人群和突出问题。"),
                Text.required("measures", entry.measures(), LONGEST, "请写明针对主要风险的措施、责任人和时限。"),
                currentUser.id(),
                clock.instant());
        analyses.enter(code, entry.version(), made);
        return all(code);
    }

    private Line line(Analysis made) {
        return new Line(
                made.year(),
                made.period(),
                analyses.period(made.year(), made.period()).label(),
                made.version(),
                made.accidents(),
                made.deaths(),
                made.seriousInjuries(),
                made.risks(),
                made.measures(),
                people.nameOf(made.enteredBy()),
                made.enteredAt());
    }
}
