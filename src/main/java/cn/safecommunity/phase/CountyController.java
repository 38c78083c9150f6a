package cn.safecommunity.phase;

import cn.safecommunity.PlausibleDate;
import cn.safecommunity.Refusal;
import cn.safecommunity.Seen;
import cn.safecommunity.Text;
import cn.safecommunity.casefile.OpenTasks;
import cn.safecommunity.organisation.CurrentUser;
import cn.safecommunity.pilot.Pilots;
import cn.safecommunity.programme.Classifications;
import cn.safecommunity.programme.CountyReports;
import cn.safecommunity.programme.PhaseSummary;
import cn.safecommunity.programme.PhaseSummary.Item;
import cn.safecommunity.programme.ProgrammeModel;
import cn.safecommunity.programme.Programmes;
import cn.safecommunity.programme.RolloutReport;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The drafts of a programme's tasks over REST: the city's classification and the reports of a county. */
@RestController
@RequestMapping("/api/programmes/{id}")
class CountyController {

    private static final int LONGEST = 4000;
    private static final int LONGEST_ITEM = 1000;

    private final Programmes programmes;
    private final ProgrammeDetails details;
    private final CountyReports reports;
    private final Pilots pilots;
    private final Classifications classifications;
    private final OpenTasks openTasks;
    private final CurrentUser currentUser;
    private final Clock clock;

    CountyController(
            Programmes programmes,
            ProgrammeDetails details,
            CountyReports reports,
            Pilots pilots,
            Classifications classifications,
            OpenTasks openTasks,
            CurrentUser currentUser,
            Clock clock) {
        this.programmes = programmes;
        this.details = details;
        this.reports = reports;
        this.pilots = pilots;
        this.classifications = classifications;
        this.openTasks = openTasks;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** For which title each pilot is a candidate. */
    record Ranks(@Nullable String seen, @Nullable Map<String, @Nullable String> ranks) {}

    /** A report on phase two as a form sends it. */
    record RolloutInput(
            @Nullable String seen,
            @Nullable LocalDate meetingOn,
            @Nullable String meeting,
            @Nullable LocalDate checkedOn,
            @Nullable Integer checkedUnits,
            @Nullable String findings) {}

    /** One line of a rectification list as a form sends it. */
    record ItemInput(
            @Nullable String unit,
            @Nullable String item,
            @Nullable String measure,
            @Nullable LocalDate doneOn) {}

    /** A summary as a form sends it. */
    record SummaryInput(
            @Nullable String seen,
            @Nullable String review,
            @Nullable String results,
            @Nullable List<ItemInput> items) {}

    @PutMapping("/classification")
    @Transactional
    public Object classify(@PathVariable long id, @RequestBody Ranks input) {
        openTasks.require(id, currentUser.id(), ProgrammeModel.CLASSIFY_CANDIDATES);
        String before = "";
        if (input.seen() != null) {
            classifications.turn(id);
            before = classifications.seen(id);
        }
        Objects.requireNonNullElse(input.ranks(), Map.<String, @Nullable String>of())
                .forEach((unit, rank) ->
                        pilots.classify(id, unit, rank == null ? null : Classifications.rank(unit, rank)));
        if (input.seen() != null) {
            Seen.requireToSave(input.seen(), before, classifications.seen(id), "候选名单");
        }
        return details.of(id);
    }

    @PutMapping("/counties/{county}/rollout")
    @Transactional
    Object rollout(@PathVariable long id, @PathVariable String county, @RequestBody RolloutInput input) {
        long file = writable(id, county, ProgrammeModel.REPORT_ROLLOUT);
        if (input.checkedUnits() != null && input.checkedUnits() < 0) {
            throw Refusal.at("checkedUnits", "“自查的单位数”不能小于 0，现为 " + input.checkedUnits() + "。");
        }
        checkDay(id, "meetingOn", "现场会日期", input.meetingOn());
        checkDay(id, "checkedOn", "自查日期", input.checkedOn());
        RolloutReport report = new RolloutReport(
                input.meetingOn(),
                Text.optional("meeting", input.meeting(), LONGEST),
                input.checkedOn(),
                input.checkedUnits(),
                Text.optional("findings", input.findings(), LONGEST));
        if (input.seen() != null) {
            reports.turn(id, county);
            String before = reports.rollout(id, county).map(RolloutReport::seen).orElse("");
            Seen.requireToSave(input.seen(), before, report.seen(), "现场会和自查情况");
        }
        reports.put(id, county, report);
        return details.of(file);
    }

    @PutMapping("/counties/{county}/summary")
    @Transactional
    Object summarise(@PathVariable long id, @PathVariable String county, @RequestBody SummaryInput input) {
        long file = writable(id, county, ProgrammeModel.SUMMARISE_PHASE);
        List<Item> items = Objects.requireNonNullElse(input.items(), List.<ItemInput>of()).stream()
                .map(each -> item(id, county, each))
                .toList();
        PhaseSummary summary = new PhaseSummary(
                Text.optional("review", input.review(), LONGEST),
                Text.optional("results", input.results(), LONGEST),
                items);
        if (input.seen() != null) {
            reports.turn(id, county);
            String before = reports.summary(id, county).map(PhaseSummary::seen).orElse("");
            Seen.requireToSave(input.seen(), before, summary.seen(), "总结");
        }
        reports.put(id, county, summary);
        return details.of(file);
    }

    private long writable(long id, String county, String task) {
        long file = programmes.county(id, county).caseId();
        openTasks.require(file, currentUser.id(), task);
        return file;
    }

    /** What a county reports has happened since the programme began. */
    private void checkDay(long programme, String field, String label, @Nullable LocalDate day) {
        LocalDate today = LocalDate.now(clock);
        LocalDate began = programmes.get(programme).startedOn();
        PlausibleDate.check(field, label, day, began == null ? today : began, today);
    }

    private Item item(long programme, String county, ItemInput input) {
        String unit = Objects.requireNonNullElse(input.unit(), "");
        if (pilots.of(programme, county).stream()
                .noneMatch(pilot -> pilot.unit().equals(unit))) {
            throw Refusal.at("items", "“" + unit + "”不是本县区的试点，不能列整改完善清单。请从本县区的试点中选择。");
        }
        checkDay(programme, "items-" + unit, "完成日期", input.doneOn());
        return new Item(
                unit,
                Text.optional("items-" + unit, input.item(), LONGEST_ITEM),
                Text.optional("items-" + unit, input.measure(), LONGEST_ITEM),
                input.doneOn());
    }
}
