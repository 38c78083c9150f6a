package cn.safecommunity.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The days on which all citizens are off by law, whatever a year's notice moves (《全国年节及纪念日放假办法》第二条). Three
 * versions matter here: 国务院令第513号 until 2013 (除夕, 初一, 初二), 国务院令第644号 from 2014 (初一 to 初三), and
 * 国务院令第795号 from 2025 (除夕 to 初三, and 5月2日).
 */
final class StatutoryDays {

    private static final int WITHOUT_THE_EVE = 2014;
    private static final int WITH_THE_EVE_AGAIN = 2025;

    private final Festivals festivals;
    private final Map<Integer, List<StatutoryDay>> known = new ConcurrentHashMap<>();

    StatutoryDays(Festivals festivals) {
        this.festivals = festivals;
    }

    /** A day and the holiday that it belongs to. */
    record StatutoryDay(LocalDate day, String name) {}

    /** Whether the law has this day off. */
    boolean isOff(LocalDate day) {
        return of(day.getYear()).stream().anyMatch(each -> each.day().equals(day));
    }

    /** All of a year in their order; without the lunar ones where the table of festivals ends. */
    List<StatutoryDay> of(int year) {
        return known.computeIfAbsent(year, this::compute);
    }

    private List<StatutoryDay> compute(int year) {
        List<StatutoryDay> days = new ArrayList<>();
        days.add(new StatutoryDay(LocalDate.of(year, 1, 1), "元旦"));
        days.addAll(run(LocalDate.of(year, 5, 1), year < WITH_THE_EVE_AGAIN ? 1 : 2, "劳动节"));
        days.addAll(run(LocalDate.of(year, 10, 1), 3, "国庆节"));
        festivals.of(year).ifPresent(dates -> {
            days.addAll(springFestival(year, dates.springFestival()));
            days.add(new StatutoryDay(dates.qingming(), "清明节"));
            days.add(new StatutoryDay(dates.dragonBoat(), "端午节"));
            days.add(new StatutoryDay(dates.midAutumn(), "中秋节"));
        });
        return days.stream()
                .sorted((one, other) -> one.day().compareTo(other.day()))
                .collect(Collectors.toUnmodifiableList());
    }

    private static List<StatutoryDay> springFestival(int year, LocalDate first) {
        if (year < WITHOUT_THE_EVE) {
            return run(first.minusDays(1), 3, "春节");
        }
        return year < WITH_THE_EVE_AGAIN ? run(first, 3, "春节") : run(first.minusDays(1), 4, "春节");
    }

    private static List<StatutoryDay> run(LocalDate first, int days, String name) {
        return IntStream.range(0, days)
                .mapToObj(n -> new StatutoryDay(first.plusDays(n), name))
                .toList();
    }
}
