package cn.safecommunity.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.function.Function;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Moves due dates to where they belong, and counts what had to be moved. */
@Component
public class Rescheduling {

    private final TaskService tasks;
    private final ManagementService management;
    private final Clock clock;

    Rescheduling(TaskService tasks, ManagementService management, Clock clock) {
        this.tasks = tasks;
        this.management = management;
        this.clock = clock;
    }

    /**
     * Moves the timers of a boundary event and the tasks they hang on; each is due as follows from the day on which its
     * task came up.
     */
    public Moved move(String timerEvent, Function<LocalDate, Date> dueFrom) {
        Moved moved = Moved.NOTHING;
        for (Job timer : management.createJobQuery().activityId(timerEvent).list()) {
            Date due = dueFrom.apply(LocalDate.ofInstant(timer.getCreateTime().toInstant(), clock.getZone()));
            Task task =
                    tasks.createTaskQuery().executionId(timer.getExecutionId()).singleResult();
            moved = moved.plus(new Moved(move(task, due) ? 1 : 0, move(timer, due) ? 1 : 0));
        }
        return moved;
    }

    boolean move(Task task, Date due) {
        if (due.equals(asDate(task.getDueDate()))) {
            return false;
        }
        task.setDueDate(due);
        tasks.saveTask(task);
        return true;
    }

    boolean move(Job timer, Date due) {
        if (due.equals(asDate(timer.getDuedate()))) {
            return false;
        }
        management.setJobDuedate(timer.getId(), due);
        return true;
    }

    /** A date read from the database is a timestamp, which equals no plain date. */
    private static Date asDate(Date date) {
        return new Date(date.getTime());
    }
}
