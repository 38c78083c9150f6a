package cn.safecommunity.deadline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
 * Brings the holidays of the file into the database at start. A year that is already published is left alone: the city
 * office may have published a later notice for it. A malformed file stops the start.
 */
@Component
class HolidayImport implements SmartInitializingSingleton {

    private final HolidayRepository repository;
    private final TransactionOperations transaction;
    private final Resource file;

    HolidayImport(
            HolidayRepository repository,
            TransactionOperations transaction,
            @Value("${safecommunity.holidays:classpath:policy/china-public-holidays.tsv}") Resource file) {
        this.repository = repository;
        this.transaction = transaction;
        this.file = file;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Map<Integer, List<Holiday>> years = read().stream()
                .collect(Collectors.groupingBy(holiday -> holiday.day().getYear(), TreeMap::new, Collectors.toList()));
        if (!repository.publishedYears().containsAll(years.keySet())) {
            transaction.executeWithoutResult(status -> add(years));
        }
    }

    private void add(Map<Integer, List<Holiday>> years) {
        repository.lock();
        Set<Integer> published = repository.publishedYears();
        years.forEach((year, holidays) -> {
            if (!published.contains(year)) {
                repository.replace(year, holidays);
            }
        });
    }

    private List<Holiday> read() {
        try {
            return HolidayFile.read(
                    Objects.requireNonNullElse(file.getFilename(), file.getDescription()),
                    file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("The holiday file " + file.getDescription() + " cannot be opened", e);
        }
    }
}
