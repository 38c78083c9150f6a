package cn.safecommunity.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.AtOnce;
import cn.safecommunity.HttpTest;
import cn.safecommunity.pilot.SelectionDriver;
import cn.safecommunity.programme.ProgrammeDriver;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Findings and answers that somebody else, or another window, has changed are not handed over by whoever has not read them. */
class FindingsAsSeenTest extends HttpTest {

    private static final String COUNTY = "610924";

    @Autowired
    private ProgrammeDriver driver;

    @Autowired
    private SelectionDriver selection;

    @Autowired
    private DataSource database;

    private Client office;
    private Task inspecting;
    private String path;

    @BeforeEach
    void anInspectionIsOrdered() {
        driver.prepare("2013-06-03");
        long programme = driver.draft("ankang-2013", 2014);
        driver.start(programme);
        driver.inspect(programme, COUNTY);
        office = as("city-office");
        inspecting = selection.cityTask("recordInspection", COUNTY);
        path = "/api/inspections/" + selection.caseOf(inspecting);
    }

    private Reply find(Client client, String text) {
        Reply saved = client.send(
                "PUT", path + "/findings", "{\"findings\":[{\"text\":\"" + text + "\",\"dueOn\":\"2013-07-31\"}]}");
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        return saved;
    }

    private static String seen(Reply reply) {
        return reply.json().path("seen").asText();
    }

    @Test
    void theCityHandsOverTheFindingsThatItHasRead() {
        Client colleague = as("city-office-2");
        String before = seen(find(office, "没有建立档案"));
        assertThat(seen(find(office, "没有建立档案")))
                .as("written again the same way")
                .isEqualTo(before);
        String now = seen(find(colleague, "没有宣传栏"));
        assertThat(now).isNotEqualTo(before);

        Reply late = office.complete(inspecting.getId(), "已检查", before);
        assertThat(late.status()).isEqualTo(400);
        assertThat(late.json().at("/field").asText()).isEqualTo("seen");
        assertThat(late.json().at("/message").asText()).contains("检查情况又改动过", "请核对现在的内容，再提交");
        assertThat(office.complete(inspecting.getId(), "已检查", "")
                        .json()
                        .at("/message")
                        .asText())
                .contains("请先打开检查情况");
        assertThat(office.get(path).json().at("/findings/0/text").asText()).isEqualTo("没有宣传栏");

        find(office, "没有档案室");
        assertThat(colleague
                        .complete(inspecting.getId(), "已检查", now)
                        .json()
                        .at("/field")
                        .asText())
                .as("neither may the colleague")
                .isEqualTo("seen");
        String last = seen(find(office, "没有宣传栏"));
        assertThat(last).as("changed and changed back").isEqualTo(now);
        assertThat(office.complete(inspecting.getId(), "已检查", last).status()).isEqualTo(204);
    }

    @Test
    void aCountyAnswersWithWhatItHasRead() {
        office.complete(inspecting.getId(), "已检查", seen(find(office, "没有建立档案")));
        Client first = as("county-610924-examiner");
        Client second = as("county-610924-examiner-2");
        Task answering = selection.task("answerInspection", "county-610924-examiner");
        String before = seen(first.get(path));
        long finding = first.get(path).json().at("/findings/0/id").asLong();
        Reply saved =
                second.send("PUT", path + "/answers", "{\"answers\":[{\"id\":" + finding + ",\"answer\":\"档案已建立\"}]}");
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);

        Reply late = first.complete(answering.getId(), "已整改", before);
        assertThat(late.json().at("/message").asText()).contains("整改情况又改动过");
        assertThat(first.get(path).json().at("/findings/0/answer").asText()).isEqualTo("档案已建立");
        assertThat(first.complete(answering.getId(), "已整改", seen(first.get(path)))
                        .status())
                .isEqualTo(204);
    }

    private Reply save(Client client, String part, String seen, String content) {
        return client.send("PUT", path + part, "{\"seen\":\"" + seen + "\"," + content + "}");
    }

    private static void isRefused(Reply reply, String called) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(reply.json().at("/field").asText()).isEqualTo("seen");
        assertThat(reply.json().at("/message").asText()).contains("这次没有保存", called + "又改动过", "请核对现在的内容，再保存");
    }

    @Test
    void nobodyWritesOverTheFindingsOfAColleagueUnseen() {
        String one = "\"findings\":[{\"text\":\"没有建立档案\",\"dueOn\":\"2013-07-31\"}]";
        String other = "\"findings\":[{\"text\":\"没有宣传栏\",\"dueOn\":\"2013-07-31\"}]";
        String before = seen(office.get(path));
        Reply saved = save(as("city-office-2"), "/findings", before, one);
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);

        isRefused(save(office, "/findings", before, other), "检查情况");
        assertThat(office.get(path).json().path("findings").findValuesAsText("text"))
                .containsExactly("没有建立档案");
        Reply again = save(office, "/findings", before, one);
        assertThat(again.status()).as("what stands there already").isEqualTo(200);
        assertThat(seen(again)).isEqualTo(seen(saved));
        assertThat(save(office, "/findings", seen(again), other).status()).isEqualTo(200);
        assertThat(seen(find(as("city-office-2"), "没有建立档案")))
                .as("who says nothing of what they saw")
                .isEqualTo(seen(saved));
    }

    @Test
    void nobodyWritesOverTheAnswerOfAColleagueUnseen() {
        office.complete(inspecting.getId(), "已检查", seen(find(office, "没有建立档案")));
        Client first = as("county-610924-examiner");
        Client second = as("county-610924-examiner-2");
        String before = seen(first.get(path));
        String answer = "\"answers\":[{\"id\":"
                + first.get(path).json().at("/findings/0/id").asLong() + ",\"answer\":\"%s\"}]";
        assertThat(save(second, "/answers", before, answer.formatted("档案已建立")).status())
                .isEqualTo(200);
        isRefused(save(first, "/answers", before, answer.formatted("正在整理")), "整改情况");
        assertThat(first.get(path).json().at("/findings/0/answer").asText()).isEqualTo("档案已建立");
        assertThat(save(first, "/answers", before, answer.formatted("档案已建立")).status())
                .isEqualTo(200);
    }

    /** Both have read the same, and neither has written when the other one looks: the second one waits for the first and is refused then. */
    @Test
    void ofTwoWhoSaveAtOnceOneIsRefused() throws Exception {
        Client colleague = as("city-office-2");
        String before = seen(find(office, "没有档案室"));
        String content = "\"findings\":[{\"text\":\"%s\",\"dueOn\":\"2013-07-31\"}]";
        assertThat(AtOnce.whileHeld(
                                database,
                                "SELECT 1 FROM finding WHERE inspection = " + selection.caseOf(inspecting)
                                        + " FOR UPDATE",
                                List.<Callable<Reply>>of(
                                        () -> save(office, "/findings", before, content.formatted("没有建立档案")),
                                        () -> save(colleague, "/findings", before, content.formatted("没有宣传栏"))))
                        .stream()
                        .map(Reply::status))
                .containsExactlyInAnyOrder(200, 400);
        assertThat(office.get(path).json().path("findings")).hasSize(1);
    }
}
