package cn.safecommunity.community;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import cn.safecommunity.InventedUnits;
import cn.safecommunity.endorsement.ApplicationDriver;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.title.TitleDriver;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An administrator reads what a merger would move before recording it, and sends it twice without harm. */
class MergerOverHttpTest extends HttpTest {

    private static final String COUNTY = "610927";

    @Autowired
    private ApplicationDriver driver;

    @Autowired
    private Successions successions;

    @Autowired
    private Organisations organisations;

    @Autowired
    private TitleDriver titles;

    @Autowired
    private JdbcClient jdbc;

    private final String gone = InventedUnits.code(COUNTY);
    private final String stays = InventedUnits.code(COUNTY);

    private String admin = "";

    @BeforeEach
    void twoTownshipsOfACounty() {
        driver.prepare();
        for (String code : List.of(gone, stays)) {
            jdbc.sql("INSERT INTO organisation (code, name, kind, parent_code) VALUES (?, ?, 'township', ?)")
                    .params(code, "虚构镇" + code.substring(6), COUNTY)
                    .update();
        }
        admin = administrator("merger-reader");
        person("of-the-unit-that-goes", "community-" + gone);
        person("of-the-unit-that-stays", "community-" + stays);
        jdbc.sql("INSERT INTO community (code, unit_type, registered_on) VALUES (?, 'township', '2011-03-01')")
                .param(gone)
                .update();
    }

    @AfterEach
    void nobodyChoosesTheInventedUnits() {
        jdbc.sql("UPDATE organisation SET abolished = true WHERE code IN (?, ?)")
                .params(gone, stays)
                .update();
    }

    private static String merger(String from, String to, String basis) {
        return "{\"predecessor\":\"%s\",\"successor\":\"%s\",\"mergedOn\":\"2015-01-08\",\"basis\":\"%s\"}"
                .formatted(from, to, basis);
    }

    private Reply preview(String from, String to) {
        return as(admin).post("/api/successions/preview", merger(from, to, "测试用批复"));
    }

    private Reply merge(String from, String to, String basis) {
        return as(admin).post("/api/successions", merger(from, to, basis));
    }

    /** Whoever knows only the former name is led to the unit that goes on, and finds the title there. */
    @Test
    void thePublicFindsTheUnitThatGoesOnByTheFormerName() {
        String certificate = titles.confer("provincial", "2015-02-10");
        jdbc.sql("UPDATE title SET community = ? WHERE certificate_number = ?")
                .params(gone, certificate)
                .update();
        String former = "镇坪县虚构镇" + gone.substring(6);
        assertThat(publicPage("/notices/units/" + gone)).contains(certificate).doesNotContain("并入");
        assertThat(merge(gone, stays, "测试用批复").status()).isEqualTo(204);

        assertThat(publicPage("/notices/units/" + gone))
                .contains(former + "已于2015年1月8日并入", "href=\"/notices/units/" + stays + "\"")
                .doesNotContain("现在没有有效的称号", certificate);
        assertThat(publicPage("/notices/units/" + stays)).contains(certificate, former, "于2015年1月8日并入");
        assertThat(publicPage("/notices/?search=" + URLEncoder.encode(former, StandardCharsets.UTF_8)))
                .contains("找到 1 个有效称号", certificate, former + "已于2015年1月8日并入");
    }

    private String publicPage(String address) {
        Reply page = anybody().get(address);
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        return page.body();
    }

    @Test
    void saysWhatWouldMoveAndRecordsNothing() {
        Reply seen = preview(gone, stays);
        assertThat(seen.status()).as(seen.body()).isEqualTo(200);
        assertThat(seen.json().path("predecessorName").asText()).isEqualTo("镇坪县虚构镇" + gone.substring(6));
        assertThat(seen.json().path("successorName").asText()).isEqualTo("镇坪县虚构镇" + stays.substring(6));
        assertThat(seen.json().path("moves"))
                .extracting(line -> line.asText())
                .containsExactlyInAnyOrder("备案日期（2011年3月1日，两个单位的取较早的）", "人员 1 名，同时加入承接单位");
        assertThat(preview(stays, gone).json().path("moves"))
                .extracting(line -> line.asText())
                .containsExactly("人员 1 名，同时加入承接单位");
        assertThat(successions.today(gone)).isEqualTo(gone);
        assertThat(organisations.get(gone).abolished()).isFalse();
    }

    /** What the merger would be refused for is read before, also what another room refuses. */
    @Test
    void isRefusedLikeTheMergerItself() {
        assertThat(preview(gone, "610902104").json().path("message").asText()).contains("不在同一个县区");
        assertThat(preview(gone, gone).json().path("field").asText()).isEqualTo("successor");
        assertThat(preview("", stays).json().path("message").asText()).contains("请选择被撤并的单位");
        driver.register(gone);
        driver.register(stays);
        driver.apply(gone, "provincial");
        assertThat(preview(gone, stays).json().path("moves"))
                .extracting(line -> line.asText())
                .contains("没有办结的省级安全社区申报", "没有办结的案卷 1 件，连同任务和材料");
        driver.apply(stays, "provincial");
        Reply both = preview(gone, stays);
        assertThat(both.status()).isEqualTo(400);
        assertThat(both.json().path("message").asText()).contains("都有在办的省级安全社区申报");
    }

    @Test
    void sentTwiceIsOneMergerAndAnotherOneOfTheSameUnitReadsWhereItWent() {
        assertThat(IntStream.range(0, 3)
                        .parallel()
                        .mapToObj(n -> merge(gone, stays, " 测试用批复 ").status()))
                .containsOnly(204);
        assertThat(merge(gone, stays, "测试用批复").status()).isEqualTo(204);
        assertThat(successions.all())
                .filteredOn(one -> one.predecessor().equals(gone))
                .hasSize(1);
        Reply other = merge(gone, stays, "另一份批复");
        assertThat(other.status()).isEqualTo(400);
        assertThat(other.json().path("message").asText()).contains("2015年1月8日并入虚构镇" + stays.substring(6));
        Reply back = merge(stays, gone, "测试用批复");
        assertThat(back.status()).isEqualTo(400);
        assertThat(back.json().path("message").asText()).contains("本身已被撤并");
        assertThat(units(admin)).contains(stays).doesNotContain(gone);
    }

    private List<String> units(String person) {
        return as(person).get("/api/successions/units").json().findValuesAsText("code");
    }

    @Test
    void isForAdministratorsOnly() {
        assertThat(units(admin)).contains(gone, stays, "610902104").doesNotContain("610902", "610902000");
        for (String person : List.of("city-office", "county-610902-leader", "of-the-unit-that-goes")) {
            assertThat(as(person).get("/api/successions/units").status()).isEqualTo(403);
            assertThat(as(person)
                            .post("/api/successions/preview", merger(gone, stays, "测试用批复"))
                            .status())
                    .isEqualTo(403);
        }
    }
}
