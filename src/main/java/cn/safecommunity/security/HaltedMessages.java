package cn.safecommunity.security;

import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.runtime.CorrelationHandlerResult;
import org.camunda.bpm.engine.impl.runtime.CorrelationSet;
import org.camunda.bpm.engine.impl.runtime.DefaultCorrelationHandler;
import org.jspecify.annotations.Nullable;

/** Refuses a message to one case that is suspended, such as its withdrawal; the engine says that nobody waits for it. */
class HaltedMessages extends DefaultCorrelationHandler {

    @Override
    public @Nullable CorrelationHandlerResult correlateMessage(
            CommandContext command, String message, CorrelationSet about) {
        CorrelationHandlerResult found = super.correlateMessage(command, message, about);
        String instance = about.getProcessInstanceId();
        if (found == null && instance != null) {
            ExecutionEntity addressed = command.getExecutionManager().findExecutionById(instance);
            if (addressed != null && addressed.isSuspended()) {
                throw new Conflict(Halts.CASE);
            }
        }
        return found;
    }
}
