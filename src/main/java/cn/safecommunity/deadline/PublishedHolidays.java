package cn.safecommunity.deadline;

import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the holiday table in memory and reads it again when any node has published a year. */
@Configuration(proxyBeanMethods = false)
class PublishedHolidays {

    private final HolidayRepository repository;
    private volatile Version last = new Version(-1, new HolidayTable(Map.of(), Set.of()));

    PublishedHolidays(HolidayRepository repository) {
        this.repository = repository;
    }

    @Bean
    WorkingDays workingDays() {
        return new WorkingDays(this::table);
    }

    private HolidayTable table() {
        long current = repository.version();
        Version known = last;
        if (known.number() != current) {
            known = new Version(current, repository.table());
            last = known;
        }
        return known.table();
    }

    private record Version(long number, HolidayTable table) {}
}
