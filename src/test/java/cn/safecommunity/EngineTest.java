package cn.safecommunity;

import cn.safecommunity.endorsement.ApplicationDriver;
import cn.safecommunity.endorsement.ChainDriver;
import cn.safecommunity.overview.Figures;
import cn.safecommunity.pilot.SelectionDriver;
import cn.safecommunity.programme.ProgrammeDriver;
import cn.safecommunity.title.TitleDriver;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * The base of every test on the real engine: the whole application with the profile {@code test} on a real PostgreSQL,
 * the job executor off, so that a test fires the timers it means. The clock is the real one again after each test.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@Import({
    TestDatabase.class,
    ModelCoverage.class,
    ApplicationDriver.class,
    ChainDriver.class,
    SelectionDriver.class,
    ProgrammeDriver.class,
    Figures.class,
    TitleDriver.class,
    NothingStays.class
})
public abstract class EngineTest {

    @Autowired
    private ProcessEngine ownEngine;

    /** Several contexts of a run have an engine called default; the web apps look theirs up by that name. */
    @BeforeEach
    void claimTheNameOfTheEngine() {
        ProcessEngines.registerProcessEngine(ownEngine);
    }

    @AfterEach
    void resetTheClock() {
        ClockUtil.reset();
    }
}
