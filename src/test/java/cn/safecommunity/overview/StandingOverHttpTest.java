package cn.safecommunity.overview;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import cn.safecommunity.creation.CreationDriver;
import cn.safecommunity.endorsement.ApplicationDriver;
import cn.safecommunity.title.TitleDriver;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Where a unit stands, for whoever may know of it: up to standard is one thing, its titles are another. */
class StandingOverHttpTest extends HttpTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ApplicationDriver applications;

    @Autowired
    private TitleDriver titles;

    private Reply standing(String person, String unit) {
        return as(person).get("/api/communities/" + unit + "/standing");
    }

    @ParameterizedTest
    @CsvSource({
        "community-610924105, 200",
        "county-610924-examiner, 200",
        "county-610924-leader, 200",
        "city-office, 200",
        "city-member-finance, 200",
        "admin, 200",
        "community-610924104, 404",
        "county-610902-examiner, 404",
        "province-examiner, 404",
        "association-leader, 404",
        "assessor, 404"
    })
    void isKnownToItsOwnPeople(String person, int status) {
        applications.prepare();
        Reply reply = standing(person, "610924105");
        assertThat(reply.status()).isEqualTo(status);
        if (status == 404) {
            assertThat(reply.body()).contains("请核对单位代码");
        }
    }

    @Test
    void isOfAUnitThatExists() {
        assertThat(standing("city-office", "610999999").status()).isEqualTo(404);
        assertThat(anybody().get("/api/communities/610924105/standing").status())
                .isEqualTo(401);
    }

    @Test
    void isUpToStandardWithoutATitleAfterTheCreation() {
        CreationDriver creation = new CreationDriver(context, "610924105");
        creation.prepare();
        JsonNode before = standing("city-office", "610924105").json();
        assertThat(before.get("name").asText()).isEqualTo("洞河镇");
        assertThat(before.has("upToStandardSince")).isFalse();
        ProcessInstance instance = creation.atCity();
        creation.checkByCity(instance);
        creation.allCountersign();
        JsonNode after = standing("city-office", "610924105").json();
        String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
        assertThat(after.get("registeredOn").asText()).isEqualTo(today);
        assertThat(after.get("upToStandardSince").asText()).isEqualTo(today);
        assertThat(after.get("titles")).isEmpty();
    }

    @Test
    void namesTheTitlesThatAreValidToday() {
        applications.prepare();
        String certificate = titles.confer("provincial", "2014-11-20");
        JsonNode held = standing(TitleDriver.UNIT, "610902104").json().get("titles");
        assertThat(held).hasSize(1);
        assertThat(held.at("/0/certificateNumber").asText()).isEqualTo(certificate);
        assertThat(held.at("/0/chainName").asText()).contains("省级");
        assertThat(held.at("/0/validUntil").asText()).isEqualTo("2017-11-19");
        titles.goTo("2017-11-20");
        assertThat(standing(TitleDriver.UNIT, "610902104").json().get("titles")).isEmpty();
    }
}
