package cn.safecommunity.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may publish the holidays of a year, and what a wrong notice is answered. */
class HolidaysOverHttpTest extends HttpTest {

    private static final String NOTICE =
            "[{\"date\":\"2099-10-01\",\"kind\":\"off\",\"name\":\"国庆节\",\"source\":\"国办发明电〔2098〕1号\"}]";

    @BeforeEach
    void people() {
        person("holidayoffice", "city-office");
        person("holidaycounty", "county-610902-examiner");
    }

    @Test
    void theCityOfficePublishes() {
        assertThat(as("holidayoffice").send("PUT", "/api/holidays/2099", NOTICE).status())
                .isEqualTo(200);
    }

    @Test
    void aCountyIsRefused() {
        Reply reply = as("holidaycounty").send("PUT", "/api/holidays/2099", NOTICE);

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.body()).contains("市安委办");
    }

    @Test
    void anybodyElseHasToLogIn() {
        assertThat(anybody().send("PUT", "/api/holidays/2099", NOTICE).status()).isEqualTo(401);
    }

    @Test
    void aDayOfAnotherYearIsRefusedWithItsLine() {
        Reply reply = as("holidayoffice").send("PUT", "/api/holidays/2098", NOTICE);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("field").asText()).isNotBlank();
    }

    @Test
    void theClockCannotBeMovedOutsideTheLocalProfile() {
        assertThat(as("holidayoffice").get("/api/drill").status()).isEqualTo(404);
        assertThat(as("holidayoffice")
                        .post("/api/drill/advance", "{\"days\":1}")
                        .status())
                .isEqualTo(404);
        assertThat(as("holidayoffice").get("/api/me").json().get("drill").asBoolean())
                .isFalse();
    }
}
