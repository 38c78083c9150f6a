package cn.safecommunity;

import cn.safecommunity.endorsement.CaseDriver;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * The base of every test on the real engine: the whole application with the profile {@code test} on a real PostgreSQL,
 * the job executor off, so that a test fires the timers it means. The clock is the real one again after each test.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@Import({TestDatabase.class, ModelCoverage.class, CaseDriver.class})
public abstract class EngineTest {

    @AfterEach
    void resetTheClock() {
        ClockUtil.reset();
    }
}
