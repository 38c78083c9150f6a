package cn.safecommunity.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.Resource;

/**
 * The days of the festivals that follow the moon and the sun, 2013 to 2050: the first day of the first lunar month, 清明,
 * the fifth of the fifth, the fifteenth of the eighth (GB/T 33661-2017; how the table was made and checked: ADR 12).
 */
final class Festivals {

    private static final String HEADING = "year\tspring_festival\tqingming\tdragon_boat\tmid_autumn";

    private final Map<Integer, Dates> years;

    private Festivals(Map<Integer, Dates> years) {
        this.years = years;
    }

    /** The days of one year. */
    record Dates(LocalDate springFestival, LocalDate qingming, LocalDate dragonBoat, LocalDate midAutumn) {}

    static Festivals read(Resource file) {
        try {
            return read(file.getContentAsString(StandardCharsets.UTF_8).lines().toList(), file.getDescription());
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file.getDescription() + " cannot be read", e);
        }
    }

    private static Festivals read(List<String> lines, String file) {
        if (lines.isEmpty() || !HEADING.equals(lines.get(0))) {
            throw new IllegalStateException("The file " + file + " does not begin with " + HEADING);
        }
        Map<Integer, Dates> years = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            years.put(
                    Integer.valueOf(cells[0]),
                    new Dates(
                            LocalDate.parse(cells[1]),
                            LocalDate.parse(cells[2]),
                            LocalDate.parse(cells[3]),
                            LocalDate.parse(cells[4])));
        }
        return new Festivals(years);
    }

    /** Empty for a year the table does not reach. */
    Optional<Dates> of(int year) {
        return Optional.ofNullable(years.get(year));
    }
}
