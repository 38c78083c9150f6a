package cn.safecommunity.assessment;

import cn.safecommunity.HttpTest;
import cn.safecommunity.endorsement.ApplicationDriver;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case whose team of three is on site, and the address of their sheets. */
abstract class OnSiteSheets extends HttpTest {

    @Autowired
    ApplicationDriver driver;

    @Autowired
    JdbcClient jdbc;

    long caseId;

    @BeforeEach
    void bringATeamOnSite() {
        driver.prepare();
        caseId = driver.onSite();
    }

    String address(String part) {
        return "/api/sheets" + part + "?case=" + caseId + "&kind=onSite";
    }
}
