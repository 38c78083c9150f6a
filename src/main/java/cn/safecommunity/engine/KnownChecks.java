package cn.safecommunity.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.ParameterMapping;
import org.apache.ibatis.mapping.SqlSource;
import org.apache.ibatis.reflection.SystemMetaObject;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.PermissionCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The question whether somebody may do something, which every act of a person asks, is put together by MyBatis from some two hundred
 * conditions each time. It depends on nothing but how many groups and checks there are and of what form, so it is put together
 * once for each form and asked with other values. What is not understood is put together anew.
 */
@Component
class KnownChecks extends AbstractProcessEnginePlugin {

    /** The engine's statement. */
    static final String STATEMENT = "isUserAuthorizedForResource";

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        Configuration mapping = configuration.getSqlSessionFactory().getConfiguration();
        MappedStatement statement = mapping.getMappedStatement(STATEMENT);
        SystemMetaObject.forObject(statement).setValue("sqlSource", new Checks(mapping, statement.getSqlSource()));
    }

    /**
     * Stands before the engine's text.
     *
     * @param engine puts the statement together
     */
    record Checks(Configuration mapping, SqlSource engine, Map<Form, Optional<Text>> known) implements SqlSource {

        /** Forms that are remembered; there are some dozens. */
        static final int KEPT = 200;

        Checks(Configuration mapping, SqlSource engine) {
            this(mapping, engine, new ConcurrentHashMap<>());
        }

        @Override
        public BoundSql getBoundSql(Object parameter) {
            Form form = parameter instanceof AuthorizationCheck check ? Form.of(check) : null;
            if (form == null) {
                return engine.getBoundSql(parameter);
            }
            AuthorizationCheck check = (AuthorizationCheck) parameter;
            Optional<Text> text = known.get(form);
            if (text == null) {
                BoundSql asked = engine.getBoundSql(parameter);
                if (known.size() >= KEPT) {
                    known.clear();
                }
                known.put(form, Text.of(mapping, asked, check));
                return asked;
            }
            return text.map(one -> one.asked(mapping, check)).orElseGet(() -> engine.getBoundSql(parameter));
        }
    }

    /**
     * All that the text depends on.
     *
     * @param groups how many there are
     * @param checks of each whether it names a thing, and in what way, and how they are put together
     */
    record Form(int groups, boolean revokes, List<?> checks) {

        /** Null when a group is named twice, so that its places could not be told apart. */
        static @Nullable Form of(AuthorizationCheck check) {
            List<String> groups = groupsOf(check);
            return new HashSet<>(groups).size() < groups.size() || check.getPermissionChecks() == null
                    ? null
                    : new Form(
                            groups.size(), check.isRevokeAuthorizationCheckEnabled(), of(check.getPermissionChecks()));
        }

        private static List<?> of(CompositePermissionCheck check) {
            return List.of(
                    check.isDisjunctive(),
                    check.getAtomicChecks().stream().map(Form::of).toList(),
                    check.getCompositeChecks().stream().map(Form::of).toList());
        }

        private static List<?> of(PermissionCheck check) {
            String thing = check.getResourceId();
            return Arrays.asList(
                    check.getResourceIdQueryParam(),
                    thing == null ? null : thing.equals("*"),
                    check.getAuthorizationNotFoundReturnValue());
        }
    }

    /** A statement whose parameters are found in any check of the same form: {@code check0.perms}, {@code group1}. */
    record Text(String sql, List<ParameterMapping> parameters) {

        /** Empty when it has a parameter that is neither of a check nor a group. */
        static Optional<Text> of(Configuration mapping, BoundSql asked, AuthorizationCheck check) {
            Map<String, String> names = new HashMap<>();
            List<PermissionCheck> checks = check.getPermissionChecks().getAllPermissionChecks();
            List<String> groups = groupsOf(check);
            List<ParameterMapping> parameters = new ArrayList<>();
            for (ParameterMapping parameter : asked.getParameterMappings()) {
                String name = parameter.getProperty();
                if (asked.hasAdditionalParameter(name)) {
                    int dot = name.indexOf('.');
                    String root = dot < 0 ? name : name.substring(0, dot);
                    String place = names.computeIfAbsent(
                            root, each -> place(asked.getAdditionalParameter(each), checks, groups));
                    if (place.isEmpty()) {
                        return Optional.empty();
                    }
                    name = place + name.substring(root.length());
                }
                parameters.add(new ParameterMapping.Builder(mapping, name, parameter.getJavaType())
                        .jdbcType(parameter.getJdbcType())
                        .typeHandler(parameter.getTypeHandler())
                        .build());
            }
            return Optional.of(new Text(asked.getSql(), List.copyOf(parameters)));
        }

        private static String place(Object value, List<PermissionCheck> checks, List<String> groups) {
            for (int i = 0; i < checks.size(); i++) {
                if (checks.get(i) == value) {
                    return "check" + i;
                }
            }
            int group = value instanceof String ? groups.indexOf(value) : -1;
            return group < 0 ? "" : "group" + group;
        }

        /** The statement with the values of this check. */
        BoundSql asked(Configuration mapping, AuthorizationCheck check) {
            BoundSql asked = new BoundSql(mapping, sql, parameters, check);
            List<PermissionCheck> checks = check.getPermissionChecks().getAllPermissionChecks();
            for (int i = 0; i < checks.size(); i++) {
                asked.setAdditionalParameter("check" + i, checks.get(i));
            }
            List<String> groups = groupsOf(check);
            for (int i = 0; i < groups.size(); i++) {
                asked.setAdditionalParameter("group" + i, groups.get(i));
            }
            return asked;
        }
    }

    private static List<String> groupsOf(AuthorizationCheck check) {
        List<String> groups = check.getAuthGroupIds();
        return groups == null ? List.of() : groups;
    }
}
