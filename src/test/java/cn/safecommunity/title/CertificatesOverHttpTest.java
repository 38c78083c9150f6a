package cn.safecommunity.title;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import cn.safecommunity.document.IssuedDocument;
import cn.safecommunity.document.Letters;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Anybody checks a certificate by its code, without a login. */
class CertificatesOverHttpTest extends HttpTest {

    private static final LocalDate CONFERRED = LocalDate.of(2014, 11, 20);

    @Autowired
    private TitleDriver driver;

    @Autowired
    private TitleRepository titles;

    @Autowired
    private Letters letters;

    @Autowired
    private JdbcClient jdbc;

    private String number = "";
    private String code = "";

    @BeforeEach
    void issue() {
        driver.prepare();
        driver.setClock(CONFERRED);
        Title title = driver.title("provincial", CONFERRED);
        Map<String, Object> fields = new HashMap<>();
        fields.put("countyName", "汉滨区");
        fields.put("communityName", "五里镇");
        fields.put("titleName", "省级安全社区");
        fields.put("plaqueNumber", title.plaqueNumber());
        fields.put("validUntil", title.validUntil());
        IssuedDocument paper = letters.issue("certificate", title.caseId(), "610000", fields, "province-leader");
        number = paper.number();
        code = jdbc.sql("SELECT check_code FROM issued_document WHERE id = ?")
                .param(paper.id())
                .query(String.class)
                .single();
        titles.insert(new Title(
                number,
                title.plaqueNumber(),
                title.caseId(),
                title.chain(),
                title.community(),
                CONFERRED,
                title.validUntil()));
    }

    @Test
    void aGenuineOneIsConfirmedWithWhatIsTrueToday() {
        JsonNode found = anybody().get("/notices/certificates/" + code).json();
        assertThat(found.get("number").asText()).isEqualTo(number);
        assertThat(found.get("holder").asText()).isEqualTo("汉滨区五里镇");
        assertThat(found.get("issuer").asText()).isEqualTo("陕西省安全生产监督管理局");
        assertThat(found.get("state").asText()).isEqualTo("valid");

        driver.setClock(LocalDate.of(2018, 1, 5));
        assertThat(anybody()
                        .get("/notices/certificates/" + code)
                        .json()
                        .get("state")
                        .asText())
                .isEqualTo("expired");
        titles.revoke(number, LocalDate.of(2016, 6, 1));
        assertThat(anybody()
                        .get("/notices/certificates/" + code)
                        .json()
                        .get("revokedOn")
                        .asText())
                .isEqualTo("2016-06-01");
    }

    @Test
    void isTypedOnAPageInAnyWay() {
        Reply page =
                anybody().get("/notices/certificates?code=" + code.toLowerCase().replace("-", ""));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("证书真实，称号有效", number, "汉滨区五里镇", "2014年11月20日");
        assertThat(anybody().get("/notices/certificates").body())
                .contains("核验码")
                .doesNotContain("证书真实");
    }

    @Test
    void whatWasNotIssuedHereIsNotConfirmed() {
        String other = code.startsWith("2") ? "3" + code.substring(1) : "2" + code.substring(1);
        Reply answer = anybody().get("/notices/certificates/" + other);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("没有查到这个核验码对应的证书");
        assertThat(anybody().get("/notices/certificates?code=" + other).body())
                .contains("没有查到这个核验码对应的证书")
                .doesNotContain("证书真实");
        assertThat(anybody().get("/notices/certificates?code=%3Cscript%3E").body())
                .doesNotContain("<script>");
    }
}
