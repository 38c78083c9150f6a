package cn.safecommunity.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Phrases over HTTP: everybody has their own, the most used first, some dozens at most. */
class PhrasesOverHttpTest extends HttpTest {

    private static final String DOOR = "/api/me/phrases";
    private static final String EXAMINER = "phrase-examiner";
    private static final String COLLEAGUE = "phrase-colleague";
    private static final String GROUP = "county-610902-examiner";

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void nobodyHasOneYet() {
        jdbc.sql("DELETE FROM opinion_phrase WHERE person LIKE 'phrase-%'").update();
        person(EXAMINER, GROUP, "community-610902104");
        person(COLLEAGUE, GROUP);
    }

    private Reply add(String person, String text) {
        return as(person).post(DOOR, "{\"text\":\"" + text + "\"}");
    }

    private List<String> texts(String person) {
        return as(person).get(DOOR).json().findValuesAsText("text");
    }

    private long id(String person, String text) {
        return jdbc.sql("SELECT id FROM opinion_phrase WHERE person = ? AND text = ?")
                .params(person, text)
                .query(Long.class)
                .single();
    }

    @Test
    void whatIsUsedMoreStandsHigherAndAColleagueHasTheirOwn() {
        assertThat(add(EXAMINER, "材料齐全，同意上报。").status()).isEqualTo(200);
        assertThat(add(EXAMINER, "  经实地核查，情况属实。 ").json().findValuesAsText("text"))
                .containsExactly("经实地核查，情况属实。", "材料齐全，同意上报。");
        long first = id(EXAMINER, "材料齐全，同意上报。");
        assertThat(as(EXAMINER).post(DOOR + "/" + first + "/use", null).status())
                .isEqualTo(204);
        assertThat(texts(EXAMINER)).containsExactly("材料齐全，同意上报。", "经实地核查，情况属实。");
        assertThat(texts(COLLEAGUE)).isEmpty();
        assertThat(as(COLLEAGUE).post(DOOR + "/" + first + "/use", null).status())
                .isEqualTo(404);
        assertThat(as(COLLEAGUE).send("DELETE", DOOR + "/" + first, null).status())
                .isEqualTo(404);
        assertThat(as(EXAMINER).send("DELETE", DOOR + "/" + first, null).status())
                .isEqualTo(200);
        assertThat(texts(EXAMINER)).containsExactly("经实地核查，情况属实。");
        assertThat(anybody().get(DOOR).status()).isEqualTo(401);
    }

    @Test
    void theSameIsKeptOnceAndThereIsAnEndOfThem() {
        IntStream.range(0, Phrases.MOST).forEach(n -> add(EXAMINER, "常用意见第" + n + "条"));
        assertThat(add(EXAMINER, "常用意见第1条").status()).isEqualTo(200);
        assertThat(texts(EXAMINER)).hasSize(Phrases.MOST);
        Reply refused = add(EXAMINER, "再多一条");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("最多保存 30 条");
        assertThat(add(COLLEAGUE, " ").json().path("field").asText()).isEqualTo("text");
        Reply tooLong = add(COLLEAGUE, "长".repeat(Phrases.LONGEST + 1));
        assertThat(tooLong.status()).isEqualTo(400);
        assertThat(tooLong.json().path("field").asText()).isEqualTo("text");
        assertThat(tooLong.body()).contains(String.valueOf(Phrases.LONGEST));
    }
}
