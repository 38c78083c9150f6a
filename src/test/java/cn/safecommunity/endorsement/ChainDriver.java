package cn.safecommunity.endorsement;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.boot.test.context.TestComponent;

/** Brings an application of a unit of 汉滨区 to its public notice and, when the notice is over, to the title. */
@TestComponent
public class ChainDriver {

    private final ApplicationDriver driver;

    ChainDriver(ApplicationDriver driver) {
        this.driver = driver;
    }

    /** The provincial chain up to the public notice. */
    public ProcessInstance provincialUpToNotice(String community) {
        ProcessInstance instance = driver.apply(community, "provincial");
        driver.review("county", "approve");
        driver.review("city", "approve");
        driver.name("province-examiner", "accept");
        driver.assess("112.50", false);
        return instance;
    }

    public void conferProvincial() {
        driver.decide("province-leader", "confer", "approve");
    }

    /** The national chain up to the public notice. */
    public ProcessInstance nationalUpToNotice(String community) {
        ProcessInstance instance = driver.apply(community, "national");
        driver.review("county", "approve");
        driver.decide("city-leader", "affixCitySeal", "approve");
        driver.complete(
                "province-examiner",
                "registerFiling",
                java.util.Map.of("decision", "approve", "opinion", "准予备案", "filingNumber", "陕备-1"));
        driver.complete(
                "community-" + community,
                "submitApplication",
                java.util.Map.of("opinion", "已报送", "receiptNumber", "HZ-1"));
        driver.name("association-examiner", "examineMaterials");
        driver.assess("121.40", false);
        driver.decide("association-examiner", "evaluate", "approve");
        return instance;
    }

    public void designateNational() {
        driver.decide("association-leader", "designate", "approve");
    }

    public boolean ended(ProcessInstance instance) {
        return driver.ended(instance);
    }
}
