package cn.safecommunity.security;

import cn.safecommunity.Forbidden;
import cn.safecommunity.NotFound;
import cn.safecommunity.Text;
import cn.safecommunity.organisation.People;
import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.GetProcessInstanceCommentsCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskCommentCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskCommentsCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.beans.PropertyAccessor;
import org.springframework.beans.factory.ObjectProvider;

/**
 * What the engine does not check when somebody works on a task through REST: claiming is for oneself, only the own claim
 * is given back and only if others can take the task, nobody takes on what they must not decide, and comments are for
 * those who see the task. One act on a task comes after the other.
 */
class TaskDoorGuard extends CommandInterceptor {

    /** As long as the column is. */
    private static final int LONGEST_COMMENT = 4000;

    private final ObjectProvider<People> people;
    private final ObjectProvider<SubmittedVariables> submitted;
    private final ObjectProvider<TaskPersons> persons;

    TaskDoorGuard(
            ObjectProvider<People> people,
            ObjectProvider<SubmittedVariables> submitted,
            ObjectProvider<TaskPersons> persons) {
        this.people = people;
        this.submitted = submitted;
        this.persons = persons;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof ClaimTaskCmd || command instanceof AssignTaskCmd) {
            return assign(command);
        }
        if (Caller.isAtAnEngineDoor()) {
            checkOther(command);
        }
        return next.execute(command);
    }

    private <T> T assign(Command<T> command) {
        PropertyAccessor fields = new DirectFieldAccessor(command);
        String taskId = text(fields, "taskId");
        String person = text(fields, "userId");
        if (taskId == null) {
            return next.execute(command);
        }
        TaskEntity task = TaskLock.take(taskId, people);
        if (Caller.isOrdinaryPersonAtAnEngineDoor()) {
            return assignByOrdinary(command, task, person);
        }
        if (Caller.isPersonAtAnEngineDoor() && person != null) {
            persons.stream().forEach(rule -> rule.checkGiven(task, person));
        }
        return next.execute(command);
    }

    private <T> T assignByOrdinary(Command<T> command, TaskEntity task, @Nullable String person) {
        if (person == null) {
            checkGivingBack(task);
            // the engine lets a worker claim but not give back
            return Context.getCommandContext().runWithoutAuthorization(() -> next.execute(command));
        }
        if (!person.equals(Caller.userId())) {
            throw new Forbidden("只能为本人领取任务。需要转交他人时，请先领取，再在任务表单中点“办不了？转交他人办理”。");
        }
        persons.stream().forEach(rule -> rule.checkTaking(task, person));
        return next.execute(command);
    }

    private void checkGivingBack(TaskEntity task) {
        String holder = task.getAssignee();
        if (holder == null) {
            throw new Conflict("此任务没有人领取，不需要放弃。请刷新任务列表。");
        }
        if (!holder.equals(Caller.userId())) {
            throw new Forbidden(
                    "此任务由" + people.getObject().nameOf(holder) + "领取，只有本人可以放弃领取。超过办理期限的，您可以打开任务接过来办理；需要改派时，请联系系统管理员。");
        }
        if (task.getCandidates().isEmpty()) {
            throw new Forbidden("此任务指定由您本人办理，不能放弃。不能继续办理时，请联系指定您的单位更换。");
        }
    }

    private void checkOther(Command<?> command) {
        if (command instanceof DelegateTaskCmd || command instanceof ResolveTaskCmd) {
            throw new Forbidden("任务不能委派或代为答复，意见由办理人本人提交。需要改派时，请由系统管理员重新指定办理人。");
        }
        if (isComment(command) && Caller.isOrdinaryPersonAtAnEngineDoor()) {
            PropertyAccessor fields = new DirectFieldAccessor(command);
            checkVisible(fields);
            if (command instanceof AddCommentCmd) {
                Text.required("message", text(fields, "message"), LONGEST_COMMENT, "请填写备注的内容。");
                checkIndependent(text(fields, "taskId"));
            }
        }
    }

    private static boolean isComment(Command<?> command) {
        return command instanceof AddCommentCmd
                || command instanceof GetTaskCommentCmd
                || command instanceof GetTaskCommentsCmd
                || command instanceof GetProcessInstanceCommentsCmd;
    }

    /** A comment would be an answer that the others can read. */
    private void checkIndependent(@Nullable String taskId) {
        TaskEntity task = taskId == null
                ? null
                : Context.getCommandContext().getTaskManager().findTaskById(taskId);
        String key = task == null ? null : task.getTaskDefinitionKey();
        if (key != null && submitted.stream().anyMatch(rule -> rule.isIndependent(key))) {
            throw new Forbidden("这项任务由各人独立办理，办理期间不能发表备注。请把意见写在自己的表单中。");
        }
    }

    private static void checkVisible(PropertyAccessor fields) {
        String task = text(fields, "taskId");
        String instance = text(fields, "processInstanceId");
        if ((task != null && !seesTask(task)) || (instance != null && !seesInstance(instance))) {
            throw new NotFound("没有找到该事项，或者您无权查看。请刷新任务列表。");
        }
    }

    private static boolean seesTask(String id) {
        ProcessEngineServices engine = services();
        return engine.getTaskService().createTaskQuery().taskId(id).count() > 0
                || engine.getHistoryService()
                                .createHistoricTaskInstanceQuery()
                                .taskId(id)
                                .count()
                        > 0;
    }

    private static boolean seesInstance(String id) {
        ProcessEngineServices engine = services();
        return engine.getRuntimeService()
                                .createProcessInstanceQuery()
                                .processInstanceId(id)
                                .count()
                        > 0
                || engine.getHistoryService()
                                .createHistoricProcessInstanceQuery()
                                .processInstanceId(id)
                                .count()
                        > 0;
    }

    private static ProcessEngineServices services() {
        return Context.getProcessEngineConfiguration().getProcessEngine();
    }

    private static @Nullable String text(PropertyAccessor fields, String name) {
        return fields.isReadableProperty(name) ? (String) fields.getPropertyValue(name) : null;
    }
}
