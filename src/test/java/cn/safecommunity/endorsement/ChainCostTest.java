package cn.safecommunity.endorsement;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.EngineTest;
import cn.safecommunity.Statements;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
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
    void aProvincialChainKeepsToItsBudget() throws IOException {
        driver.prepare();
        for (String unit : new String[] {WARM_UP, COUNTED}) {
            driver.invent(unit, "计数" + unit.charAt(8) + "镇");
            driver.register(unit);
        }
        chains.provincialUpToNotice(WARM_UP);
        driver.fire("noticePeriod");
        chains.conferProvincial();
        Map<String, Integer> budget = budget();
        Map<String, List<String>> asked = new LinkedHashMap<>();
        steps().forEach((name, step) -> asked.put(name, Statements.asked(step)));
        assertThat(asked.keySet()).isEqualTo(budget.keySet());
        assertThat(asked)
                .allSatisfy((name, statements) -> assertThat(statements.size())
                        .as("statements of %s: %s", name, Statements.oftenFirst(statements))
                        .isLessThanOrEqualTo(budget.get(name)));
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

    private static Map<String, Integer> budget() throws IOException {
        Properties file = new Properties();
        try (InputStream in = ChainCostTest.class.getResourceAsStream("/chain-budget.properties")) {
            file.load(in);
        }
        Map<String, Integer> budget = new LinkedHashMap<>();
        file.forEach((name, statements) -> budget.put(name.toString(), Integer.valueOf(statements.toString())));
        return budget;
    }
}
