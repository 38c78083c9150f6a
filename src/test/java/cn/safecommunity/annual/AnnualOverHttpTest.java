package cn.safecommunity.annual;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import cn.safecommunity.InventedUnits;
import cn.safecommunity.Statements;
import cn.safecommunity.community.Communities;
import cn.safecommunity.community.Community;
import cn.safecommunity.organisation.UnitKind;
import cn.safecommunity.pilot.SelectionDriver;
import cn.safecommunity.programme.ProgrammeDriver;
import cn.safecommunity.safety.SafetyRecord;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The annual assessment and the lists through the door: who sees, who closes, what a closed sheet keeps. */
class AnnualOverHttpTest extends HttpTest {

    private static final String ZONE = "6109GX";

    @Autowired
    private ProgrammeDriver driver;

    @Autowired
    private SelectionDriver selection;

    @Autowired
    private Communities communities;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private Client office;
    private Client county;
    private String sheets = "";
    private long programme;

    @BeforeEach
    void aProgrammeThatRuns() {
        driver.prepare("2013-04-16");
        programme = driver.draft("ankang-2013", 2013);
        driver.start(programme);
        office = as("city-office");
        county = as("county-610902-examiner");
        sheets = "/api/programmes/" + programme + "/annual/";
    }

    private JsonNode sheetOf(String code, int year) {
        for (JsonNode sheet : office.get(sheets + year).json()) {
            if (sheet.path("county").asText().equals(code)) {
                return sheet;
            }
        }
        throw new AssertionError("No sheet of " + code);
    }

    @Test
    void theCitySeesTenCountiesExplainedLineByLine() {
        JsonNode all = office.get(sheets + "2013").json();

        assertThat(all).hasSize(10);
        assertThat(sheetOf("610902", 2013).path("lines"))
                .hasSize(8)
                .allSatisfy(
                        line -> assertThat(line.path("explanation").asText()).isNotBlank());
        assertThat(sheetOf("610902", 2013)
                        .path("lines")
                        .get(0)
                        .path("explanation")
                        .asText())
                .contains("没有登记领导机构");
    }

    @Test
    void aCountySeesItsOwnSheetOnly() {
        assertThat(county.get(sheets + "2013").json().findValuesAsText("county"))
                .containsExactly("610902");
    }

    @Test
    void onlyTheCityOfficeClosesAndOnlyAfterTheYear() {
        assertThat(county.post(sheets + "2013/610902/closing", "{}").status()).isEqualTo(403);
        Reply early = office.post(sheets + "2013/610902/closing", "{}");
        assertThat(early.status()).isEqualTo(400);
        assertThat(early.body()).contains("还没有结束");
    }

    private Reply close(Client client, String points) {
        return close(client, "610902", points);
    }

    private Reply close(Client client, String code, String points) {
        return client.post(sheets + "2013/" + code + "/closing", "{\"points\":" + points + ",\"remark\":\"经党组会审定\"}");
    }

    /** Nobody of a county confirms what the city thinks of it. */
    @Test
    void whoWorksForTheCountyDoesNotCloseItsSheet() {
        ProgrammeDriver.at("2014-01-02T09:00:00");
        String both = "annual-two-offices";
        person(both, "city-office", "county-610902-leader");
        String points = sheetOf("610902", 2013).path("points").asText();
        Reply own = close(as(both), points);
        assertThat(own.status()).as(own.body()).isEqualTo(403);
        assertThat(own.body()).contains("请由市安委办其他人员确认");
        assertThat(close(office, points).status()).isEqualTo(200);
        identity.deleteMembership(both, "city-office");
        identity.deleteMembership(both, "county-610902-leader");
    }

