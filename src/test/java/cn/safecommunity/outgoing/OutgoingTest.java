package cn.safecommunity.outgoing;

import cn.safecommunity.HttpTest;
import cn.safecommunity.endorsement.ApplicationDriver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The base of tests in which the province and the association have an address, and both are servers of the test. */
public abstract class OutgoingTest extends HttpTest {

    static final OtherSide PROVINCE = start();
    static final OtherSide ASSOCIATION = start();

    @Autowired
    protected RuntimeService runtime;

    @Autowired
    protected TaskService tasks;

    @Autowired
    protected ManagementService management;

    @Autowired
    protected HistoryService history;

    @Autowired
    private OutgoingRules rules;

    @Autowired
    protected ApplicationDriver driver;

    private static OtherSide start() {
        try {
            return new OtherSide();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry properties) {
        properties.add("safecommunity.filing.url", PROVINCE::url);
        properties.add("safecommunity.filing.timeout", () -> "2s");
        properties.add("safecommunity.application.url", ASSOCIATION::url);
        properties.add("safecommunity.application.timeout", () -> "2s");
        properties.add(
                "safecommunity.connect.allowed-hosts",
                () -> "127.0.0.1:" + PROVINCE.port() + ",127.0.0.1:" + ASSOCIATION.port());
    }

    @AfterAll
    static void stop() {
        OutgoingRules.close();
    }

    /** The rules of this context, whatever context was started since. */
    @BeforeEach
    void quiet() {
        OutgoingRules.putInForce(rules);
        PROVINCE.does();
        ASSOCIATION.does();
    }

    /** The province answers the next calls with an error. */
    protected void provinceIsAway(int calls) {
        PROVINCE.does(Collections.nCopies(calls, OtherSide.says(503, "")).toArray(OtherSide.Behaviour[]::new));
    }

    /** A case that the county has recommended and the city has sealed. */
    protected NationalCase readyToFile() {
        driver.prepare();
        ProcessInstance started = driver.apply("national");
        driver.review("county", "approve");
        driver.decide("city-leader", "affixCitySeal", "approve");
        long id = (Long) runtime.getVariable(started.getId(), "caseId");
        return new NationalCase(id, started.getId(), Objects.requireNonNull(businessKey(started)));
    }

    private String businessKey(ProcessInstance started) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(started.getId())
                .singleResult()
                .getBusinessKey();
    }

    /** Does by hand what the job executor would do. */
    protected void attempt(NationalCase one, String activity) {
        management.executeJob(one.job(activity).getId());
    }

    /** One running national case. */
    protected final class NationalCase {

        private final long id;
        private final String instance;
        private final String businessKey;

        private NationalCase(long id, String instance, String businessKey) {
            this.id = id;
            this.instance = instance;
            this.businessKey = businessKey;
        }

        public long id() {
            return id;
        }

        String instance() {
            return instance;
        }

        public String businessKey() {
            return businessKey;
        }

        Object variable(String name) {
            return runtime.getVariable(instance, name);
        }

        public Task task() {
            return tasks.createTaskQuery().processInstanceId(instance).singleResult();
        }

        List<Job> jobs(String activity) {
            return management
                    .createJobQuery()
                    .processInstanceId(instance)
                    .activityId(activity)
                    .list();
        }

        public Job job(String activity) {
            List<Job> jobs = jobs(activity);
            if (jobs.size() != 1) {
                throw new AssertionError("one job at " + activity + " expected, there are " + jobs);
            }
            return jobs.get(0);
        }

        List<Incident> incidents() {
            return runtime.createIncidentQuery().processInstanceId(instance).list();
        }
    }
}
