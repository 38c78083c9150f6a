package cn.safecommunity.deadline;

import cn.safecommunity.calendar.HolidaysPublished;
import cn.safecommunity.calendar.WorkingDays;
import cn.safecommunity.engine.CaseVariables;
import java.time.LocalDate;
import java.util.Date;
import java.util.function.BiFunction;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Moves due dates to where the calendar now puts them. */
@Component
public class Rescheduling {

    private final Deadlines deadlines;
    private final ProcessEngineConfigurationImpl engine;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;

    Rescheduling(Deadlines deadlines, ProcessEngineConfigurationImpl engine) {
        this.deadlines = deadlines;
        this.engine = engine;
        this.runtime = engine.getRuntimeService();
        this.tasks = engine.getTaskService();
        this.management = engine.getManagementService();
    }

    /**
     * Moves the timers of a boundary event and the tasks they hang on, whosever they are, for a room whose dates hang on
     * no stage; each is due as follows from the day on which its task came up, and from the calendar. What has moved is
     * told under the name.
     */
    public void move(
            HolidaysPublished published,
            String timerEvent,
            String name,
            BiFunction<LocalDate, WorkingDays, Date> dueFrom) {
        engine.getCommandExecutorTxRequired()
                .execute(command -> command.runWithoutAuthorization(() -> {
                    management.createJobQuery().activityId(timerEvent).list().forEach(timer -> {
                        LocalDate start = deadlines.dayOf(timer.getCreateTime());
                        move(
                                published,
                                timer,
                                name,
                                dueFrom.apply(start, published.before()),
                                dueFrom.apply(start, published.after()));
                    });
                    return null;
                }));
    }

    private void move(HolidaysPublished published, Job timer, String name, Date before, Date due) {
        if (due.equals(before) || !before.equals(asDate(timer.getDuedate()))) { // put off by hand: it stays there
            return;
        }
        move(tasks.createTaskQuery().executionId(timer.getExecutionId()).singleResult(), due);
        move(timer, due);
        long caseId = ((Number) runtime.getVariable(timer.getExecutionId(), CaseVariables.CASE_ID)).longValue();
        published.moved(caseId, null, name, deadlines.dayOf(before), deadlines.dayOf(due));
    }

    void move(Task task, Date due) {
        if (!due.equals(asDate(task.getDueDate()))) {
            task.setDueDate(due);
            tasks.saveTask(task);
        }
    }

    void move(Job timer, Date due) {
        if (!due.equals(asDate(timer.getDuedate()))) {
            management.setJobDuedate(timer.getId(), due);
        }
    }

    /** A date read from the database is a timestamp, which equals no plain date. */
    private static Date asDate(Date date) {
        return new Date(date.getTime());
    }
}
