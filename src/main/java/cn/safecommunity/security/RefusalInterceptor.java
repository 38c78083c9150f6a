package cn.safecommunity.security;

import cn.safecommunity.Refusal;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Takes a {@link Refusal} out of what the engine wraps around it, so that a caller of the engine sees the rule's own
 * words whether a listener, a delegate or an expression raised it.
 */
class RefusalInterceptor extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (ProcessEngineException e) {
            int depth = ExceptionUtils.indexOfType(e, Refusal.class);
            if (depth < 0) {
                throw e;
            }
            throw (Refusal) ExceptionUtils.getThrowableList(e).get(depth);
        }
    }
}
