package cn.safecommunity.overview;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Reads as somebody of the city office does: the API, the Excel lists, and as everybody the public page. */
final class OfficeReader {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A line of the public list of titles. */
    private static final Pattern PUBLIC = Pattern.compile(
            "<tr>\\s*<td[^>]*>.*?</td><td[^>]*>([^<]*)</td>\\s*<td[^>]*>([^<]*)</td><td[^>]*>([^<]*)</td>",
            Pattern.DOTALL);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;
    private final String credentials;

    OfficeReader(String address, String person, String password) {
        this.address = address;
        this.credentials =
                Base64.getEncoder().encodeToString((person + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** Certificate and first day of every title that the public sees, over all pages. */
    List<List<String>> publicTitles() {
        List<List<String>> all = new ArrayList<>();
        int before = -1;
        for (int page = 1; before != all.size(); page++) {
            before = all.size();
            Matcher rows = PUBLIC.matcher(new String(get("/notices/?page=" + page, false), StandardCharsets.UTF_8));
            while (rows.find()) {
                all.add(List.of(rows.group(2), rows.group(3)));
            }
        }
        return all;
    }

    List<Map<String, String>> excel(long id, String name) {
        return excel(id, name, "");
    }

    /** What a list says of the day that it tells of. */
    String dayOf(long id, String name) {
        return read(id, name, "", sheet -> sheet.getRow(1).getCell(0).getStringCellValue());
    }

    /** The rows of a list below its title, its day and its head. */
    List<Map<String, String>> excel(long id, String name, String question) {
        DataFormatter text = new DataFormatter();
        return read(id, name, question, sheet -> {
            Row head = sheet.getRow(2);
            List<Map<String, String>> rows = new ArrayList<>();
            for (int n = 3; n <= sheet.getLastRowNum(); n++) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int column = 0; column < head.getLastCellNum(); column++) {
                    row.put(
                            head.getCell(column).getStringCellValue(),
                            text.formatCellValue(sheet.getRow(n).getCell(column)));
                }
                rows.add(row);
            }
            return rows;
        });
    }

    private <T> T read(long id, String name, String question, Function<Sheet, T> what) {
        byte[] content = get("/api/programmes/" + id + "/lists/" + name + ".xlsx" + question, true);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            return what.apply(book.getSheetAt(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode json(String path) {
        try {
            return JSON.readTree(get(path, true));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] get(String path, boolean loggedIn) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        if (loggedIn) {
            request.header("Authorization", "Basic " + credentials);
        }
        try {
            HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
