package cn.safecommunity.programme;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import cn.safecommunity.pilot.SelectionDriver;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the first gate asks besides the pilots (notice clauses 4-phase1 and 5-leadership): 动员部署, and the city's own bodies. */
class FirstGateOverHttpTest extends HttpTest {

    @Autowired
    private ProgrammeDriver driver;

    @Autowired
    private SelectionDriver selection;

    private Client office;
    private long programme;

    @BeforeEach
    void begin() {
        driver.prepare("2013-04-16");
        office = as("city-office");
        programme = driver.draft("ankang-2013", 2013);
        driver.start(programme);
    }

    @Test
    void namesWhoHasNotHeldItsMobilisationUntilItIsEntered() {
        driver.until("2014-01-02");
        assertThat(missing("610902")).contains("没有登记动员部署");
        assertThat(missing("6109GX")).as("a zone only forms a leading body").doesNotContain("没有登记动员部署");
        assertThat(open("610902")).contains("没有登记动员部署");
        String held = """
                {"organisation":"610902","kind":"mobilisation","heldOn":"%s","place":"会议中心","form":"视频会议",
                 "participants":80,"summary":"动员"}""";
        String activities = "/api/activities";
        assertThat(as("county-610902-examiner")
                        .post(activities, held.formatted("2013-04-15"))
                        .status())
                .isEqualTo(201);
        assertThat(open("610902")).as("before the programme began").contains("没有登记动员部署");
        assertThat(as("county-610902-examiner")
                        .post(activities, held.formatted("2013-05-15"))
                        .status())
                .isEqualTo(201);
        assertThat(open("610902")).doesNotContain("没有登记动员部署");
        assertThat(missing("610902")).as("what a gate wrote down stays").contains("没有登记动员部署");
    }

    @Test
    void namesTheBodiesOfTheCityThatNobodyHasFormed() {
        assertThat(unformed(board())).hasSize(8).contains("安康市安全社区建设工作领导小组", "安康市财政局");
        String body = """
                {"leader":"甲","post":"副局长","contact":"乙","phone":"1","staff":2,"funds":0,"members":"丙，办公室主任\\n丁，科长"}""";
        Client finance = as(person("finance-clerk", "city-member-finance"));
        String bodies = "/api/programmes/" + programme + "/leading-bodies/";
        assertThat(finance.send("PUT", bodies + "city-member-housing", body).status())
                .isEqualTo(403);
        JsonNode recorded =
                finance.send("PUT", bodies + "city-member-finance", body).json();
        assertThat(recorded.get(0).path("members").asText()).isEqualTo("丙，办公室主任\n丁，科长");
        assertThat(unformed(board())).hasSize(7).doesNotContain("安康市财政局");
        driver.until("2014-01-02");
        JsonNode gate = board().path("gates").get(0);
        assertThat(unformed(gate)).hasSize(7).contains("安康市安全社区建设工作领导小组").doesNotContain("安康市财政局");
        assertThat(office.get("/api/casefiles/" + programme).body())
                .contains("市级还没有登记领导机构的：", "已通知在 2013年4月30日 前登记领导机构：安康市安全社区建设工作领导小组、");
    }

    private JsonNode board() {
        return office.get("/api/programmes/" + programme + "/board").json();
    }

    private static List<String> unformed(JsonNode found) {
        JsonNode names = found.has("unformed") ? found.path("unformed") : found.path("unformedBodies");
        List<String> all = new ArrayList<>();
        names.forEach(name -> all.add(name.asText()));
        return all;
    }

    private String missing(String county) {
        return line(board().path("gates").get(0).path("lines"), county)
                .path("missing")
                .toString();
    }

    /** What the supervision of the first gate still asks of a county. */
    private String open(String county) {
        long file = selection.caseOf(selection.task("superviseCounty", "county-" + county + "-leader"));
        return as("county-" + county + "-leader")
                .get("/api/casefiles/" + file)
                .json()
                .path("details")
                .path("supervisions")
                .toString();
    }

    private static JsonNode line(JsonNode lines, String county) {
        for (JsonNode line : lines) {
            if (line.path("county").asText().equals(county)) {
                return line;
            }
        }
        throw new AssertionError("No line of " + county);
    }
}
