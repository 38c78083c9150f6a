package cn.safecommunity.benchmark;

import cn.safecommunity.benchmark.Rounds.Timing;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what was measured as a table for people and as JSON. */
final class Report {

    private final int[] sizes;
    private final Map<String, Map<Integer, Timing>> lines = new LinkedHashMap<>();
    private final Map<Integer, Double> load = new LinkedHashMap<>();

    Report(int... sizes) {
        this.sizes = sizes;
    }

    void add(int size, Map<String, Timing> timings) {
        load.put(size, ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        timings.forEach((name, timing) ->
                lines.computeIfAbsent(name, key -> new LinkedHashMap<>()).put(size, timing));
    }

    /** The baselines by name, each with the word that the calls begin with which are compared with it. */
    void write(Map<String, String> baselines) throws IOException {
        new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValue(Path.of("target/benchmark.json").toFile(), Map.of("load", load, "timings", lines));
        List<String> table = new ArrayList<>(List.of(
                "Milliseconds on this machine: median / 95 % (middle half of the rounds), and the median as a share of the bare engine's.",
                "Load of the machine at the end of each size: " + load + ".", ""));
        StringBuilder head = new StringBuilder("| |");
        StringBuilder rule = new StringBuilder("|---|");
        for (int size : sizes) {
            head.append(" %,d open tasks |".formatted(size));
            rule.append("---|");
        }
        table.add(head.toString());
        table.add(rule.toString());
        lines.forEach((name, bySize) -> table.add(line(name, bySize, baselines)));
        Files.write(Path.of("target/benchmark.md"), table);
    }

    private String line(String name, Map<Integer, Timing> bySize, Map<String, String> baselines) {
        StringBuilder line = new StringBuilder("| " + name + " |");
        for (int size : sizes) {
            Timing timing = bySize.get(size);
            if (timing == null) {
                line.append(" no answer within the time limit of a statement |");
                continue;
            }
            line.append(" %.1f / %.1f (%.1f–%.1f)"
                    .formatted(timing.median(), timing.p95(), timing.lowerQuarter(), timing.upperQuarter()));
            baselines.forEach((baseline, word) -> {
                Map<Integer, Timing> compared = lines.get(baseline);
                Timing other = compared == null ? null : compared.get(size);
                if (other != null && name.startsWith(word + ":")) {
                    line.append(", × %.2f".formatted(timing.median() / other.median()));
                }
            });
            line.append(" |");
        }
        return line.toString();
    }
}
