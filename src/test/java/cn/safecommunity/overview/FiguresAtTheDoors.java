package cn.safecommunity.overview;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.WrittenDay;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What is counted more than once is read where people read it, each figure through its own door, and compared with the
 * board: gates, lists of cases and titles, ranking, annual sheets, every Excel file and the public page. No figure is
 * written here.
 */
public final class FiguresAtTheDoors {

    /** The columns of the Excel list of progress, and what the board calls them. */
    private static final Map<String, String> PROGRESS = Map.of(
            "应有试点", "pilotQuota",
            "在办申报", "runningCases",
            "达标", "upToStandard",
            "达标试点", "pilotsUpToStandard",
            "省级称号", "provincial",
            "全国称号", "national",
            "此前已有称号", "earlierTitles",
            "累计黄牌", "yellowCards",
            "累计红牌", "redCards",
            "未结督导问题", "openFindings");

    private static final List<String> AT_A_GATE = List.of(
            "quota",
            "leadingBody",
            "mobilised",
            "rolloutReported",
            "summarised",
            "runningCases",
            "upToStandard",
            "pilotsUpToStandard",
            "provincial",
            "national",
            "earlierTitles",
            "yellowLights",
            "yellowCards",
            "redCards",
            "openFindings");

    private final OfficeReader office;

    /** As somebody of the city office reads them. */
    public FiguresAtTheDoors(String address, String person, String password) {
        this.office = new OfficeReader(address, person, password);
    }

    /** Every figure of the programme is the same wherever it stands. */
    public void agree(long id) {
        JsonNode programme = office.json("/api/programmes/" + id);
        JsonNode board = office.json("/api/programmes/" + id + "/board");
        sums(board);
        days(id, board);
        progress(id, board);
        pilots(id, board);
        bodies(id, board);
        titles(id, programme, board);
        running(board);
        annual(id, programme, board);
    }

    /** The gate wrote down what the board says on its last day. */
    public void agreeWithGate(long id, int phase) {
        agree(id);
        JsonNode board = office.json("/api/programmes/" + id + "/board");
        JsonNode gate = board.path("gates").get(phase - 1);
        assertThat(board.path("today").asText()).isEqualTo(gate.path("endsOn").asText());
        assertThat(gate.path("national")).isEqualTo(board.at("/national/counted"));
        assertThat(gate.path("provincial")).isEqualTo(board.at("/provincial/counted"));
        assertThat(gate.path("upToStandard")).isEqualTo(board.at("/pilotsUpToStandard/counted"));
        assertThat(column(gate.path("lines"), "county")).isEqualTo(column(board.path("lines"), "county"));
        for (String fact : AT_A_GATE) {
            assertThat(column(gate.path("lines"), fact)).as(fact).isEqualTo(column(board.path("lines"), fact));
        }
        assertThat(column(gate.path("lines"), "pilots"))
                .isEqualTo(list(board.path("lines"))
                        .map(line -> String.valueOf(line.path("pilots").size()))
                        .toList());
        assertThat(column(gate.path("lines"), "places")).isEqualTo(column(board.path("lines"), "pilotQuota"));
        assertThat(column(gate.path("checks"), "unit"))
                .containsExactlyInAnyOrderElementsOf(units(board, pilot -> true));
        assertThat(list(gate.path("checks"))
                        .filter(check -> check.path("state").asText().equals("passed"))
                        .map(check -> check.path("unit").asText()))
                .containsExactlyInAnyOrderElementsOf(
                        units(board, pilot -> pilot.path("upToStandard").asBoolean()));
    }

    /** A list says the day of which it tells, which is not the day of its making once the programme has ended. */
    private void days(long id, JsonNode board) {
        for (String list : List.of("pilots", "responsibilities", "contacts", "candidates", "titles", "progress")) {
            assertThat(office.dayOf(id, list))
                    .as(list)
                    .startsWith("数据截至"
                            + WrittenDay.of(LocalDate.parse(board.path("today").asText())) + "，");
        }
    }

    /** The figures of the city are sums over the lines that stand below them. */
    private static void sums(JsonNode board) {
        assertThat(board.at("/provincial/counted").asInt()).isEqualTo(sum(board, "provincial"));
        assertThat(board.at("/national/counted").asInt()).isEqualTo(sum(board, "national"));
        assertThat(board.at("/pilotsUpToStandard/counted").asInt()).isEqualTo(sum(board, "pilotsUpToStandard"));
        assertThat(board.path("upToStandard").asInt()).isEqualTo(sum(board, "upToStandard"));
        assertThat(board.path("earlierTitles").asInt()).isEqualTo(sum(board, "earlierTitles"));
        assertThat(board.at("/pilots/counted").asInt())
                .isEqualTo(units(board, pilot -> true).size());
        assertThat(sum(board, "pilotsUpToStandard"))
                .isEqualTo(units(board, pilot -> pilot.path("upToStandard").asBoolean())
                        .size());
        assertThat(board.path("countiesWithTitle").asLong())
                .isEqualTo(list(board.path("lines"))
                        .filter(line -> line.path("quota").asBoolean()
                                && line.path("titled").asBoolean())
                        .count());
        for (JsonNode line : board.path("lines")) {
            assertThat(list(line.path("pilots"))
                            .filter(pilot -> pilot.path("upToStandard").asBoolean()))
                    .as(line.path("countyName").asText())
                    .hasSize(line.path("pilotsUpToStandard").asInt());
        }
    }