    @Test
    void aClosedSheetIsKeptAsItWas() {
        ProgrammeDriver.at("2014-01-02T09:00:00");
        String points = sheetOf("610902", 2013).path("points").asText();
        Reply tooLong = office.post(
                sheets + "2013/610902/closing", "{\"points\":" + points + ",\"remark\":\"" + "长".repeat(1_001) + "\"}");
        assertThat(tooLong.status()).isEqualTo(400);
        assertThat(tooLong.json().path("field").asText()).isEqualTo("remark");
        assertThat(sheetOf("610902", 2013).has("closedBy")).isFalse();
        JsonNode closed = close(office, points).json();
        selection.lead(programme, "610902", "副区长");

        assertThat(closed.path("closedBy").asText()).isNotBlank();
        assertThat(sheetOf("610902", 2013).path("points").decimalValue())
                .isEqualByComparingTo(closed.path("points").decimalValue());
        assertThat(sheetOf("610902", 2013).path("remark").asText()).isEqualTo("经党组会审定");
        assertThat(close(office, points).body()).contains("已经确认");
        assertThat(sheetOf("610921", 2013).has("closedBy")).isFalse();
    }

    @Test
    void confirmedSheetsAreReadTogether() {
        ProgrammeDriver.at("2014-01-02T09:00:00");
        close("610902");
        office.get(sheets + "2013");
        long one = Statements.of(() -> office.get(sheets + "2013"));
        for (String code : List.of("610921", "610922", "610923")) {
            close(code);
        }
        office.get(sheets + "2013");

        assertThat(Statements.of(() -> office.get(sheets + "2013"))).isEqualTo(one);
        assertThat(sheetOf("610922", 2013).path("lines").findValuesAsText("label"))
                .isEqualTo(sheetOf("610924", 2013).path("lines").findValuesAsText("label"));
    }

    private void close(String code) {
        String points = sheetOf(code, 2013).path("points").asText();
        assertThat(close(office, code, points).status()).isEqualTo(200);
    }

    /** What is confirmed is what was seen: points that have moved since are looked at first. Four kinds of people try. */
    @Test
    void onlyThePointsThatWereSeenAreConfirmed() {
        ProgrammeDriver.at("2014-01-02T09:00:00");
        String points = sheetOf("610902", 2013).path("points").asText();
        assertThat(close(office, "null").json().path("field").asText()).isEqualTo("points");
        assertThat(close(office, "99.9").json().path("message").asText()).contains("与确认时显示的 99.9 分不同", "请刷新页面");
        for (Client client : List.of(
                as("city-leader"), county, as(person("annual-two-hats", "county-610902-leader", "city-examiner")))) {
            assertThat(close(client, points).status()).isEqualTo(403);
        }
        assertThat(close(anybody(), points).status()).isEqualTo(401);
        assertThat(close(as("city-office-2"), points).status()).isEqualTo(200);
    }

    private JsonNode line(String code, int year, String label) {
        for (JsonNode line : sheetOf(code, year).path("lines")) {
            if (line.path("label").asText().equals(label)) {
                return line;
            }
        }
        throw new AssertionError("No line " + label);
    }

    @Test
    void theFirstReportCountsByTheDayOnWhichItsLeaderSentItUp() {
        assertThat(line("610902", 2013, "首次报送").path("most").asInt()).isZero();
        selection.plan("610902");
        selection.nominate("610902", "610902001", "610902104");
        driver.until("2013-05-06");
        selection.confirm("610902");
        selection.plan("610921");
        selection.nominate("610921", "610921100", "610921101");
        assertThat(line("610902", 2013, "首次报送").path("points").asInt()).isEqualTo(10);
        assertThat(line("610921", 2013, "首次报送").path("points").asInt()).isEqualTo(5);
        assertThat(line("610922", 2013, "首次报送").path("explanation").asText()).contains("不得分");
        assertThat(line("610922", 2014, "首次报送").path("most").asInt()).isZero();
    }

    /** In June the city office inspects a participant and finds one thing, to be put right by the 20th. */
    private void findSomethingIn(String county) {
        driver.until("2013-06-03");
        driver.inspect(programme, county);
        Task inspecting = selection.cityTask("recordInspection", county);
        Reply found = office.send(
                "PUT",
                "/api/inspections/" + selection.caseOf(inspecting) + "/findings",
                "{\"findings\":[{\"text\":\"没有建立安全档案\",\"dueOn\":\"2013-06-20\"}]}");
        assertThat(found.status()).as(found.body()).isEqualTo(200);
        selection.note("city-office", inspecting);
    }

