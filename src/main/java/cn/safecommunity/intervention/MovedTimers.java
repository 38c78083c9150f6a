package cn.safecommunity.intervention;

import cn.safecommunity.deadline.MovedLights;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.impl.cmd.SetJobDuedateCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.beans.factory.ObjectProvider;

/**
 * What people were told of a timer follows it, whoever moves it: two administrators, one in Cockpit, or the calendar. So does the last
 * day of a task that ended with the timer, and the stage of a light.
 */
class MovedTimers extends CommandInterceptor {

    private final ToldTimers told;
    private final ObjectProvider<MovedLights> lights;

    MovedTimers(ToldTimers told, ObjectProvider<MovedLights> lights) {
        this.told = told;
        this.lights = lights;
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
        List<TaskEntity> ending = MovedLights.isLight(job) ? List.of() : endingWith(job);
        T result = next.execute(command);
        told.follow(job);
        if (comesLater(job)) {
            ending.forEach(task -> move(task, job.getDuedate()));
            lights.getObject().follow(job);
        }
        return result;
    }

    /** What is to fire at once, such as one that failed and is tried again, has not got another day. */
    private static boolean comesLater(JobEntity job) {
        return job.getDuedate() != null && job.getDuedate().after(ClockUtil.getCurrentTime());
    }

    /** Open tasks whose last moment the timer is, such as that of a rectification. */
    private static List<TaskEntity> endingWith(JobEntity job) {
        Date due = job.getDuedate();
        return due == null || job.getExecutionId() == null
                ? List.of()
                : Context.getCommandContext().getTaskManager().findTasksByExecutionId(job.getExecutionId()).stream()
                        .filter(task ->
                                task.getDueDate() != null && task.getDueDate().getTime() == due.getTime())
                        .toList();
    }

    private static void move(TaskEntity task, Date due) {
        task.setDueDate(due);
        Context.getCommandContext().runWithoutAuthorization(() -> {
            Context.getProcessEngineConfiguration().getTaskService().saveTask(task);
            return null;
        });
    }

    private static @Nullable JobEntity job(Command<?> command) {
        String id = (String) new DirectFieldAccessor(command).getPropertyValue("jobId");
        return Context.getCommandContext().getJobManager().findJobById(id);
    }
}
