package cn.safecommunity.register;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import cn.safecommunity.endorsement.ApplicationDriver;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases are found by the same words whether they are looked up in the index or compared one by one. */
class CaseSearchOverHttpTest extends HttpTest {

    /** A list counts so far and says that there are more (ADR 58). */
    private static final int COUNTED = 1000;

    private static final String COUNTY = "610902";

    /** A word compared with everything that a case is found by, without any index. */
    private static final String COMPARED = """
            SELECT c.id FROM case_file c
                LEFT JOIN organisation k ON k.code = c.county LEFT JOIN organisation u ON u.code = c.community
            WHERE strpos(lower(c.subject), lower(:word)) > 0 OR strpos(lower(c.business_key), lower(:word)) > 0
                OR strpos(lower(c.starter), lower(:word)) > 0 OR strpos(lower(u.name), lower(:word)) > 0
                OR strpos(lower(k.name), lower(:word)) > 0
                OR EXISTS (SELECT FROM issued_document d WHERE d.case_id = c.id AND strpos(lower(d.number), lower(:word)) > 0)
            ORDER BY c.id DESC""";

    @Autowired
    private ApplicationDriver applications;

    @Autowired
    private JdbcClient jdbc;

    private final List<Long> opened = new ArrayList<>();

    @BeforeEach
    void prepare() {
        applications.prepare();
    }

    @AfterEach
    void throwAway() {
        opened.forEach(
                id -> jdbc.sql("DELETE FROM case_file WHERE id = ?").param(id).update());
    }

    private long open(String subject, String number, String starter) {
        long id = jdbc.sql("INSERT INTO case_file (kind, county, community, subject, business_key, starter, opened_at)"
                        + " VALUES ('endorsement', ?, ?, ?, ?, ?, now()) RETURNING id")
                .params(COUNTY, ApplicationDriver.COMMUNITY, subject, number, starter)
                .query(Long.class)
                .single();
        opened.add(id);
        return id;
    }

    private JsonNode search(String words) {
        return as("city-office")
                .get("/api/casefiles?size=100&search=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                .json();
    }

    private static List<Long> ids(JsonNode list) {
        List<Long> ids = new ArrayList<>();
        list.path("items").forEach(item -> ids.add(item.path("id").asLong()));
        return ids;
    }

    private List<Long> compared(String word) {
        return jdbc.sql(COMPARED).param("word", word).query(Long.class).list();
    }

    @Test
    void findsWhatComparingEveryCaseFinds() {
        long marked = open("甲_乙100%安\\Abc", "Suche-7Q", "欧阳𠮷");
        applications.conferred();
        for (String word : List.of(
                "五里",
                "五里镇",
                "里镇",
                "镇",
                "汉滨",
                "乙100%",
                "%",
                "_",
                "甲_",
                "0%安",
                "\\",
                "安\\a",
                "abc",
                "ABC",
                "suche-7q",
                "Q",
                "欧阳𠮷",
                "𠮷",
                "阳𠮷",
                "〔20",
                "号",
                "P-6109",
                "p-6109",
                "没有这样的",
                "镇汉",
                "Suche-7Q欧")) {
            List<Long> all = compared(word);
            JsonNode found = search(word);
            assertThat(found.path("total").asInt()).as(word).isEqualTo(Math.min(all.size(), COUNTED));
            assertThat(found.path("more").asBoolean()).as(word).isEqualTo(all.size() > COUNTED);
            assertThat(ids(found)).as(word).isEqualTo(all.stream().limit(100).toList());
        }
        assertThat(ids(search("甲_ Abc"))).containsExactly(marked);
        assertThat(ids(search("五里 suche-7"))).containsExactly(marked);
        assertThat(ids(search("汉滨　欧阳 %"))).containsExactly(marked);
        assertThat(ids(search("甲_ 紫阳"))).isEmpty();
        assertThat(ids(search("甲%乙"))).as("no wildcard").isEmpty();
    }

    @Test
    void aCaseIsFoundByWhatItIsCalledNowAndByEachOfItsDocuments() {
        long id = open("旧事项甲", "Suche-8", "司徒某");
        jdbc.sql("UPDATE case_file SET subject = '新事项乙', business_key = 'Suche-9' WHERE id = ?")
                .param(id)
                .update();
        assertThat(ids(search("旧事项甲"))).isEmpty();
        assertThat(ids(search("Suche-8"))).isEmpty();
        assertThat(ids(search("事项乙 Suche-9 司徒"))).containsExactly(id);

        long conferred = applications.conferred();
        List<String> numbers = jdbc.sql("SELECT number FROM issued_document WHERE case_id = ?")
                .param(conferred)
                .query(String.class)
                .list();
        assertThat(numbers).hasSizeGreaterThan(1);
        numbers.forEach(number -> assertThat(ids(search(number))).contains(conferred));
    }

    @Test
    void aCaseIsFoundByTheNewNameOfItsPlace() {
        long id = open("改名以后", "Suche-10", "司徒某");
        String place = "UPDATE organisation SET name = ? WHERE code = ?";
        String name = jdbc.sql("SELECT name FROM organisation WHERE code = ?")
                .param(COUNTY)
                .query(String.class)
                .single();
        jdbc.sql(place).params("汉水滨区", COUNTY).update();
        try {
            assertThat(ids(search("水滨 改名"))).containsExactly(id);
            assertThat(ids(search(name + " 改名"))).isEmpty();
        } finally {
            jdbc.sql(place).params(name, COUNTY).update();
        }
        assertThat(ids(search(name + " 改名"))).containsExactly(id);
    }

    @Test
    void everyCaseHasItsWords() {
        assertThat(jdbc.sql("""
                        SELECT c.id FROM case_file c LEFT JOIN case_words w ON w.case_id = c.id
                        WHERE w.words IS DISTINCT FROM (SELECT words FROM words_of_cases(ARRAY[c.id]))""").query(Long.class).list()).isEmpty();
    }
}
