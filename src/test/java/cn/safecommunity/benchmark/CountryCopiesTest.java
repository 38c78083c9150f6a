package cn.safecommunity.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import cn.safecommunity.endorsement.ApplicationDriver;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Benchmarks run seldom: that a database can be filled for them, as its tables are today, is seen here. */
class CountryCopiesTest extends HttpTest {

    @Autowired
    private ApplicationDriver driver;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void copiesOfCasesAreAsWholeAsRealOnes() {
        driver.prepare();
        driver.register(ApplicationDriver.COMMUNITY);
        long finished = driver.conferred();
        String unit = driver.invent();
        driver.register(unit);
        long running = jdbc.sql("SELECT id FROM case_file WHERE process_instance_id = ?")
                .param(driver.apply(unit, "provincial").getId())
                .query(Long.class)
                .single();
        Invariants invariants = new Invariants(jdbc);
        transaction.executeWithoutResult(never -> {
            never.setRollbackOnly();
            List<String> before = invariants.broken();
            CountryUnits units = new CountryUnits(jdbc);
            CountryCases cases = new CountryCases(jdbc, running, finished);
            units.number();
            units.open("nr <= 3", unit);
            cases.run(1, 2);
            cases.work(1, 2, 1, 2);
            cases.end(1, 2);
            cases.titles(1, 1);
            assertThat(invariants.broken()).isEqualTo(before);
        });
    }
}
