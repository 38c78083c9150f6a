package cn.safecommunity.intervention;

import cn.safecommunity.WrittenDay;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.jspecify.annotations.Nullable;

/** What the engine notes in its operation log, as people read it. */
public final class OperationWords {

    private static final int LONGEST_VALUE = 200;

    private static final Map<String, String> OPERATIONS = Map.ofEntries(
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_COMPLETE, "办结任务"),
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_CREATE, "新建"),
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_DELEGATE, "委派任务"),
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_RESOLVE, "交回委派的任务"),
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_SET_NAME, "修改任务名称"),
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_SET_DESCRIPTION, "修改任务说明"),
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_SET_FOLLOW_UP_DATE, "修改跟进时间"),
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_MIGRATE, "迁移到流程的另一个版本"),
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_UNLOCK, "解除锁定"),
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_EVALUATE, "计算决策表"),
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_CREATE_HISTORY_CLEANUP_JOB, "安排清理历史记录"),
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_UPDATE_HISTORY_TIME_TO_LIVE, "修改历史记录的保存期"),
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_MODIFY_PROCESS_INSTANCE, "调整环节"),
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_RESTART_PROCESS_INSTANCE, "重新发起流程"),
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_SET_EXTERNAL_TASK_RETRIES, "修改外部任务的重试次数"),
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_SET_VARIABLE, "设置变量"),
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_SET_VARIABLES, "设置变量"),
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_MODIFY_VARIABLE, "修改变量"),
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_REMOVE_VARIABLE, "移除变量"),
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_UPDATE_COMMENT, "修改留言"),
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_DELETE_COMMENT, "删除留言"),
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_SUSPEND_BATCH, "暂停批量操作"),
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_ACTIVATE_BATCH, "恢复批量操作"),
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_CREATE_INCIDENT, "登记故障"),
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_SET_REMOVAL_TIME, "修改记录的清除时间"),
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_SET_ANNOTATION, "加注"),
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_CLEAR_ANNOTATION, "删除加注"),
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_CORRELATE_MESSAGE, "发送消息"),
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_ASSIGN, "指定或取消办理人"),
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_CLAIM, "领取任务"),
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_UPDATE, "修改任务"),
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_SET_OWNER, "修改任务责任人"),
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_SET_PRIORITY, "修改优先级"),
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_ADD_USER_LINK, "增加相关人员"),
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_DELETE_USER_LINK, "移除相关人员"),
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_ADD_GROUP_LINK, "增加承办岗位"),
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_DELETE_GROUP_LINK, "移除承办岗位"),
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_SUSPEND, "暂停办理"),
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_ACTIVATE, "恢复办理"),
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_SUSPEND_PROCESS_DEFINITION, "暂停整个流程的办理"),
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_ACTIVATE_PROCESS_DEFINITION, "恢复整个流程的办理"),
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_SUSPEND_JOB, "暂停系统作业"),
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_ACTIVATE_JOB, "恢复系统作业"),
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_SUSPEND_JOB_DEFINITION, "暂停一类系统作业"),
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_ACTIVATE_JOB_DEFINITION, "恢复一类系统作业"),
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_ADD_ATTACHMENT, "增加附件"),
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_DELETE_ATTACHMENT, "删除附件"),
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_SET_JOB_RETRIES, "修改系统作业的重试次数"),
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_SET_DUEDATE, "修改计时的到期时间"),
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_RECALC_DUEDATE, "重新计算计时的到期时间"),
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_EXECUTE, "立即执行系统作业"),
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_DELETE, "删除"),
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_DELETE_HISTORY, "删除历史记录"));

    private static final Map<String, String> PROPERTIES = Map.ofEntries(
            Map.entry("assignee", "办理人"),
            Map.entry("owner", "责任人"),
            Map.entry("suspensionState", "状态"),
            Map.entry("retries", "重试次数"),
            Map.entry("duedate", "到期时间"),
            Map.entry("dueDate", "到期时间"),
            Map.entry("followUpDate", "跟进时间"),
            Map.entry("priority", "优先级"),
            Map.entry("name", "名称"),
            Map.entry("description", "说明"),
            Map.entry("delegationState", "委派状态"),
            Map.entry("candidate", "承办岗位"),
            Map.entry("includeProcessInstances", "包括正在办理的案卷"),
            Map.entry("includeJobs", "包括系统作业"),
            Map.entry("creationDate", "按创建时间计算"),
            Map.entry("executionDate", "执行时间"));

    /** What is set here is somebody. */
    private static final Set<String> PEOPLE = Set.of("assignee", "owner");

    private static final Set<String> LINKS = Set.of(
            UserOperationLogEntry.OPERATION_TYPE_ADD_USER_LINK, UserOperationLogEntry.OPERATION_TYPE_DELETE_USER_LINK);

    /** What is suspended and resumed, as the record of a case tells it. */
    private static final Map<String, String> HALTS = Map.of(
            UserOperationLogEntry.OPERATION_TYPE_SUSPEND, "暂停了办理",
            UserOperationLogEntry.OPERATION_TYPE_ACTIVATE, "恢复了办理",
            UserOperationLogEntry.OPERATION_TYPE_SUSPEND_PROCESS_DEFINITION, "暂停了这项业务的流程",
            UserOperationLogEntry.OPERATION_TYPE_ACTIVATE_PROCESS_DEFINITION, "恢复了这项业务的流程",
            UserOperationLogEntry.OPERATION_TYPE_SUSPEND_JOB, "暂停了一项系统作业",
            UserOperationLogEntry.OPERATION_TYPE_ACTIVATE_JOB, "恢复了一项系统作业",
            UserOperationLogEntry.OPERATION_TYPE_SUSPEND_JOB_DEFINITION, "暂停了一类系统作业",
            UserOperationLogEntry.OPERATION_TYPE_ACTIVATE_JOB_DEFINITION, "恢复了一类系统作业");

    private static final String STATE = "suspensionState";

    private static final Set<String> MOMENTS = Set.of("duedate", "dueDate", "followUpDate", "executionDate");

    private static final Map<String, String> VALUES =
            Map.of("suspended", "已暂停", "active", "办理中", "true", "是", "false", "否");

    private OperationWords() {}

    /** What kind of thing it was done to. */
    public static String on(UserOperationLogEntry entry) {
        return ThingWords.of(entry.getEntityType());
    }

    public static String of(UserOperationLogEntry entry) {
        String operation = OPERATIONS.getOrDefault(entry.getOperationType(), entry.getOperationType());
        String property = entry.getProperty();
        if (property == null || saysItAll(entry)) {
            return operation;
        }
        return operation + "：" + PROPERTIES.getOrDefault(property, property) + "由“"
                + value(property, entry.getOrgValue()) + "”改为“" + value(property, entry.getNewValue()) + "”";
    }

    /** The word says it all: the engine notes beside it that the task is gone, or the state that the word names. */
    private static boolean saysItAll(UserOperationLogEntry entry) {
        return UserOperationLogEntry.OPERATION_TYPE_COMPLETE.equals(entry.getOperationType())
                || HALTS.containsKey(String.valueOf(entry.getOperationType())) && STATE.equals(entry.getProperty());
    }

    /** Whether an entry only says how something was suspended or resumed, which another entry says. */
    static boolean isBesideAHalt(UserOperationLogEntry entry) {
        return HALTS.containsKey(String.valueOf(entry.getOperationType())) && !STATE.equals(entry.getProperty());
    }

    /** As the record of a case tells it, after the name of who did it. */
    static String told(UserOperationLogEntry entry) {
        String halt = HALTS.get(String.valueOf(entry.getOperationType()));
        return halt == null
                ? of(entry)
                : DatedHalts.begins()
                        .map(from -> "安排自" + WrittenDay.minuteOf(from.toInstant()) + "起" + halt.replace("了", ""))
                        .orElse(halt);
    }

    /** The same for whoever deals with offices: without the people who are named in it. */
    static String withoutPeople(UserOperationLogEntry entry) {
        return PEOPLE.contains(String.valueOf(entry.getProperty())) || LINKS.contains(entry.getOperationType())
                ? OPERATIONS.getOrDefault(entry.getOperationType(), entry.getOperationType())
                : told(entry);
    }

    private static String value(String property, @Nullable String value) {
        if (value != null && MOMENTS.contains(property) && value.matches("\\d{1,15}")) {
            return WrittenDay.minuteOf(Instant.ofEpochMilli(Long.parseLong(value)));
        }
        return value == null ? shortened(null) : VALUES.getOrDefault(value, shortened(value));
    }

    static String shortened(@Nullable Object value) {
        String text = value == null ? "空" : value.toString();
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
    }
}
