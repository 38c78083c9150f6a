package cn.safecommunity.throttle;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.QueryOrderingProperty;
import org.camunda.bpm.engine.impl.QueryVariableValue;
import org.jspecify.annotations.Nullable;

/**
 * Counts what a query of the engine asks for: the members of its lists, its conditions on variables, the queries nested
 * in it and its sort keys. Each condition on a variable is one more join; PostgreSQL plans three hundred of them for a
 * minute and takes gigabytes for it. Looks at the fields of any kind of query, so that none is forgotten.
 */
public final class QuerySize {

    static final int MOST_MEMBERS = 500;
    static final int MOST_VARIABLES = 10;
    static final int MOST_NESTED = 10;
    static final int MOST_SORT_KEYS = 6;

    /** Set by the engine itself while it executes a query. */
    private static final Set<String> OWN = Set.of("authCheck", "tenantCheck", "validators", "expressions");

    private static final Map<Class<?>, List<Field>> FIELDS = new ConcurrentHashMap<>();

    private final Set<Object> queries = Collections.newSetFromMap(new IdentityHashMap<>());
    private int members;
    private int variables;
    private int sortKeys;

    private QuerySize() {}

    /** What a query has too much of, in words; empty when it is fine. */
    public static Optional<String> fault(AbstractQuery<?, ?> query) {
        QuerySize size = new QuerySize();
        Deque<Object> open = new ArrayDeque<>(List.of(query));
        while (!open.isEmpty()) {
            Object next = open.pop();
            if (size.queries.add(next)) {
                size.count(next, open);
            }
        }
        return size.fault();
    }

    private void count(Object query, Deque<Object> open) {
        for (Field field : fieldsOf(query.getClass())) {
            for (Object member : membersOf(valueOf(field, query))) {
                members++;
                if (member instanceof AbstractQuery<?, ?> nested) {
                    open.push(nested);
                } else if (member instanceof QueryVariableValue) {
                    variables++;
                } else if (member instanceof QueryOrderingProperty) {
                    sortKeys++;
                }
            }
        }
    }

    private Optional<String> fault() {
        if (variables > MOST_VARIABLES) {
            return Optional.of("一次查询最多 " + MOST_VARIABLES + " 个变量条件，现在有 " + variables + " 个。请减少条件后再查。");
        }
        if (queries.size() - 1 > MOST_NESTED) {
            return Optional.of("一次查询最多 " + MOST_NESTED + " 组“或者”条件，现在有 " + (queries.size() - 1) + " 组。请减少条件后再查。");
        }
        if (sortKeys > MOST_SORT_KEYS) {
            return Optional.of("一次查询最多按 " + MOST_SORT_KEYS + " 项排序，现在有 " + sortKeys + " 项。请减少排序项后再查。");
        }
        if (members > MOST_MEMBERS) {
            return Optional.of("一次查询的列表条件合计最多 " + MOST_MEMBERS + " 项，现在有 " + members + " 项。请分几次查询。");
        }
        return Optional.empty();
    }

    private static Collection<?> membersOf(@Nullable Object value) {
        if (value instanceof Collection<?> collection) {
            return collection;
        }
        if (value instanceof Map<?, ?> map) {
            return map.values().stream()
                    .flatMap(each -> each instanceof Collection<?> several ? several.stream() : Stream.of(each))
                    .toList();
        }
        if (value != null
                && value.getClass().isArray()
                && !value.getClass().getComponentType().isPrimitive()) {
            return Collections.nCopies(Array.getLength(value), "");
        }
        return List.of();
    }

    private static @Nullable Object valueOf(Field field, Object query) {
        try {
            return field.get(query);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Field> fieldsOf(Class<?> kind) {
        return FIELDS.computeIfAbsent(kind, QuerySize::findFields);
    }

    private static List<Field> findFields(Class<?> kind) {
        List<Field> found = new ArrayList<>();
        for (Class<?> each = kind; each != null && each != Object.class; each = each.getSuperclass()) {
            for (Field field : each.getDeclaredFields()) {
                boolean container = Collection.class.isAssignableFrom(field.getType())
                        || Map.class.isAssignableFrom(field.getType())
                        || field.getType().isArray();
                if (container && !Modifier.isStatic(field.getModifiers()) && !OWN.contains(field.getName())) {
                    field.setAccessible(true);
                    found.add(field);
                }
            }
        }
        return List.copyOf(found);
    }
}
