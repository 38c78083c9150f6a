package cn.safecommunity.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.EngineTest;
import cn.safecommunity.engine.KnownChecks.Checks;
import java.util.List;
import java.util.stream.Stream;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.SqlSource;
import org.apache.ibatis.reflection.MetaObject;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.PermissionCheck;
import org.camunda.bpm.engine.impl.db.PermissionCheckBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A check that is put together from memory is the one the engine would put together, with the same values in the same places. */
class KnownChecksTest extends EngineTest {

    @Autowired
    private ProcessEngine engine;

    private Configuration mapping;
    private Checks inUse;
    private Checks checks;

    @BeforeEach
    void remembersNothingYet() {
        mapping = configuration().getSqlSessionFactory().getConfiguration();
        SqlSource source = mapping.getMappedStatement(KnownChecks.STATEMENT).getSqlSource();
        assertThat(source).isInstanceOf(Checks.class);
        inUse = (Checks) source;
        checks = new Checks(mapping, inUse.engine());
    }

    @Test
    void everyFormIsAskedFromMemoryAsTheEngineAsksIt() {
        inACommand(this::askEveryForm);
    }

    private void askEveryForm() {
        for (List<String> groups : List.of(List.<String>of(), List.of("g-1"), List.of("g-1", "g-2", "g-3"))) {
            for (boolean revokes : List.of(true, false)) {
                for (int form = 0; form < forms("a").size(); form++) {
                    checks.getBoundSql(
                            check("first", groups, revokes, forms("a").get(form)));
                    AuthorizationCheck second = check(
                            "second",
                            groups.stream().map(each -> each + "x").toList(),
                            revokes,
                            forms("b").get(form));
                    assertThat(said(checks.getBoundSql(second)))
                            .as("form %d, groups %s", form, groups)
                            .isEqualTo(said(inUse.engine().getBoundSql(second)));
                }
            }
        }
        assertThat(checks.known())
                .hasSize(3 * 2 * forms("a").size())
                .allSatisfy((form, text) -> assertThat(text).isPresent());
    }

    @Test
    void aCheckOfTheSameFormIsNotPutTogetherAgain() {
        inACommand(this::askTheSameFormTwice);
    }

    private void askTheSameFormTwice() {
        Checks once = new Checks(mapping, new Once(inUse.engine()));
        once.getBoundSql(check("first", List.of("g-1"), true, forms("a").get(1)));

        assertThat(said(once.getBoundSql(
                        check("second", List.of("g-2"), true, forms("b").get(1)))))
                .contains("second", "g-2", "b-task")
                .doesNotContain("first", "g-1", "a-task");
    }

    @Test
    void groupsThatAreNamedTwiceAreNotMistakenForOneAnother() {
        inACommand(this::askWithGroupsThatAreNamedTwice);
    }

    private void askWithGroupsThatAreNamedTwice() {
        checks.getBoundSql(
                check("first", List.of("g-1", "g-1"), true, forms("a").get(0)));

        assertThat(checks.known()).isEmpty();
        assertThat(said(checks.getBoundSql(
                        check("second", List.of("g-2", "g-3"), true, forms("a").get(0)))))
                .contains("g-2", "g-3");
    }

    @Test
    void manyFormsAreNotKeptForEver() {
        inACommand(this::askManyForms);
    }

    private void askManyForms() {
        for (int i = 0; i < 2 * Checks.KEPT; i++) {
            List<String> groups =
                    Stream.iterate(0, n -> n + 1).limit(i).map(n -> "g-" + n).toList();
            checks.getBoundSql(check("first", groups, true, forms("a").get(0)));
            assertThat(checks.known().size()).isLessThanOrEqualTo(Checks.KEPT);
        }
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    /** Checks are put together in a command of the engine. */
    private void inACommand(Runnable test) {
        configuration().getCommandExecutorTxRequired().execute(command -> {
            test.run();
            return null;
        });
    }

    /** Lets the statement be put together once. */
    private static final class Once implements SqlSource {

        private final SqlSource engine;
        private boolean done;

        Once(SqlSource engine) {
            this.engine = engine;
        }

        @Override
        public BoundSql getBoundSql(Object parameter) {
            assertThat(done).as("put together before").isFalse();
            done = true;
            return engine.getBoundSql(parameter);
        }
    }

    private static List<CompositePermissionCheck> forms(String thing) {
        return List.of(
                of(atomic(Resources.TASK, thing + "-task", Permissions.READ)),
                of(
                        atomic(Resources.TASK, thing + "-task", Permissions.TASK_WORK),
                        atomic(Resources.PROCESS_DEFINITION, thing + "-model", Permissions.UPDATE_TASK)),
                of(atomic(Resources.PROCESS_INSTANCE, "*", Permissions.CREATE)),
                of(atomic(Resources.APPLICATION, null, Permissions.ACCESS)),
                new PermissionCheckBuilder()
                        .conjunctive()
                        .atomicCheckForResourceId(Resources.PROCESS_INSTANCE, "*", Permissions.CREATE)
                        .atomicCheckForResourceId(
                                Resources.PROCESS_DEFINITION, thing + "-model", Permissions.CREATE_INSTANCE)
                        .build(),
                new PermissionCheckBuilder()
                        .conjunctive()
                        .composite()
                        .disjunctive()
                        .atomicCheckForResourceId(Resources.TASK, thing + "-task", TaskPermissions.READ_VARIABLE)
                        .atomicCheckForResourceId(Resources.TASK, thing + "-other", Permissions.READ)
                        .done()
                        .composite()
                        .disjunctive()
                        .atomicCheckForResourceId(Resources.PROCESS_INSTANCE, thing + "-case", Permissions.READ)
                        .atomicCheckForResourceId(Resources.DEPLOYMENT, "*", Permissions.READ)
                        .done()
                        .build());
    }

    private static CompositePermissionCheck of(PermissionCheck... atomic) {
        CompositePermissionCheck check = new CompositePermissionCheck();
        for (PermissionCheck each : atomic) {
            check.addAtomicCheck(each);
        }
        return check;
    }

    private static PermissionCheck atomic(Resource resource, String thing, Permission permission) {
        PermissionCheck check = new PermissionCheck();
        check.setResource(resource);
        check.setResourceId(thing);
        check.setPermission(permission);
        return check;
    }

    private static AuthorizationCheck check(
            String person, List<String> groups, boolean revokes, CompositePermissionCheck checks) {
        return new AuthorizationCheck(person, groups, checks, revokes);
    }

    /** The text and then each value, as MyBatis finds it. */
    private List<Object> said(BoundSql asked) {
        MetaObject parameter = mapping.newMetaObject(asked.getParameterObject());
        return Stream.concat(
                        Stream.of(asked.getSql().replaceAll("\\s+", " ")),
                        asked.getParameterMappings().stream()
                                .map(each -> asked.hasAdditionalParameter(each.getProperty())
                                        ? asked.getAdditionalParameter(each.getProperty())
                                        : parameter.getValue(each.getProperty())))
                .toList();
    }
}
