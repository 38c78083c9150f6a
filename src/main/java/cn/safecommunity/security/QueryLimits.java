package cn.safecommunity.security;

import cn.safecommunity.Refusal;
import cn.safecommunity.throttle.QuerySize;
import java.util.Collection;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteFilterListCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteFilterListPageCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.ListQueryParameterObject;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.DirectFieldAccessor;

/**
 * Bounds what one call of the engine's REST API may ask for: the size of the query before it is executed, and the rows
 * that come back. What the application asks itself within a command is not bounded.
 */
class QueryLimits extends CommandInterceptor {

    /** The largest page Cockpit asks for. */
    static final int MOST_ROWS = 2_000;

    @Override
    public <T> T execute(Command<T> command) {
        if (Context.getCommandContext() != null || !Caller.isAtAnEngineDoor()) {
            return next.execute(command);
        }
        if (command instanceof AbstractQuery<?, ?> query) {
            requireSmall(query);
            bound(query);
        } else if (command instanceof AbstractExecuteFilterCmd) {
            return executeFilter(command);
        }
        return bounded(next.execute(command));
    }

    /** Refuses a query that would cost everybody. */
    static void requireSmall(AbstractQuery<?, ?> query) {
        QuerySize.fault(query).ifPresent(fault -> {
            throw new Refusal(fault);
        });
    }

    /** A filter without a page becomes its first page, one row longer than allowed. */
    private <T> T executeFilter(Command<T> command) {
        DirectFieldAccessor fields = new DirectFieldAccessor(command);
        AbstractQuery<?, ?> extending = (AbstractQuery<?, ?>) fields.getPropertyValue("extendingQuery");
        if (extending != null) {
            requireSmall(extending);
        }
        if (command instanceof ExecuteFilterListPageCmd) {
            fields.setPropertyValue("maxResults", Math.min(page(fields), MOST_ROWS + 1));
        }
        if (command instanceof ExecuteFilterListCmd) {
            String filter = (String) fields.getPropertyValue("filterId");
            @SuppressWarnings("unchecked")
            Command<T> paged = (Command<T>) new ExecuteFilterListPageCmd(filter, extending, 0, MOST_ROWS + 1);
            return bounded(next.execute(paged));
        }
        return bounded(next.execute(command));
    }

    private static int page(DirectFieldAccessor fields) {
        Object most = fields.getPropertyValue("maxResults");
        return most instanceof Integer rows ? rows : MOST_ROWS + 1;
    }

    private static void bound(ListQueryParameterObject query) {
        if (query.getMaxResults() < 0 || query.getFirstResult() < 0) {
            throw new Refusal("firstResult 和 maxResults 不能是负数，请修改后再查。");
        }
        query.setMaxResults(Math.min(query.getMaxResults(), MOST_ROWS + 1));
    }

    private static <T> T bounded(T result) {
        if (result instanceof Collection<?> rows && rows.size() > MOST_ROWS) {
            throw Refusal.at(
                    "maxResults",
                    "结果超过 " + MOST_ROWS + " 条，没有返回。请用参数 firstResult 和 maxResults 分页查询（每页最多 " + MOST_ROWS
                            + " 条，例如 firstResult=0&maxResults=" + MOST_ROWS + "，下一页 firstResult=" + MOST_ROWS
                            + "），或者增加查询条件。");
        }
        return result;
    }
}
