package cn.safecommunity.intervention;

import java.util.Date;
import org.camunda.bpm.engine.impl.cmd.SetJobDuedateCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.DirectFieldAccessor;

/** What people were told of a timer follows it, whoever moves it: two administrators, one in Cockpit, or the calendar. */
class MovedTimers extends CommandInterceptor {

    private final ToldTimers told;

    MovedTimers(ToldTimers told) {
        this.told = told;
    }

    @Override
    public <T> @Nullable T execute(Command<T> command) {
        JobEntity job = command instanceof SetJobDuedateCmd ? job(command) : null;
        if (job == null) {
            return next.execute(command);
        }
        if (new DirectFieldAccessor(command).getPropertyValue("newDuedate") instanceof Date due) {
            told.check(job, due.toInstant());
        }
        T result = next.execute(command);
        told.follow(job);
        return result;
    }

    private static @Nullable JobEntity job(Command<?> command) {
        String id = (String) new DirectFieldAccessor(command).getPropertyValue("jobId");
        return Context.getCommandContext().getJobManager().findJobById(id);
    }
}
