package cn.safecommunity.benchmark;

import java.util.LinkedHashMap;
import java.util.Map;

/** What something has cost so far, by name: counts, bytes, milliseconds. */
record Spent(Map<String, Double> of) {

    /** What came on top since then. */
    Spent since(Spent before) {
        Map<String, Double> more = new LinkedHashMap<>();
        of.forEach((name, now) -> more.put(name, now - before.of.getOrDefault(name, 0.0)));
        return new Spent(more);
    }
}
