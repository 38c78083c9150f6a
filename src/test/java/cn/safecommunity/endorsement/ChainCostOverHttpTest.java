package cn.safecommunity.endorsement;

import cn.safecommunity.Budget;
import cn.safecommunity.HttpTest;
import cn.safecommunity.Statements;
import cn.safecommunity.endorsement.ChainOverHttp.Way;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What a provincial chain asks of the database when browsers do it, step by step: forms that are opened, files, sheets and
 * acts. {@code chain-over-http-budget.properties} says how many statements and transactions each step may take.
 */
class ChainCostOverHttpTest extends HttpTest {

    @Autowired
    private ApplicationDriver driver;

    @Test
    void aChainOverHttpKeepsToItsBudget() {
        driver.prepare();
        chain().walk();
        Map<String, List<String>> said = new LinkedHashMap<>();
        chain().steps().forEach((name, step) -> said.put(name, Statements.said(step.get())));
        Budget.holds("chain-over-http-budget.properties", said);
    }

    private ChainOverHttp chain() {
        String unit = driver.invent();
        driver.register(unit);
        return new ChainOverHttp(driver, unit, Way.FORMS, this::loggedIn);
    }
}