    @Test
    void inspectionsCountByTheDayOfTheAnswerAndAccidentsWhenTheYearIsOver() {
        findSomethingIn("610923");
        assertThat(line("610923", 2013, "督导检查答复").path("most").asInt()).isZero();
        assertThat(line("610923", 2013, "事故控制").path("explanation").asText()).contains("年度还没有结束");
        driver.until("2013-06-21");
        assertThat(line("610923", 2013, "督导检查答复").path("explanation").asText()).isEqualTo("到期的督导检查问题 1 个，按期答复 0 个。");
        selection.select("610923", "610923100", "610923106");
        String invented = InventedUnits.code("610923");
        jdbc.sql("INSERT INTO organisation (code, name, kind, parent_code) VALUES (?, '虚构镇', 'township', '610923')")
                .param(invented)
                .update();
        communities.register(new Community(
                invented,
                UnitKind.TOWNSHIP,
                LocalDate.of(2011, 5, 10),
                List.of(new SafetyRecord(2013, 1, 3, 0, false, "grave"))));
        ProgrammeDriver.at("2014-01-06T09:00:00");
        assertThat(line("610923", 2013, "事故控制").path("explanation").asText()).contains("发生较大及以上事故，不得分");
    }

    /** 高新区 selects no pilots and is inspected all the same. */
    @Test
    void whatIsFoundInTheZoneIsOnTheBoard() {
        findSomethingIn(ZONE);

        for (JsonNode line :
                office.get("/api/programmes/" + programme + "/board").json().path("lines")) {
            assertThat(line.path("openFindings").asInt())
                    .as(line.path("county").asText())
                    .isEqualTo(line.path("county").asText().equals(ZONE) ? 1 : 0);
        }
    }

    @Test
    void refusesAYearOutsideTheProgramme() {
        assertThat(office.get(sheets + "2016").status()).isEqualTo(400);
        assertThat(office.get(sheets + "2016").body()).contains("2013 至 2015");
    }

    @ParameterizedTest
    @CsvSource({
        "pilots,试点单位名单",
        "responsibilities,包抓责任一览表",
        "contacts,领导机构和联系人名单",
        "candidates,全国、省级安全社区候选名单",
        "titles,有效称号名单",
        "progress,各县区进展情况",
        "annual,2013年度安全社区建设考核"
    })
    void theCityDownloadsEveryListTheNoticeAsksFor(String name, String title) throws Exception {
        selection.lead(programme, "610902", "副区长");

        XSSFSheet sheet = download(name);

        assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo(title);
        int rows = sheet.getLastRowNum() - 2;
        assertThat(rows)
                .isEqualTo(
                        switch (name) {
                            case "progress" -> 11;
                            case "annual" -> 10;
                            case "contacts" -> 1;
                            default -> 0;
                        });
    }

    private XSSFSheet download(String name) throws IOException, InterruptedException {
        String credentials = Base64.getEncoder().encodeToString("city-office:demo".getBytes("UTF-8"));
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/programmes/" + programme
                                        + "/lists/" + name + ".xlsx?year=2013"))
                                .header("Authorization", "Basic " + credentials)
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return new XSSFWorkbook(new ByteArrayInputStream(answer.body())).getSheetAt(0);
    }

    @Test
    void aCountyAndAStrangerGetNoList() {
        String list = "/api/programmes/" + programme + "/lists/pilots.xlsx";

        assertThat(county.get(list).status()).isEqualTo(403);
        assertThat(anybody().get(list).status()).isEqualTo(401);
        assertThat(office.get("/api/programmes/" + programme + "/lists/secrets.xlsx")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theOverviewPageHoldsNoFactsWithoutALogin() {
        Reply page = anybody().get("/overview/");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("安全社区建设概览").doesNotContain("汉滨区");
        assertThat(anybody().get("/api/programmes").status()).isEqualTo(401);
    }
}
