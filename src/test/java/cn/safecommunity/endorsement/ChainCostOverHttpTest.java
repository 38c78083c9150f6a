package cn.safecommunity.endorsement;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import cn.safecommunity.Statements;
import cn.safecommunity.endorsement.ChainOverHttp.Way;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What a provincial chain asks of the database when browsers do it, step by step: forms that are opened, files, sheets and
 * acts. {@code chain-over-http-budget.properties} says how many statements and transactions each step may take.
 */
class ChainCostOverHttpTest extends HttpTest {

    @Autowired
    private ApplicationDriver driver;

    /** What a step may take. */
    private record Budget(int statements, int transactions) {

        static Budget of(String written) {
            String[] numbers = written.split(" ");
            return new Budget(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
        }
    }

    @Test
    void aChainOverHttpKeepsToItsBudget() throws IOException {
        driver.prepare();
        chain().walk();
        Map<String, List<String>> said = new LinkedHashMap<>();
        chain().steps().forEach((name, step) -> said.put(name, Statements.said(step.get())));
        Map<String, Budget> budget = budget();
        assertThat(said.keySet()).isEqualTo(budget.keySet());
        assertThat(said).allSatisfy((name, lines) -> {
            long transactions = lines.stream().filter(Statements::isBegin).count();
            Budget may = budget.get(name);
            assertThat(lines.size() - transactions)
                    .as("statements of %s: %s", name, Statements.oftenFirst(lines))
                    .isLessThanOrEqualTo(may.statements());
            assertThat(transactions)
                    .as("transactions of %s: %s", name, Statements.oftenFirst(lines))
                    .isLessThanOrEqualTo(may.transactions());
        });
    }

    private ChainOverHttp chain() {
        String unit = driver.invent();
        driver.register(unit);
        return new ChainOverHttp(driver, unit, Way.FORMS, this::loggedIn);
    }

    private static Map<String, Budget> budget() throws IOException {
        Properties file = new Properties();
        try (InputStream in = ChainCostOverHttpTest.class.getResourceAsStream("/chain-over-http-budget.properties")) {
            file.load(in);
        }
        Map<String, Budget> budget = new LinkedHashMap<>();
        file.forEach((name, written) -> budget.put(name.toString(), Budget.of(written.toString())));
        return budget;
    }
}
