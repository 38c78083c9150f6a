package cn.safecommunity.calendar;

import cn.safecommunity.account.PersonNames;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Brings the holidays of the files into the database at start, each year with its notices. A year that is already
 * published is left alone: somebody may have published a later notice for it. A malformed file stops the start.
 */
@Component
class HolidayImport implements SmartInitializingSingleton {

    private static final String PERSON_NAME = "系统（随软件提供的数据）";

    private final HolidayRepository repository;
    private final PublishedHolidays published;
    private final TransactionOperations transaction;
    private final Resource days;
    private final Resource notices;
    private final Clock clock;

    HolidayImport(
            HolidayRepository repository,
            PublishedHolidays published,
            TransactionOperations transaction,
            @Value("${safecommunity.holidays:classpath:policy/china-public-holidays.tsv}") Resource days,
            @Value("${safecommunity.holiday-notices:classpath:policy/china-holiday-notices.tsv}") Resource notices,
            Clock clock) {
        this.repository = repository;
        this.published = published;
        this.transaction = transaction;
        this.days = days;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Map<Integer, List<Holiday>> years =
                HolidayFile.read(name(days), content(days), NoticeFile.read(name(notices), content(notices))).stream()
                        .collect(Collectors.groupingBy(
                                holiday -> holiday.notice().year(), TreeMap::new, Collectors.toList()));
        if (!repository.publishedYears().containsAll(years.keySet())) {
            transaction.executeWithoutResult(status -> add(years));
        }
    }

    private void add(Map<Integer, List<Holiday>> years) {
        repository.lock();
        Set<Integer> there = repository.publishedYears();
        years.forEach((year, holidays) -> {
            if (!there.contains(year)) {
                published.add(new YearVersion(
                        0,
                        first(holidays),
                        new YearVersion.Entry(PersonNames.SYSTEM, PERSON_NAME, clock.instant(), null),
                        holidays,
                        null));
            }
        });
    }

    /** The notice of the year; a later one has changed some of its days. */
    private static Notice first(List<Holiday> holidays) {
        return holidays.stream()
                .map(Holiday::notice)
                .min(Comparator.comparing(Notice::issuedOn))
                .orElseThrow();
    }

    private static String name(Resource file) {
        return Objects.requireNonNullElse(file.getFilename(), file.getDescription());
    }

    private static String content(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("The holiday file " + file.getDescription() + " cannot be opened", e);
        }
    }
}
