package cn.safecommunity.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.EngineTest;
import cn.safecommunity.endorsement.ApplicationDriver;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Filing and application where no other system has an address: people do both. */
class OutgoingByHandTest extends EngineTest {

    @Autowired
    private ApplicationDriver driver;

    @Autowired
    private ManagementService management;

    @Test
    void isDoneByPeopleWhereThereIsNoAddress() {
        driver.prepare();
        ProcessInstance started = driver.apply("national");
        driver.review("county", "approve");
        driver.decide("city-leader", "affixCitySeal", "approve");
        driver.complete(
                "province-examiner",
                "registerFiling",
                Map.of("decision", "approve", "opinion", "已备案", "filingNumber", "陕安备〔2014〕9号"));
        driver.complete(
                "community-" + ApplicationDriver.COMMUNITY,
                "submitApplication",
                Map.of("opinion", "已递交", "receiptNumber", "2014-7"));
        assertThat(driver.openTasks()).containsExactly("examineMaterials");
        assertThat(management
                        .createJobQuery()
                        .processInstanceId(started.getId())
                        .messages()
                        .count())
                .isZero();
    }
}
