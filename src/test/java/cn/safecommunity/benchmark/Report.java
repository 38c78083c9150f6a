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

    private final String name;
    private final String[] sizes;
    private final Map<String, Map<String, Timing>> lines = new LinkedHashMap<>();
    private final Map<String, Double> load = new LinkedHashMap<>();

    /**
     * @param name of the files in {@code target}, without their endings
     * @param sizes what each column is called
     */
    Report(String name, String... sizes) {
        this.name = name;
        this.sizes = sizes.clone();
    }

    void add(String size, Map<String, Timing> timings) {
        load.put(size, ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        timings.forEach((call, timing) ->
                lines.computeIfAbsent(call, key -> new LinkedHashMap<>()).put(size, timing));
    }

    /**
     * The baselines by name, each with the word that the calls begin with which are compared with it; without any, a column is
     * compared with the first one.
     */
    void write(Map<String, String> baselines) throws IOException {
        new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValue(Path.of("target/" + name + ".json").toFile(), Map.of("load", load, "timings", lines));
        List<String> table = new ArrayList<>(List.of(
                "Milliseconds on this machine: median / 95 % (middle half of the rounds), and the median as a share of what it is compared with.",
                "Load of the machine at the end of each size: " + load + ".", ""));
        StringBuilder head = new StringBuilder("| |");
        StringBuilder rule = new StringBuilder("|---|");
        for (String size : sizes) {
            head.append(" " + size + " |");
            rule.append("---|");
        }
        table.add(head.toString());
        table.add(rule.toString());
        lines.forEach((call, bySize) -> table.add(line(call, bySize, baselines)));
        Files.write(Path.of("target/" + name + ".md"), table);
    }

    private String line(String call, Map<String, Timing> bySize, Map<String, String> baselines) {
        StringBuilder line = new StringBuilder("| " + call + " |");
        for (String size : sizes) {
            Timing timing = bySize.get(size);
            if (timing == null) {
                line.append(" no answer within the time limit of a statement |");
                continue;
            }
            line.append(" %.1f / %.1f (%.1f–%.1f)"
                    .formatted(timing.median(), timing.p95(), timing.lowerQuarter(), timing.upperQuarter()));
            baselines.forEach((baseline, word) -> {
                Map<String, Timing> compared = lines.get(baseline);
                Timing other = compared == null ? null : compared.get(size);
                if (other != null && call.startsWith(word + ":")) {
                    line.append(", × %.2f".formatted(timing.median() / other.median()));
                }
            });
            Timing first = bySize.get(sizes[0]);
            if (baselines.isEmpty() && first != null && first != timing) {
                line.append(", × %.2f, 95 %% × %.2f"
                        .formatted(timing.median() / first.median(), timing.p95() / first.p95()));
            }
            line.append(" |");
        }
        return line.toString();
    }
}
