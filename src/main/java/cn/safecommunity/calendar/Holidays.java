package cn.safecommunity.calendar;

import cn.safecommunity.NotFound;
import cn.safecommunity.Refusal;
import cn.safecommunity.calendar.Preview.DayChange;
import cn.safecommunity.engine.LostRaces;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The holidays of the years: what is published, what a publication would move, and the publication itself, all or nothing. */
@Service
public class Holidays {

    private final HolidayRepository repository;
    private final PublishedHolidays published;
    private final HolidayDrafts drafts;
    private final StatutoryDays statutory;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Holidays(
            HolidayRepository repository,
            PublishedHolidays published,
            HolidayDrafts drafts,
            StatutoryDays statutory,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.repository = repository;
        this.published = published;
        this.drafts = drafts;
        this.statutory = statutory;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.clock = clock;
    }

    /** Every published year, this one and the next, earliest first. */
    public List<CalendarYear> years() {
        TreeMap<Integer, CalendarYear> years = new TreeMap<>();
        int today = LocalDate.now(clock).getYear();
        Stream.of(today, today + 1).forEach(year -> years.put(year, unpublished(year)));
        repository.current().forEach(version -> years.put(version.year(), CalendarYear.of(version, days())));
        return List.copyOf(years.values());
    }

    /** One year; one that nobody has published has the statutory days, provisionally. */
    public CalendarYear year(int year) {
        CompleteYear.checkYear(year);
        return repository
                .current(year)
                .map(version -> CalendarYear.of(version, days()))
                .orElseGet(() -> unpublished(year));
    }

    private CalendarYear unpublished(int year) {
        return CalendarYear.unpublished(year, statutory.of(year), days());
    }

    private WorkingDays days() {
        HolidayTable table = published.table();
        return new WorkingDays(() -> table, statutory);
    }

    /** Everything that was ever published for a year, the latest first. */
    public List<YearVersion> versions(int year) {
        CompleteYear.checkYear(year);
        return repository.versions(year);
    }

    /** One of those versions. */
    public YearVersion version(int year, long id) {
        return versions(year).stream()
                .filter(version -> version.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound(year + "年没有这个版本，请从版本列表打开。"));
    }

    /** What publishing the notice would change: it is done and taken back. A refusal names what is wrong with it. */
    public Preview preview(int year, HolidayInput input, Publisher by) {
        YearDraft draft = drafts.year(year, input);
        return takenBack(() -> draft, by);
    }

    /** Publishes the notice of a year as it was previewed, if the calendar is still the same. */
    public Preview publish(int year, HolidayInput input, Publisher by, @Nullable String token) {
        YearDraft draft = drafts.year(year, input);
        return told(() -> draft, by, seen -> seen.check(token));
    }

    /** What correcting one day of a published year would change. */
    public Preview previewCorrection(int year, LocalDate day, HolidayInput.Correction input, Publisher by) {
        return takenBack(() -> drafts.correction(year, day, input), by);
    }

    /** Corrects one day of a published year; a preview is not asked for, but if there was one it has to be of this. */
    public Preview correct(
            int year, LocalDate day, HolidayInput.Correction input, Publisher by, @Nullable String token) {
        return told(() -> drafts.correction(year, day, input), by, seen -> {
            if (token != null) {
                seen.check(token);
            }
        });
    }

    private Preview takenBack(Supplier<YearDraft> draft, Publisher by) {
        return LostRaces.retried(() -> transaction.execute(status -> {
            status.setRollbackOnly();
            try {
                return store(draft, by, seen -> {});
            } finally {
                published.forgetOwn();
            }
        }));
    }

    /** What has moved is told in the same transaction. */
    private Preview told(Supplier<YearDraft> draft, Publisher by, Consumer<PreviewToken> check) {
        return LostRaces.retried(() -> transaction.execute(status -> {
            Preview done = store(draft, by, check);
            events.publishEvent(new DatesMoved(done.draft().notice(), done.moved()));
            return done;
        }));
    }

    /** A correction is made of what is published, so the draft is drawn up when nobody else can publish. */
    private Preview store(Supplier<YearDraft> drawnUp, Publisher by, Consumer<PreviewToken> check) {
        repository.lock();
        YearDraft draft = drawnUp.get();
        PreviewToken seen = PreviewToken.of(draft, repository.latest());
        check.accept(seen);
        checkReplacement(draft);
        WorkingDays before = days();
        List<DayChange> changes = changes(draft, before);
        published.add(new YearVersion(
                0,
                draft.notice(),
                new YearVersion.Entry(by.id(), by.name(), clock.instant(), draft.reason()),
                draft.days(),
                draft.text()));
        HolidaysPublished event = new HolidaysPublished(draft.notice(), before, days());
        events.publishEvent(event);
        return new Preview(seen.text(), draft, changes, event.moved());
    }

    private List<DayChange> changes(YearDraft draft, WorkingDays before) {
        TreeMap<LocalDate, String> names = new TreeMap<>();
        year(draft.year()).days().forEach(day -> names.put(day.day(), day.name()));
        TreeMap<LocalDate, DayKind> kinds = new TreeMap<>();
        draft.days().forEach(day -> {
            names.put(day.day(), day.name());
            kinds.put(day.day(), day.kind());
        });
        return names.entrySet().stream()
                .map(each -> new DayChange(
                        each.getKey(),
                        before.state(each.getKey()),
                        DayState.of(each.getKey(), kinds.get(each.getKey())),
                        each.getValue()))
                .filter(change -> change.was().works() != change.becomes().works())
                .toList();
    }

    private void checkReplacement(YearDraft draft) {
        Optional<YearVersion> current = repository.current(draft.year());
        if (current.isPresent() && draft.reason() == null) {
            throw Refusal.at("reason", draft.year() + "年的放假安排已经公布过，请写明重新公布的原因。");
        }
        if (current.filter(version -> says(version.days()).equals(says(draft.days())))
                .isPresent()) {
            throw Refusal.at("text", "这份安排与" + draft.year() + "年现行的安排一致，不用再公布。");
        }
    }

    private static Map<LocalDate, DayKind> says(List<Holiday> days) {
        return days.stream().collect(Collectors.toMap(Holiday::day, Holiday::kind));
    }
}
