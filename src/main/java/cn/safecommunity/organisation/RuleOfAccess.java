package cn.safecommunity.organisation;

import java.sql.Connection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.ibatis.executor.statement.StatementHandler;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Plugin;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.reflection.SystemMetaObject;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * Access is a rule and not rows: where the engine looks for a grant of a person or of groups to one thing, it finds what an
 * administrator has granted, and besides, with nothing stored, that the readers of a case ({@link CaseAccessRule}) read its
 * process instances, running and ended, with all that was called by them, and that a task is read and worked on by those whom it
 * is offered and given to; what is past of it is read by whoever had it last. Revocations and rights to all things of a kind are asked as before (ADR 49).
 *
 * <p>Kinds of things: 7 task, 8 process instance, 19 historic task, 20 historic process instance. Permissions: 2 read, 16384 work
 * on, which the engine names twice.
 */
@Component
class RuleOfAccess extends AbstractProcessEnginePlugin {

    private static final String GRANT =
            "SELECT\\s+A\\.RESOURCE_ID_\\s+FROM\\s+ACT_RU_AUTHORIZATION\\s+A\\s+WHERE\\s+A\\.TYPE_ = 1\\s+AND\\s+";
    private static final String TO_ONE =
            "\\s+AND\\s+A\\.PERMS_ & \\? = \\?\\s+AND\\s+A\\.RESOURCE_TYPE_ = \\?\\s+AND\\s+A\\.RESOURCE_ID_ =\\s+(?<thing>[^\\s)]+)";
    private static final Pattern OF_A_PERSON = Pattern.compile(GRANT + "A\\.USER_ID_ = \\?" + TO_ONE);
    private static final Pattern OF_GROUPS =
            Pattern.compile(GRANT + "A\\.GROUP_ID_ IN\\s+\\((?<groups>[\\s?,]+)\\)" + TO_ONE);

    private static final String PERSON = """
            SELECT p.thing FROM (SELECT ?::text who, ?::int wanted, ?::int again, ?::int kind, ${thing}::text thing) p
            WHERE EXISTS (SELECT FROM ACT_RU_AUTHORIZATION a
                    WHERE a.TYPE_ = 1 AND a.USER_ID_ = p.who AND a.PERMS_ & p.wanted = p.again
                      AND a.RESOURCE_TYPE_ = p.kind AND a.RESOURCE_ID_ = p.thing)
               OR (p.kind = 7 AND p.wanted IN (2, 16384, 16386) OR p.kind = 19 AND p.wanted = 2)
                    AND (EXISTS (SELECT FROM ACT_RU_TASK t WHERE t.ID_ = p.thing AND (t.ASSIGNEE_ = p.who OR t.OWNER_ = p.who))
                      OR EXISTS (SELECT FROM ACT_RU_IDENTITYLINK l
                            WHERE l.TASK_ID_ = p.thing AND l.TYPE_ = 'candidate' AND l.USER_ID_ = p.who))
               OR p.kind IN (8, 20) AND p.wanted = 2
                    AND EXISTS (SELECT FROM safecommunity.case_assessor m
                        JOIN safecommunity.case_file c ON c.id = m.case_id
                        JOIN ACT_HI_PROCINST i ON c.process_instance_id IN (i.PROC_INST_ID_, i.ROOT_PROC_INST_ID_)
                        WHERE m.assessor = p.who AND i.PROC_INST_ID_ = p.thing)
               OR p.kind = 19 AND p.wanted = 2
                    AND EXISTS (SELECT FROM ACT_HI_TASKINST h WHERE h.ID_ = p.thing AND h.ASSIGNEE_ = p.who)
            """;

    /** A process that was called by another belongs to the case file of its own, if it has one, and to that of the whole. */
    private static final String GROUPS = """
            SELECT p.thing FROM (SELECT ARRAY[${groups}]::text[] mine, ?::int wanted, ?::int again, ?::int kind, ${thing}::text thing) p
            WHERE EXISTS (SELECT FROM ACT_RU_AUTHORIZATION a
                    WHERE a.TYPE_ = 1 AND a.GROUP_ID_ = ANY(p.mine) AND a.PERMS_ & p.wanted = p.again
                      AND a.RESOURCE_TYPE_ = p.kind AND a.RESOURCE_ID_ = p.thing)
               OR (p.kind = 7 AND p.wanted IN (2, 16384, 16386) OR p.kind = 19 AND p.wanted = 2)
                    AND EXISTS (SELECT FROM ACT_RU_IDENTITYLINK l
                        WHERE l.TASK_ID_ = p.thing AND l.TYPE_ = 'candidate' AND l.GROUP_ID_ = ANY(p.mine))
               OR p.kind IN (8, 20) AND p.wanted = 2
                    AND EXISTS (SELECT FROM safecommunity.case_file c
                        WHERE c.process_instance_id IN
                            (p.thing, (SELECT i.ROOT_PROC_INST_ID_ FROM ACT_HI_PROCINST i WHERE i.PROC_INST_ID_ = p.thing))
                          AND ('community-' || c.community = ANY(p.mine)
                            OR 'county-' || c.county || '-examiner' = ANY(p.mine)
                            OR 'county-' || c.county || '-leader' = ANY(p.mine)
                            OR c.reached_province AND p.mine && ARRAY['province-examiner', 'province-leader']
                            OR c.reached_association AND p.mine && ARRAY['association-examiner', 'association-leader']))
            """;

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        configuration.getSqlSessionFactory().getConfiguration().addInterceptor(new AsksTheRule());
    }

    /** The engine's statement with each question for a grant to one thing put to the rule; its parameters stay in their order. */
    static String ruled(String statement) {
        return asksForGrants(statement)
                ? OF_GROUPS
                        .matcher(OF_A_PERSON.matcher(statement).replaceAll(PERSON))
                        .replaceAll(GROUPS)
                : statement;
    }

    private static boolean asksForGrants(String statement) {
        return statement.contains("ACT_RU_AUTHORIZATION");
    }

    /** Stands before each statement of the engine. */
    @Intercepts(
            @Signature(
                    type = StatementHandler.class,
                    method = "prepare",
                    args = {Connection.class, Integer.class}))
    static final class AsksTheRule implements Interceptor {

        /** Statements that are remembered; there are some dozens, and more only when someone is in many groups. */
        private static final int KEPT = 200;

        private final Map<String, String> known = new ConcurrentHashMap<>();

        /** MyBatis shows everything that it makes for a statement; only one of four is of interest, and to look is not cheap. */
        @Override
        public Object plugin(Object target) {
            return target instanceof StatementHandler ? Plugin.wrap(target, this) : target;
        }

        @Override
        public Object intercept(Invocation invocation) throws ReflectiveOperationException {
            BoundSql statement = ((StatementHandler) invocation.getTarget()).getBoundSql();
            if (asksForGrants(statement.getSql())) {
                SystemMetaObject.forObject(statement).setValue("sql", known(statement.getSql()));
            }
            return invocation.proceed();
        }

        private String known(String statement) {
            if (known.size() >= KEPT) {
                known.clear();
            }
            return known.computeIfAbsent(statement, RuleOfAccess::ruled);
        }
    }
}
