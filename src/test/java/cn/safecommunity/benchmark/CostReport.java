package cn.safecommunity.benchmark;

import cn.safecommunity.benchmark.Rounds.Timing;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes what several ways have cost side by side, each as a share of the first, as a table for people and as JSON. */
final class CostReport {

    private final String file;
    private final String title;
    private final Map<String, Map<String, Timing>> ways = new LinkedHashMap<>();

    /** @param file the name under target/, without its ending */
    CostReport(String file, String title) {
        this.file = file;
        this.title = title;
    }

    /** The rounds of one way; the first that is added is the baseline. */
    void add(String way, List<Spent> rounds) {
        Map<String, Timing> timings = new LinkedHashMap<>();
        for (String name : rounds.get(0).of().keySet()) {
            timings.put(
                    name,
                    Timing.of(rounds.stream()
                            .mapToDouble(spent -> spent.of().getOrDefault(name, 0.0))
                            .toArray()));
        }
        ways.put(way, timings);
    }

    void write() throws IOException {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValue(Path.of("target", file + ".json").toFile(), Map.of("load", load, "ways", ways));
        List<String> table = new ArrayList<>(List.of(
                title + ": median (middle half of the rounds), and the median as a share of the first column's.",
                "Load of the machine at the end: %.1f.".formatted(load),
                "",
                "| | " + String.join(" | ", ways.keySet()) + " |",
                "|---|" + "---|".repeat(ways.size())));
        Map<String, Timing> first = ways.values().iterator().next();
        Set<String> names = new LinkedHashSet<>();
        ways.values().forEach(way -> names.addAll(way.keySet()));
        names.forEach(name -> {
            Timing baseline = first.get(name);
            StringBuilder line = new StringBuilder("| " + name + " |");
            ways.values().forEach(way -> line.append(cell(way.get(name), baseline)));
            table.add(line.toString());
        });
        Files.write(Path.of("target", file + ".md"), table);
    }

    private static String cell(@Nullable Timing timing, @Nullable Timing baseline) {
        if (timing == null) {
            return " – |";
        }
        String share = baseline == null || timing == baseline || baseline.median() == 0
                ? ""
                : ", × %.2f".formatted(timing.median() / baseline.median());
        return " %.1f (%.1f–%.1f)%s |".formatted(timing.median(), timing.lowerQuarter(), timing.upperQuarter(), share);
    }
}
