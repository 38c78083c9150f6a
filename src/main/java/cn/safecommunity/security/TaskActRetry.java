package cn.safecommunity.security;

import cn.safecommunity.engine.LostRaces;
import java.util.Set;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** A reminder that fires at the moment a person acts on the task never costs the person the act. */
class TaskActRetry extends CommandInterceptor {

    private static final Set<Class<?>> ACTS =
            Set.of(CompleteTaskCmd.class, SubmitTaskFormCmd.class, ClaimTaskCmd.class, AssignTaskCmd.class);

    @Override
    public <T> T execute(Command<T> command) {
        if (ACTS.contains(command.getClass())) {
            return LostRaces.retried(() -> next.execute(command));
        }
        return next.execute(command);
    }
}
