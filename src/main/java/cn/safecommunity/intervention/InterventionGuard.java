package cn.safecommunity.intervention;

import cn.safecommunity.Forbidden;
import cn.safecommunity.security.Caller;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import org.camunda.bpm.engine.impl.cmd.CorrelateAllMessageCmd;
import org.camunda.bpm.engine.impl.cmd.CorrelateMessageCmd;
import org.camunda.bpm.engine.impl.cmd.CreateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteDeploymentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteJobCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessDefinitionsByIdsCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessDefinitionsByKeyCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessInstancesCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.MessageEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.ProcessInstanceModificationCmd;
import org.camunda.bpm.engine.impl.cmd.RecalculateJobDuedateCmd;
import org.camunda.bpm.engine.impl.cmd.RestartProcessInstancesCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobDuedateCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobRetriesCmd;
import org.camunda.bpm.engine.impl.cmd.SignalCmd;
import org.camunda.bpm.engine.impl.cmd.SignalEventReceivedCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobListener;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.camunda.bpm.engine.impl.migration.MigrateProcessInstanceCmd;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.DirectFieldAccessor;

/**
 * Keeps shut, for administrators too, the doors of the engine through which a case would go past a review: moving, ending
 * or restarting it, sending it a message or a signal, letting a timer fire before its time, whatever is done to many cases at
 * once, and tasks that belong to no case.
 */
class InterventionGuard extends CommandInterceptor {

    private static final String HOW = "这项操作会使案卷跳过办理环节，须由两名系统管理员共同办理：一人在“系统管理”页面（/administration/）提出并写明原因，"
            + "另一人核对后在同一页面确认，系统随即执行并记入案卷。其他系统用接口 /api/interventions 办理。";

    private static final Set<Class<?>> SKIPPING = Set.of(
            ModifyProcessInstanceCmd.class,
            ProcessInstanceModificationCmd.class,
            DeleteProcessInstanceCmd.class,
            DeleteProcessInstancesCmd.class,
            RestartProcessInstancesCmd.class,
            MigrateProcessInstanceCmd.class,
            SignalCmd.class,
            SignalEventReceivedCmd.class,
            CorrelateMessageCmd.class,
            CorrelateAllMessageCmd.class,
            MessageEventReceivedCmd.class,
            HandleTaskBpmnErrorCmd.class,
            HandleTaskEscalationCmd.class,
            DeleteJobCmd.class,
            RecalculateJobDuedateCmd.class);

    private static final Set<Class<?>> WITH_THE_RELEASE = Set.of(
            DeleteDeploymentCmd.class, DeleteProcessDefinitionsByIdsCmd.class, DeleteProcessDefinitionsByKeyCmd.class);

    /** Whether this thread is within a command already: what a model does in the course of a completion is its own affair. */
    private static final ThreadLocal<Boolean> WITHIN = ThreadLocal.withInitial(() -> false);

    /** A job that a person was not allowed to run; it was not tried, so it has not failed and keeps its retries. */
    private static final class RefusedJob extends Forbidden {

        private static final long serialVersionUID = 1;

        RefusedJob() {
            super(HOW);
        }
    }

    @Override
    public <T> @Nullable T execute(Command<T> command) {
        if (command instanceof FailedJobListener && failure(command) instanceof RefusedJob) {
            return null;
        }
        if (WITHIN.get()) {
            return next.execute(command);
        }
        WITHIN.set(true);
        try {
            if (Caller.isPersonAtAnEngineDoor()) {
                check(command);
            }
            return next.execute(command);
        } finally {
            WITHIN.remove();
        }
    }

    private static void check(Command<?> command) {
        if (command instanceof ExecuteJobsCmd && isAhead(command)) {
            throw new RefusedJob();
        }
        if (SKIPPING.contains(command.getClass()) || isBroughtForward(command)) {
            throw new Forbidden(HOW);
        }
        if (command instanceof SetJobRetriesCmd && triesNoMore(command)) {
            throw new Forbidden("重试次数不能设为 0：计时和系统步骤会停下来，看上去却像是没有办成。要停一停的，请暂停这个案卷；办完后要恢复。");
        }
        if (WITH_THE_RELEASE.contains(command.getClass())) {
            throw new Forbidden("流程模型随系统版本发布，不能单独删除，正在办理的案卷会随之丢失。");
        }
        if (command instanceof CreateTaskCmd) {
            throw new Forbidden("任务由流程产生，不能单独新建。要请同事提意见的用委派，要换人办理的用转交。");
        }
        FixedFacts.check(command);
        String name = command.getClass().getSimpleName();
        if (name.startsWith("DeleteHistoric")
                || name.startsWith("SetRemovalTime")
                || name.equals("DeleteUserOperationLogEntryCmd")) {
            throw new Forbidden("历史记录是办理的凭证，保存期满前不能删除。");
        }
        if (name.endsWith("BatchCmd") || name.endsWith("AsyncCmd")) {
            throw new Forbidden("批量操作不能逐件留痕，本系统不开放。请逐件办理。");
        }
    }

    /** Whether a timer is to fire before its time. */
    private static boolean isAhead(Command<?> command) {
        Instant due = dueDate(command);
        return due != null && due.isAfter(ClockUtil.getCurrentTime().toInstant());
    }

    /** A timer may be put off by one administrator, but not brought forward. */
    private static boolean isBroughtForward(Command<?> command) {
        if (!(command instanceof SetJobDuedateCmd)) {
            return false;
        }
        Instant due = dueDate(command);
        Date wanted = (Date) new DirectFieldAccessor(command).getPropertyValue("newDuedate");
        return due != null && (wanted == null || wanted.toInstant().isBefore(due));
    }

    private static boolean triesNoMore(Command<?> command) {
        Integer retries = (Integer) new DirectFieldAccessor(command).getPropertyValue("retries");
        return retries != null && retries == 0;
    }

    private static @Nullable Throwable failure(Command<?> listener) {
        JobFailureCollector collector =
                (JobFailureCollector) new DirectFieldAccessor(listener).getPropertyValue("jobFailureCollector");
        return collector == null ? null : collector.getFailure();
    }

    private static @Nullable Instant dueDate(Command<?> command) {
        String id = (String) new DirectFieldAccessor(command).getPropertyValue("jobId");
        JobEntity job = Context.getCommandContext().getJobManager().findJobById(id);
        Date due = job == null ? null : job.getDuedate();
        return due == null ? null : due.toInstant();
    }
}
