package cn.safecommunity.overview;

import cn.safecommunity.gate.TitleFacts;
import cn.safecommunity.policy.Chain;
import cn.safecommunity.programme.Programme;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * How many titles of a kind there will be when the phase ends, if they go on coming as fast as of late.
 *
 * @param reachedOn when each title that counts was conferred, the first first
 * @param days over how many days the pace was taken
 * @param recent titles conferred in these days
 * @param expected titles at the end of the phase
 */
public record Forecast(
        Chain chain, int target, List<LocalDate> reachedOn, long days, int recent, int expected, LocalDate endsOn) {

    /** The pace is that of the last half year, or since the programme began where that is shorter; assumption. */
    private static final int PACE_DAYS = 182;

    public Forecast {
        reachedOn = List.copyOf(reachedOn);
    }

    /** One per kind of title, the national one first. */
    static List<Forecast> of(Programme programme, int phase, LocalDate today, List<TitleFacts> titles) {
        LocalDate began = programme.startedOn() == null ? today : programme.startedOn();
        LocalDate ends = programme.plan().phaseEnds(phase);
        return List.of(
                of(Chain.NATIONAL, programme.plan().nationalTarget(), titles, began, today, ends),
                of(Chain.PROVINCIAL, programme.plan().provincialTarget(), titles, began, today, ends));
    }

    static Forecast of(
            Chain chain, int target, List<TitleFacts> titles, LocalDate began, LocalDate today, LocalDate ends) {
        List<LocalDate> reached = titles.stream()
                .filter(title -> title.chain() == chain && !title.earlier())
                .map(TitleFacts::conferredOn)
                .sorted()
                .toList();
        LocalDate from = began.isAfter(today.minusDays(PACE_DAYS)) ? began : today.minusDays(PACE_DAYS);
        long days = Math.max(1, ChronoUnit.DAYS.between(from, today));
        int recent = (int) reached.stream().filter(day -> day.isAfter(from)).count();
        long left = Math.max(0, ChronoUnit.DAYS.between(today, ends));
        int expected = reached.size() + (int) (recent * left / days);
        return new Forecast(chain, target, reached, days, recent, expected, ends);
    }
}
