package cn.safecommunity.benchmark;

import cn.safecommunity.endorsement.ApplicationDriver;
import cn.safecommunity.material.SampleMaterials;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/**
 * The provincial chain in an engine as it comes, on a database of its own: the product's own models, with delegates that do
 * nothing ({@link BareBeans}), full history and the engine's own rights.
 */
final class BareChain implements AutoCloseable {

    private static final String COUNTY = "610902";
    private static final byte[] FILE = SampleMaterials.pdf();

    private final HikariDataSource database;
    private final ProcessEngine engine;
    private final int files;
    private long last;

    /** In which nothing is done. */
    static BareChain silent(String url) {
        return new BareChain(url, "bare-chain", BareBeans.all(), 0);
    }

    /**
     * In which what the law asks for on paper is made with the same libraries: the files of an application are looked
     * through, and the letters printed.
     */
    static BareChain withPapers(String url, int files) {
        return new BareChain(url, "bare-chain-with-papers", BareBeans.printing(), files);
    }

    /** Starts the engine on an empty database and lets its people in. */
    private BareChain(String url, String name, Map<Object, Object> beans, int files) {
        this.files = files;
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(url);
        pool.setUsername("postgres");
        database = new HikariDataSource(pool);
        StandaloneProcessEngineConfiguration asItComes = new StandaloneProcessEngineConfiguration();
        asItComes.setProcessEngineName(name);
        asItComes.setDataSource(database);
        asItComes.setDatabaseSchemaUpdate("true");
        asItComes.setAuthorizationEnabled(true);
        asItComes.setJobExecutorActivate(false);
        asItComes.setHistory("full");
        asItComes.setEnforceHistoryTimeToLive(false);
        asItComes.setGroupResourceWhitelistPattern(".+");
        asItComes.setUserResourceWhitelistPattern(".+");
        asItComes.setBeans(new HashMap<>(beans));
        engine = asItComes.buildProcessEngine();
        ProcessEngines.unregister(engine);
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("bpmn/provincial-endorsement.bpmn")
                .addClasspathResource("bpmn/review-step.bpmn")
                .deploy();
        people();
    }

    private void people() {
        IdentityService identity = engine.getIdentityService();
        for (String group : List.of(
                "community",
                "county-610902-examiner",
                "county-610902-leader",
                "city-examiner",
                "city-leader",
                "province-examiner",
                "province-leader")) {
            identity.saveGroup(identity.newGroup(group));
            person(group, group);
        }
        identity.saveGroup(identity.newGroup("assessor"));
        ApplicationDriver.ASSESSORS.forEach(expert -> person(expert, "assessor"));
        grant("community", Resources.PROCESS_INSTANCE, Permissions.CREATE);
        grant("community", Resources.PROCESS_DEFINITION, Permissions.CREATE_INSTANCE);
    }

    private void person(String name, String group) {
        IdentityService identity = engine.getIdentityService();
        identity.saveUser(identity.newUser(name));
        identity.createMembership(name, group);
    }

    private void grant(String group, Resource resource, Permissions permission) {
        AuthorizationService rights = engine.getAuthorizationService();
        Authorization right = rights.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        right.setGroupId(group);
        right.setResource(resource);
        right.setResourceId(Authorization.ANY);
        right.addPermission(permission);
        rights.saveAuthorization(right);
    }

    /** One application from its start to the title: nine tasks and a notice. */
    void walk() {
        last++;
        for (int i = 0; i < files; i++) {
            SampleMaterials.takeIn(FILE);
        }
        as(
                "community",
                "community",
                () -> engine.getRuntimeService()
                        .startProcessInstanceByKey("provincialEndorsement", "BARE-" + last, start()));
        decide("county-610902-examiner", "examine");
        decide("county-610902-leader", "signOff");
        decide("city-examiner", "examine");
        decide("city-leader", "signOff");
        complete(
                "province-examiner",
                "accept",
                Map.of(
                        "decision",
                        "approve",
                        "opinion",
                        "材料齐全",
                        "assessors",
                        String.join(",", ApplicationDriver.ASSESSORS)));
        List<String> experts = new ArrayList<>(ApplicationDriver.ASSESSORS);
        experts.forEach(this::assess);
        String notice = engine.getManagementService()
                .createJobQuery()
                .timers()
                .activityId("noticePeriod")
                .singleResult()
                .getId();
        engine.getManagementService().executeJob(notice);
        decide("province-leader", "confer");
    }

    private static Map<String, Object> start() {
        return Map.of(
                "community",
                "610902104",
                "caseId",
                1L,
                "county",
                COUNTY,
                "chain",
                "provincial",
                "subject",
                "五里镇",
                "round",
                1);
    }

    private void decide(String person, String key) {
        complete(person, key, Map.of("decision", "approve", "opinion", "情况属实，依据充分。"));
    }

    private void complete(String person, String key, Map<String, Object> variables) {
        String id = engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey(key)
                .initializeFormKeys()
                .singleResult()
                .getId();
        as(person, person, () -> engine.getTaskService().complete(id, variables));
    }

    private void assess(String expert) {
        TaskService tasks = engine.getTaskService();
        String id = tasks.createTaskQuery()
                .taskDefinitionKey("assessOnSite")
                .taskAssignee(expert)
                .singleResult()
                .getId();
        as(expert, "assessor", () -> tasks.complete(id, Map.of("opinion", "现场核查情况")));
    }

    private void as(String person, String group, Runnable act) {
        engine.getIdentityService().setAuthentication(person, Arrays.asList(group));
        try {
            act.run();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    @Override
    public void close() {
        engine.close();
        database.close();
    }
}
