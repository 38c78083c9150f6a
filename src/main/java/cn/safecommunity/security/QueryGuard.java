package cn.safecommunity.security;

import cn.safecommunity.Forbidden;
import cn.safecommunity.Refusal;
import java.util.Set;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.DirectFieldAccessor;

/**
 * Lets no expression into a query but the two that Tasklist's own filters need. The engine checks the outer query only
 * and evaluates what stands in {@code orQueries} unchecked, for every authenticated client of its REST API.
 */
class QueryGuard extends CommandInterceptor {

    static final Set<String> ALLOWED = Set.of("${currentUser()}", "${currentUserGroups()}");

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof AbstractQuery<?, ?> query) {
            check(query);
            checkWhom(query);
        } else if (command instanceof SaveFilterCmd) {
            checkFilter((Filter) field(command, "filter"));
        } else if (command instanceof AbstractExecuteFilterCmd) {
            check((AbstractQuery<?, ?>) field(command, "extendingQuery"));
            checkFilter(stored((String) field(command, "filterId")));
        }
        return next.execute(command);
    }

    /** The engine tells everybody which groups somebody is in, because everybody may read the names of groups. */
    private static void checkWhom(AbstractQuery<?, ?> query) {
        if (query instanceof GroupQueryImpl groups
                && groups.getUserId() != null
                && !groups.getUserId().equals(Caller.userId())
                && Context.getCommandContext().isAuthorizationCheckEnabled()
                && Caller.isOrdinaryPersonAtAnEngineDoor()) {
            throw new Forbidden("只能查询自己所在的岗位。需要了解他人的岗位时，请联系系统管理员。");
        }
    }

    /** A filter may be older than this guard, so what is stored is not trusted either. */
    private static @Nullable Filter stored(@Nullable String id) {
        return id == null
                ? null
                : Context.getCommandContext().getDbEntityManager().selectById(FilterEntity.class, id);
    }

    private static void checkFilter(@Nullable Filter filter) {
        AbstractQuery<?, ?> query = filter == null ? null : filter.getQuery();
        if (query != null) {
            check(query);
            QueryLimits.requireSmall(query);
        }
    }

    private static void check(@Nullable AbstractQuery<?, ?> query) {
        if (query == null) {
            return;
        }
        query.getExpressions().values().forEach(QueryGuard::checkExpression);
        if (query instanceof TaskQueryImpl tasks) {
            for (TaskQueryImpl nested : tasks.getQueries()) {
                if (nested != tasks) {
                    nested.getExpressions().values().forEach(QueryGuard::checkExpression);
                }
            }
        }
    }

    private static void checkExpression(String expression) {
        if (!ALLOWED.contains(expression)) {
            throw new Refusal("查询条件中不能使用表达式，只允许 ${currentUser()} 和 ${currentUserGroups()}。请改用具体的值。");
        }
    }

    private static @Nullable Object field(Object command, String name) {
        return new DirectFieldAccessor(command).getPropertyValue(name);
    }
}
