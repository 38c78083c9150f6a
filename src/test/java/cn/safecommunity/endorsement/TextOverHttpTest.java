package cn.safecommunity.endorsement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.safecommunity.HttpTest;
import cn.safecommunity.Refusal;
import cn.safecommunity.notice.PublicNotices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Text that shows nothing or that no table holds is refused in words, whatever client sends it. */
class TextOverHttpTest extends HttpTest {

    private static final String EXAMINER = "county-610902-examiner";
    private static final String CLERK = "community-" + ApplicationDriver.COMMUNITY;

    @Autowired
    private ApplicationDriver driver;

    @Autowired
    private PublicNotices notices;

    private String task = "";
    private long caseId;

    @BeforeEach
    void apply() {
        driver.prepare();
        caseId = driver.draftWithMaterials("provincial").id();
        driver.start("provincial");
        task = driver.taskId("examine");
    }

    private static void isRefused(Reply reply, String field) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(reply.body()).contains("\"" + field + "\"").doesNotContain("SQL", "INSERT");
        assertThat(reply.json().get("message").asText()).matches("(?s).*\\p{IsHan}.*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\\u00a0", "\\u200b", "\\u3164", "\\ufeff", "同意\\u0000"})
    void anOpinionSaysSomething(String opinion) {
        isRefused(
                as(EXAMINER)
                        .post(
                                "/engine-rest/task/" + task + "/complete",
                                "{\"variables\":{\"decision\":{\"value\":\"approve\"},\"opinion\":{\"value\":\""
                                        + opinion + "\"}}}"),
                "opinion");
        assertThat(driver.openTasks()).containsExactly("examine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\\u00a0", "\\u200b", "\\u3164", "\\ufeff", "材料有误\\u0000"})
    void aReasonSaysSomething(String reason) {
        isRefused(as(CLERK).post("/api/cases/" + caseId + "/withdrawal", "{\"reason\":\"" + reason + "\"}"), "reason");
        assertThat(driver.openTasks()).containsExactly("examine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0", "\u200b", "\u3164", "\ufeff", "甲\u0000"})
    void anObjectionSaysSomething(String content) {
        assertThatThrownBy(() -> notices.object(caseId, "张三", "0915-3212345", content))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("content"));
    }
}
