package cn.safecommunity.organisation;

import cn.safecommunity.policy.MalformedFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/** The tab-separated list of townships and street offices; the first six digits of a code are its county. */
final class TownshipFile {

    private static final String HEADER = "code\tcounty\tname\tkind\tsince\tuntil\tmerged_into\tbasis";
    private static final Pattern CODE = Pattern.compile("\\d{9}");

    private final String file;
    private final Map<String, Organisation> counties;
    private final Set<String> codes = new HashSet<>();

    private TownshipFile(String file, Map<String, Organisation> counties) {
        this.file = file;
        this.counties = counties;
    }

    static List<Township> read(Resource resource, Map<String, Organisation> counties) {
        TownshipFile reader = new TownshipFile(resource.getDescription(), counties);
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8))) {
            return reader.read(lines);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + resource.getDescription() + " cannot be read", e);
        }
    }

    private List<Township> read(BufferedReader lines) throws IOException {
        if (!HEADER.equals(lines.readLine())) {
            throw new MalformedFile(file, 1, "the first line is not '" + HEADER.replace("\t", "<tab>") + "'");
        }
        List<Township> read = new ArrayList<>();
        int number = 1;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            read.add(unit(number, line.split("\t", -1)));
        }
        return read;
    }

    private Township unit(int number, String[] cells) {
        check(number, cells.length == 8, "has " + cells.length + " columns instead of 8");
        check(number, CODE.matcher(cells[0]).matches(), "code '" + cells[0] + "' is not nine digits");
        Organisation county = counties.get(cells[0].substring(0, 6));
        check(number, county != null, "no county has the code " + cells[0].substring(0, 6));
        check(
                number,
                county != null && county.name().equals(cells[1]),
                "county '" + cells[1] + "' does not have the code " + cells[0].substring(0, 6));
        check(number, !cells[2].isBlank(), "name is missing");
        check(
                number,
                cells[3].equals("street") || cells[3].equals("township"),
                "kind '" + cells[3] + "' is neither street nor township");
        check(number, !counties.containsKey(cells[0]) && codes.add(cells[0]), "code " + cells[0] + " is there twice");
        LocalDate until = day(number, "until", cells[5]);
        check(
                number,
                cells[6].isEmpty() || (until != null && CODE.matcher(cells[6]).matches() && !cells[7].isBlank()),
                "merged_into '" + cells[6] + "' is not nine digits with a day (until) and a basis");
        return new Township(
                cells[0],
                cells[2],
                UnitKind.of(cells[3]),
                day(number, "since", cells[4]),
                until,
                cells[6].isEmpty() ? null : cells[6],
                cells[7]);
    }

    private @Nullable LocalDate day(int number, String column, String cell) {
        try {
            return cell.isEmpty() ? null : LocalDate.parse(cell);
        } catch (DateTimeException e) {
            throw new MalformedFile(file, number, column + " '" + cell + "' is no day such as 2015-06-28", e);
        }
    }

    private void check(int number, boolean fine, String reason) {
        if (!fine) {
            throw new MalformedFile(file, number, reason);
        }
    }
}
