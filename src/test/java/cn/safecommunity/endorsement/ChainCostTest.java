package cn.safecommunity.endorsement;

import cn.safecommunity.Budget;
import cn.safecommunity.EngineTest;
import cn.safecommunity.Statements;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What a provincial chain asks of the database, the engine's statements and the application's own together, step by step;
 * {@code chain-budget.properties} says how much each may. Whoever adds a statement to a completion sees it here.
 */
class ChainCostTest extends EngineTest {

    private static final String WARM_UP = "610902855";
    private static final String COUNTED = "610902856";

    @Autowired
    private ApplicationDriver driver;

    @Autowired
    private ChainDriver chains;

    @Test
    void aProvincialChainKeepsToItsBudget() {
        driver.prepare();
        for (String unit : new String[] {WARM_UP, COUNTED}) {
            driver.invent(unit, "计数" + unit.charAt(8) + "镇");
            driver.register(unit);
        }
        chains.provincialUpToNotice(WARM_UP);
        driver.fire("noticePeriod");
        chains.conferProvincial();
        Map<String, List<String>> asked = new LinkedHashMap<>();
        steps().forEach((name, step) -> asked.put(name, Statements.asked(step)));
        Budget.holds("chain-budget.properties", asked);
    }

    private Map<String, Runnable> steps() {
        Map<String, Runnable> steps = new LinkedHashMap<>();
        steps.put("apply", () -> driver.apply(COUNTED, "provincial"));
        steps.put("countyReview", () -> driver.review("county", "approve"));
        steps.put("cityReview", () -> driver.review("city", "approve"));
        steps.put("accept", () -> driver.name("province-examiner", "accept"));
        steps.put("assess", () -> driver.assess("112.50", false));
        steps.put("noticeEnds", () -> driver.fire("noticePeriod"));
        steps.put("confer", chains::conferProvincial);
        return steps;
    }
}
