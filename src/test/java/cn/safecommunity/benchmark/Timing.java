package cn.safecommunity.benchmark;

import java.util.Arrays;

/** How long calls took, in milliseconds. */
record Timing(double median, double p95) {

    static Timing of(int rounds, Runnable call) {
        for (int i = 0; i < rounds / 3; i++) {
            call.run();
        }
        double[] taken = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            long begin = System.nanoTime();
            call.run();
            taken[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(taken);
        return new Timing(taken[rounds / 2], taken[(int) (rounds * 0.95)]);
    }

    @Override
    public String toString() {
        return "%.1f / %.1f".formatted(median, p95);
    }
}
