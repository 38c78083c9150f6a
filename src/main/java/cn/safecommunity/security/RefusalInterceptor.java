package cn.safecommunity.security;

import cn.safecommunity.Refusal;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Takes a {@link Refusal} out of what the engine wraps around it, so that a caller of the engine sees the rule's own
 * words whether a listener, a delegate or an expression raised it. What somebody has suspended is refused in words of ours
 * ({@link Halts}).
 */
class RefusalInterceptor extends CommandInterceptor {

    private static final String LAST = RefusalInterceptor.class.getName() + ".last";

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (ProcessEngineException e) {
            int depth = ExceptionUtils.indexOfType(e, Refusal.class);
            if (depth >= 0) {
                throw remembered((Refusal) ExceptionUtils.getThrowableList(e).get(depth));
            }
            Refusal halted = Halts.refusalOf(e);
            if (halted == null) {
                throw e;
            }
            throw remembered(halted);
        } catch (Refusal refusal) {
            throw remembered(refusal);
        }
    }

    /** Some resources of the engine's REST API make an exception of their own of it, with nothing but its words. */
    private static Refusal remembered(Refusal refusal) {
        RequestAttributes call = RequestContextHolder.getRequestAttributes();
        if (call != null) {
            call.setAttribute(LAST, refusal, RequestAttributes.SCOPE_REQUEST);
        }
        return refusal;
    }

    /** The refusal of this call whose words an exception repeats, else the exception itself. */
    static Throwable origin(Throwable thrown) {
        RequestAttributes call = RequestContextHolder.getRequestAttributes();
        Object last = call == null ? null : call.getAttribute(LAST, RequestAttributes.SCOPE_REQUEST);
        return last instanceof Refusal refusal && refusal.text().equals(thrown.getMessage()) ? refusal : thrown;
    }
}
