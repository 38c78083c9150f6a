package cn.safecommunity.organisation;

import cn.safecommunity.BeforeFirstRequest;
import cn.safecommunity.LongWork;
import cn.safecommunity.OneAfterTheOther;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings organisations, groups, rights and task lists up to date; nodes that start together wait for each other. */
@Component
public class OrganisationSetup extends BeforeFirstRequest {

    /** What needs the groups comes later. */
    public static final int ORDER = 0;

    private final OrganisationPlan plan;
    private final OrganisationRepository organisations;
    private final AssessorRepository assessors;
    private final EngineSetup engine;
    private final JdbcClient jdbc;
    private final LongWork longWork;
    private final Clock clock;

    OrganisationSetup(
            OrganisationPlan plan,
            OrganisationRepository organisations,
            AssessorRepository assessors,
            EngineSetup engine,
            JdbcClient jdbc,
            LongWork longWork,
            Clock clock) {
        super(ORDER);
        this.plan = plan;
        this.organisations = organisations;
        this.assessors = assessors;
        this.engine = engine;
        this.jdbc = jdbc;
        this.longWork = longWork;
        this.clock = clock;
    }

    @Override
    public void bringUpToDate() {
        longWork.run(() -> {
            waitForOtherNodes();
            organisations.putAll(plan.organisations(LocalDate.now(clock)));
            organisations.putUnitsSources(plan.unitsSources());
            plan.assessors().forEach(expert -> assessors.putNew(expert.user(), expert.unit(), expert.county()));
            engine.bringUpToDate();
        });
    }

    private void waitForOtherNodes() {
        OneAfterTheOther.wait(jdbc, "setup");
    }
}
