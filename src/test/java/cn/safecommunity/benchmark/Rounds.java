package cn.safecommunity.benchmark;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Times several calls in alternating rounds, so that whatever else the machine does meanwhile meets all of them. */
final class Rounds {

    private static final int WARM_UP = 80;
    private static final int COUNTED = 100;

    /** A call that takes seconds is made in every tenth round only. */
    private static final int SLOW_MILLIS = 500;

    private static final int SLOW_EVERY = 10;

    private Rounds() {}

    /** Milliseconds of one call; the quarters are where the middle half of all rounds lies. */
    record Timing(double median, double p95, double p99, double lowerQuarter, double upperQuarter, int rounds) {

        static Timing of(double[] taken) {
            double[] sorted = taken.clone();
            Arrays.sort(sorted);
            return new Timing(
                    at(sorted, 0.5),
                    at(sorted, 0.95),
                    at(sorted, 0.99),
                    at(sorted, 0.25),
                    at(sorted, 0.75),
                    sorted.length);
        }

        private static double at(double[] sorted, double share) {
            return sorted[(int) Math.min(sorted.length - 1L, Math.round(sorted.length * share))];
        }
    }

    /** The database gave up before there was an answer. */
    static final class NoAnswer extends RuntimeException {

        private static final long serialVersionUID = 1;

        NoAnswer(Throwable cause) {
            super(cause);
        }
    }

    /** The timings of the calls; one that gets no answer has none. */
    static Map<String, Timing> of(Map<String, Runnable> all) {
        return of(all, WARM_UP, COUNTED);
    }

    /** The same with so many rounds before any is counted, and so many that are. */
    static Map<String, Timing> of(Map<String, Runnable> all, int warmUp, int counted) {
        Map<String, Runnable> calls = new LinkedHashMap<>();
        Map<String, Boolean> slow = new LinkedHashMap<>();
        all.forEach((name, call) -> {
            try {
                slow.put(name, warm(call, warmUp) > SLOW_MILLIS);
                calls.put(name, call);
            } catch (NoAnswer none) {
                slow.remove(name);
            }
        });
        Map<String, double[]> taken = new LinkedHashMap<>();
        calls.keySet().forEach(name -> taken.put(name, new double[0]));
        for (int round = 0; round < counted; round++) {
            boolean every = round % SLOW_EVERY == 0;
            for (String name : List.copyOf(calls.keySet())) {
                if (every || !slow.getOrDefault(name, false)) {
                    time(name, calls, taken);
                }
            }
        }
        Map<String, Timing> timings = new LinkedHashMap<>();
        taken.forEach((name, each) -> timings.put(name, Timing.of(each)));
        return timings;
    }

    /** One more round of a call; what gets no answer this time is not asked again. */
    private static void time(String name, Map<String, Runnable> calls, Map<String, double[]> taken) {
        try {
            double[] before = taken.getOrDefault(name, new double[0]);
            double[] more = Arrays.copyOf(before, before.length + 1);
            more[before.length] = millis(Objects.requireNonNull(calls.get(name)));
            taken.put(name, more);
        } catch (NoAnswer none) {
            calls.remove(name);
            taken.remove(name);
        }
    }

    /** What the last call of the warm-up took; one that is slow is warm after two. */
    private static double warm(Runnable call, int warmUp) {
        double last = millis(call);
        for (int i = 1; i < warmUp && (i < 2 || last < SLOW_MILLIS); i++) {
            last = millis(call);
        }
        return last;
    }

    private static double millis(Runnable call) {
        long begin = System.nanoTime();
        call.run();
        return (System.nanoTime() - begin) / 1e6;
    }
}