    private void progress(long id, JsonNode board) {
        List<Map<String, String>> rows = office.excel(id, "progress");
        assertThat(column(rows, "县区")).isEqualTo(column(board.path("lines"), "countyName"));
        PROGRESS.forEach(
                (head, fact) -> assertThat(column(rows, head)).as(head).isEqualTo(column(board.path("lines"), fact)));
        for (int n = 0; n < rows.size(); n++) {
            JsonNode line = board.path("lines").get(n);
            assertThat(rows.get(n).get("试点"))
                    .isEqualTo(String.valueOf(line.path("pilots").size()));
            assertThat(rows.get(n).get("尚缺"))
                    .isEqualTo(String.join(
                            "；",
                            list(line.path("missing")).map(JsonNode::asText).toList()));
        }
    }

    private void pilots(long id, JsonNode board) {
        List<String> all = units(board, pilot -> true);
        List<Map<String, String>> rows = office.excel(id, "pilots");
        assertThat(column(rows, "单位代码")).isEqualTo(all);
        List<String> standard = units(board, pilot -> pilot.path("upToStandard").asBoolean());
        assertThat(rows.stream().filter(row -> "已达标".equals(row.get("是否达标"))).map(row -> row.get("单位代码")))
                .isEqualTo(standard);
        assertThat(office.excel(id, "responsibilities")).hasSameSizeAs(all);
        assertThat(office.excel(id, "candidates"))
                .hasSameSizeAs(units(
                        board,
                        pilot -> !pilot.path("candidateFor").isMissingNode()
                                && !pilot.path("candidateFor").isNull()));
        JsonNode ranking = office.json("/api/programmes/" + id + "/ranking").path("lines");
        List<Map<String, String>> order = office.excel(id, "ranking");
        assertThat(column(order, "单位代码")).isEqualTo(column(ranking, "unit")).containsExactlyInAnyOrderElementsOf(all);
        assertThat(list(ranking)
                        .filter(pilot -> pilot.path("state").asText().equals("passed"))
                        .map(pilot -> pilot.path("unit").asText()))
                .containsExactlyInAnyOrderElementsOf(standard);
        assertThat(order.stream()
                        .filter(row -> "可以择优申报".equals(row.get("能否申报")))
                        .map(row -> row.get("单位代码")))
                .isEqualTo(list(ranking)
                        .filter(pilot -> pilot.path("ready").asBoolean())
                        .map(pilot -> pilot.path("unit").asText())
                        .toList());
    }

    private void bodies(long id, JsonNode board) {
        List<JsonNode> all = list(office.json("/api/programmes/" + id + "/leading-bodies"))
                .filter(body -> body.hasNonNull("now"))
                .toList();
        assertThat(column(office.excel(id, "contacts"), "分管领导"))
                .containsExactlyInAnyOrderElementsOf(all.stream()
                        .map(body -> body.at("/now/leader").asText())
                        .toList());
        List<String> formed =
                all.stream().map(body -> body.path("body").asText()).toList();
        for (JsonNode line : board.path("lines")) {
            assertThat(formed.contains(line.path("county").asText()))
                    .as(line.path("countyName").asText())
                    .isEqualTo(line.path("leadingBody").asBoolean());
        }
    }

    /** A title counts for the programme in which it was conferred: board, list, Excel and public page name the same. */
    private void titles(long id, JsonNode programme, JsonNode board) {
        LocalDate began = LocalDate.parse(programme.path("startedOn").asText());
        LocalDate today = LocalDate.parse(board.path("today").asText());
        JsonNode titles = office.json("/api/titles?size=100");
        assertThat(titles.path("items")).hasSize(titles.path("total").asInt());
        List<JsonNode> held = list(titles.path("items"))
                .filter(title -> title.path("state").asText().equals("valid"))
                .filter(title -> !day(title).isBefore(began) && !day(title).isAfter(today))
                .toList();
        for (JsonNode line : board.path("lines")) {
            for (String chain : List.of("provincial", "national")) {
                assertThat(held.stream()
                                .filter(title -> title.at("/unit/countyName").equals(line.path("countyName")))
                                .filter(title -> title.path("chain").asText().equals(chain)))
                        .as(line.path("countyName").asText() + " " + chain)
                        .hasSize(line.path(chain).asInt());
            }
        }
        TreeSet<String> certificates = new TreeSet<>(held.stream()
                .map(title -> title.path("certificateNumber").asText())
                .toList());
        assertThat(new TreeSet<>(office.excel(id, "titles").stream()
                        .filter(row -> row.get("备注").isEmpty())
                        .map(row -> row.get("证书编号"))
                        .toList()))
                .isEqualTo(certificates);
        List<String> days =
                began.datesUntil(today.plusDays(1)).map(WrittenDay::of).toList();
        assertThat(new TreeSet<>(office.publicTitles().stream()
                        .filter(title -> days.contains(title.get(1)))
                        .map(title -> title.get(0))
                        .toList()))
                .isEqualTo(certificates);
    }

