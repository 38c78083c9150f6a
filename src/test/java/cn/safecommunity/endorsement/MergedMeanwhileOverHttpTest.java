package cn.safecommunity.endorsement;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.AtOnce;
import cn.safecommunity.HttpTest;
import cn.safecommunity.policy.Chain;
import cn.safecommunity.title.Titles;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A unit is merged into another one in the very moment in which it applies, or is given its title: nothing is left with the one that goes. */
class MergedMeanwhileOverHttpTest extends HttpTest {

    private static final String APPROVE =
            "{\"variables\":{\"decision\":{\"value\":\"approve\"},\"opinion\":{\"value\":\"同意命名\"}}}";

    @Autowired
    private ApplicationDriver driver;

    @Autowired
    private ChainDriver chains;

    @Autowired
    private Titles titles;

    @Autowired
    private DataSource database;

    private String unit = "";

    @BeforeEach
    void aTownshipOfItsOwn() {
        driver.prepare();
        unit = driver.invent();
        driver.register(unit);
    }

    @Test
    void anApplicationDoesNotBegin() throws Exception {
        driver.draftWithMaterials(unit, "provincial");
        String body = "{\"variables\":{\"community\":{\"value\":\"" + unit + "\"},\"seen\":{\"value\":\""
                + driver.seen(unit, "provincial") + "\"}}}";
        Client clerk = as("community-" + unit);

        Reply refused =
                whileMerged(() -> clerk.post("/engine-rest/process-definition/key/provincialEndorsement/start", body));

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.body()).contains("本单位已被撤并");
    }

    @Test
    void noTitleIsGivenToWhatIsGone() throws Exception {
        chains.provincialUpToNotice(unit);
        driver.fire("noticePeriod");
        String task = driver.taskIdFor("confer", "province-leader");
        Client leader = as("province-leader");

        Reply refused = whileMerged(() -> leader.post("/engine-rest/task/" + task + "/complete", APPROVE));

        assertThat(refused.status()).as(refused.body()).isEqualTo(409);
        assertThat(refused.body()).contains("刚刚登记了撤并");
        assertThat(titles.held(unit, Chain.PROVINCIAL, LocalDate.now(ZoneId.of("Asia/Shanghai"))))
                .isEmpty();
    }

    /** What the merger changes first is there when the act goes on; it keeps the unit to itself until it has changed the rest. */
    private Reply whileMerged(Callable<Reply> act) throws Exception {
        return AtOnce.whileHeld(database, "UPDATE organisation SET abolished = true WHERE code = '" + unit + "'", act);
    }
}
