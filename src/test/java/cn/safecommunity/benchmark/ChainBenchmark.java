package cn.safecommunity.benchmark;

import cn.safecommunity.HttpTest;
import cn.safecommunity.endorsement.ApplicationDriver;
import cn.safecommunity.endorsement.ChainDriver;
import cn.safecommunity.endorsement.ChainOverHttp;
import cn.safecommunity.endorsement.ChainOverHttp.Way;
import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a provincial chain of nine tasks and three sheets costs beside the same models in a bare engine, in process and in
 * alternating rounds, and then by browsers. {@code ./mvnw -Pbenchmark test} runs it and leaves {@code target/benchmark-chain.md} and {@code .json}.
 */
@Tag("benchmark")
class ChainBenchmark extends HttpTest {

    private static final String BARE = "bare_chain";
    private static final String PAPERS = "bare_chain_with_papers";
    private static final int WARM_UP = Integer.getInteger("benchmark.warm", 60);
    private static final int COUNTED = Integer.getInteger("benchmark.rounds", 40);

    private static final int OVER_HTTP_WARM_UP = 3;
    private static final int OVER_HTTP = Integer.getInteger("benchmark.rounds", 7);

    @Autowired
    private ApplicationDriver driver;

    @Autowired
    private ChainDriver chains;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource database;

    @Test
    void aProvincialChainBesideABareEngine() throws Exception {
        driver.prepare();
        jdbc.sql("CREATE DATABASE " + BARE).update();
        jdbc.sql("CREATE DATABASE " + PAPERS).update();
        String own = jdbc.sql("SELECT current_database()").query(String.class).single();
        String maintenance = address("postgres");
        try (ServerCounters ours = new ServerCounters(maintenance, own);
                ServerCounters theirs = new ServerCounters(maintenance, BARE);
                ServerCounters papers = new ServerCounters(maintenance, PAPERS);
                BareChain bare = BareChain.silent(address(BARE));
                BareChain printing = BareChain.withPapers(address(PAPERS), driver.filesOf("provincial"))) {
            database.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
            for (int i = 0; i < WARM_UP; i++) {
                bare.walk();
                printing.walk();
                walk();
            }
            List<Spent> bareRounds = new ArrayList<>();
            List<Spent> papersRounds = new ArrayList<>();
            List<Spent> ownRounds = new ArrayList<>();
            for (int i = 0; i < COUNTED; i++) {
                bareRounds.add(spent(theirs, () -> bare::walk));
                papersRounds.add(spent(papers, () -> printing::walk));
                ownRounds.add(spent(ours, this::next));
            }
            Map<Way, List<Spent>> browsers = overHttp(ours);
            CostReport report = new CostReport("benchmark-chain", "One provincial chain");
            report.add("bare engine, same models", bareRounds);
            report.add("bare engine with the same files and letters", papersRounds);
            report.add("product, in process", ownRounds);
            report.add("over HTTP, acts alone", browsers.get(Way.ACTS));
            report.add("acts, sheets row by row", browsers.get(Way.ACTS_ROW_BY_ROW));
            report.add("acts, sheets by a quick hand", browsers.get(Way.ACTS_QUICK_HAND));
            report.add("with the forms opened", browsers.get(Way.FORMS));
            report.add("forms, sheets row by row", browsers.get(Way.ROW_BY_ROW));
            report.add("forms and Tasklist's lists", browsers.get(Way.LISTS));
            report.write();
        }
    }

    /** Everybody is logged in before; the test itself looks for the tasks, which is no request and counted apart from it. */
    private Map<Way, List<Spent>> overHttp(ServerCounters ours) {
        Map<Way, List<Spent>> all = new LinkedHashMap<>();
        for (int i = 0; i < OVER_HTTP_WARM_UP + OVER_HTTP; i++) {
            for (Way way : Way.values()) {
                String unit = driver.invent();
                driver.register(unit);
                ChainOverHttp chain = new ChainOverHttp(driver, unit, way, this::loggedIn);
                Map<String, Double> sum = new LinkedHashMap<>();
                chain.steps()
                        .values()
                        .forEach(step ->
                                spent(ours, step).of().forEach((name, amount) -> sum.merge(name, amount, Double::sum)));
                sum.put("requests", (double) chain.requests());
                if (i >= OVER_HTTP_WARM_UP) {
                    all.computeIfAbsent(way, first -> new ArrayList<>()).add(new Spent(sum));
                }
            }
        }
        return all;
    }

    private String address(String name) {
        return jdbc.sql("SELECT 'jdbc:postgresql://localhost:' || inet_server_port() || '/'")
                        .query(String.class)
                        .single()
                + name;
    }

    /** What is prepared for a chain is not counted. */
    private static Spent spent(ServerCounters counters, Supplier<Runnable> prepared) {
        Runnable chain = prepared.get();
        Spent before = counters.read();
        chain.run();
        return counters.read().since(before);
    }

    private void walk() {
        next().run();
    }

    /** The chain of a unit that has not applied yet. */
    private Runnable next() {
        String unit = driver.invent();
        driver.register(unit);
        return () -> {
            chains.provincialUpToNotice(unit);
            driver.fire("noticePeriod");
            chains.conferProvincial();
        };
    }
}
