package cn.safecommunity.copy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import cn.safecommunity.endorsement.ApplicationDriver;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Copies of a certificate: who gets them, reads them with a receipt, and who is listed to be posted. */
class CopiesOverHttpTest extends HttpTest {

    private static final String FINANCE = "city-member-finance";

    @Autowired
    private ApplicationDriver driver;

    @Autowired
    private JdbcClient jdbc;

    private long caseId;

    @BeforeEach
    void confer() {
        driver.prepare();
        driver.apply("provincial");
        driver.review("county", "approve");
        driver.review("city", "approve");
        driver.name("province-examiner", "accept");
        driver.assess("120", false);
        driver.fire("noticePeriod");
        driver.decide("province-leader", "confer", "approve");
        caseId = jdbc.sql("SELECT max(case_id) FROM issued_document WHERE kind = 'certificate'")
                .query(Long.class)
                .single();
    }

    private JsonNode latest(String person) {
        return as(person).get("/api/copies").json().path(0);
    }

    private JsonNode sentTo(String recipient) {
        for (JsonNode sent :
                as("city-office").get("/api/casefiles/" + caseId + "/copies").json()) {
            if (sent.get("recipient").asText().equals(recipient)) {
                return sent;
            }
        }
        throw new AssertionError("No copy went to " + recipient);
    }

    @Test
    void isReadWithAReceiptThatTheCaseShows() {
        JsonNode copy = latest(FINANCE);
        assertThat(copy.get("recipient").asText()).isEqualTo("安康市财政局");
        assertThat(copy.has("readAt")).isFalse();
        String path = "/api/copies/" + copy.get("id").asLong();
        Reply early = as(FINANCE).get(path + "/content");
        assertThat(early.status()).isEqualTo(400);
        assertThat(early.body()).contains("请先签收");
        assertThat(as(FINANCE).get(path + "/pdf").status()).isEqualTo(400);
        assertThat(as(FINANCE).post(path + "/receipt", null).status()).isEqualTo(204);
        assertThat(as(FINANCE).post(path + "/receipt", null).status()).isEqualTo(204);
        assertThat(as(FINANCE).get(path + "/content").status()).isEqualTo(200);
        if (copy.get("pdf").asBoolean()) {
            assertThat(as(FINANCE).get(path + "/pdf").body()).startsWith("%PDF");
        }
        assertThat(latest(FINANCE).has("readAt")).isTrue();
        assertThat(sentTo("安康市财政局").has("readBy")).isTrue();
        assertThat(sentTo("安康市公安局").has("readBy")).isFalse();
    }

    @Test
    void isListedToBePostedWhereTheRecipientHasNoGroup() {
        JsonNode posted = sentTo("市纪委办公室");
        assertThat(posted.get("posted").asBoolean()).isTrue();
        assertThat(sentTo("汉滨区安监局").get("posted").asBoolean()).isFalse();
    }

    @Test
    void goesToTheCountyOfTheCaseAndNoOther() {
        assertThat(latest("county-610902-leader").get("recipient").asText()).isEqualTo("汉滨区安监局");
        assertThat(as("county-610921-leader").get("/api/copies").json()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"city-member-housing", "county-610902-examiner", "city-examiner", "community-610902104"})
    void isOpenedByNobodyElse(String person) {
        String path = "/api/copies/" + latest(FINANCE).get("id").asLong();
        assertThat(as(person).post(path + "/receipt", null).status()).isEqualTo(404);
        assertThat(as(person).get(path + "/content").status()).isEqualTo(404);
        assertThat(as(person).get(path + "/pdf").status()).isEqualTo(404);
    }

    @Test
    void isShownWithTheCaseToThoseWhoSeeIt() {
        String path = "/api/casefiles/" + caseId + "/copies";
        assertThat(as("county-610921-examiner").get(path).status()).isEqualTo(404);
        assertThat(anybody().get(path).status()).isEqualTo(401);
        List<String> letters = as("community-610902104").get(path).json().findValuesAsText("number");
        assertThat(letters).isNotEmpty().allMatch(number -> number.contains("社证"));
        assertThat(as(FINANCE).get("/api/copies?page=0").status()).isEqualTo(400);
    }
}