    /** What the board counts as running it also lists, and the list of applications says the same of each. */
    private void running(JsonNode board) {
        Map<String, String> states = new LinkedHashMap<>();
        office.json("/api/cases")
                .forEach(one ->
                        states.put(one.path("id").asText(), one.path("state").asText()));
        for (JsonNode line : board.path("lines")) {
            List<String> cases = column(line.path("cases"), "id");
            assertThat(cases)
                    .as(line.path("countyName").asText())
                    .hasSize(line.path("runningCases").asInt())
                    .allSatisfy(one -> assertThat(states.get(one)).isEqualTo("running"));
        }
    }

    private void annual(long id, JsonNode programme, JsonNode board) {
        int first = LocalDate.parse(programme.path("startedOn").asText()).getYear();
        int last = LocalDate.parse(board.path("today").asText()).getYear();
        List<JsonNode> years = new ArrayList<>();
        for (int year = first; year <= last; year++) {
            years.add(office.json("/api/programmes/" + id + "/annual/" + year));
        }
        JsonNode now = years.get(years.size() - 1);
        List<Map<String, String>> rows = office.excel(id, "annual", "?year=" + last);
        assertThat(column(rows, "县区")).isEqualTo(column(now, "countyName"));
        for (int n = 0; n < now.size(); n++) {
            JsonNode sheet = now.get(n);
            String said = said(sheet);
            assertThat(Double.valueOf(rows.get(n).get("得分")))
                    .isEqualTo(sheet.path("points").asDouble());
            assertThat(Double.valueOf(rows.get(n).get("应得分")))
                    .isEqualTo(sheet.path("most").asDouble());
            assertThat(list(sheet.path("lines"))
                            .map(line -> line.path("explanation").asText()))
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(rows.get(found(rows, sheet)).get("各项得分和依据"))
                            .contains(line));
            JsonNode line = line(board, sheet);
            assertThat(number(said, "已确定 (\\d+) 个"))
                    .isEqualTo(line.path("pilots").size());
            assertThat(number(said, "未办结的督导问题 (\\d+) 个"))
                    .isEqualTo(line.path("openFindings").asInt());
            assertThat(number(said, "(?:，有效|目前有有效称号) (\\d+) 个"))
                    .isEqualTo(line.path("provincial").asInt()
                            + line.path("national").asInt());
            assertThat(cards(years, sheet, "黄牌"))
                    .as("黄牌 " + sheet.path("countyName").asText())
                    .isEqualTo(line.path("yellowCards").asInt());
            assertThat(cards(years, sheet, "红牌"))
                    .as("红牌 " + sheet.path("countyName").asText())
                    .isEqualTo(line.path("redCards").asInt());
        }
    }

    private static int cards(List<JsonNode> years, JsonNode sheet, String card) {
        return years.stream()
                .flatMap(FiguresAtTheDoors::list)
                .filter(one -> one.path("county").equals(sheet.path("county")))
                .mapToInt(one -> number(said(one), card + " (\\d+) 张"))
                .sum();
    }

    private static int found(List<Map<String, String>> rows, JsonNode sheet) {
        return column(rows, "县区").indexOf(sheet.path("countyName").asText());
    }

    private static JsonNode line(JsonNode board, JsonNode sheet) {
        return list(board.path("lines"))
                .filter(line -> line.path("county").equals(sheet.path("county")))
                .findFirst()
                .orElseThrow();
    }

    private static String said(JsonNode sheet) {
        return String.join("\n", column(sheet.path("lines"), "explanation"));
    }

    private static int number(String said, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(said);
        assertThat(found.find()).as(pattern + " in " + said).isTrue();
        return Integer.parseInt(found.group(1));
    }

    private static LocalDate day(JsonNode title) {
        return LocalDate.parse(title.path("conferredOn").asText());
    }

    private static int sum(JsonNode board, String fact) {
        return list(board.path("lines"))
                .mapToInt(line -> line.path(fact).asInt())
                .sum();
    }

    private static List<String> units(JsonNode board, Predicate<JsonNode> which) {
        return list(board.path("lines"))
                .flatMap(line -> list(line.path("pilots")))
                .filter(which)
                .map(pilot -> pilot.path("unit").asText())
                .toList();
    }

    private static Stream<JsonNode> list(JsonNode all) {
        return StreamSupport.stream(all.spliterator(), false);
    }

    private static List<String> column(JsonNode all, String name) {
        return list(all).map(each -> each.path(name).asText()).toList();
    }

    private static List<String> column(List<Map<String, String>> rows, String head) {
        return rows.stream().map(row -> row.get(head)).toList();
    }
}
