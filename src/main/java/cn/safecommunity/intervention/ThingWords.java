package cn.safecommunity.intervention;

import java.util.Map;
import org.camunda.bpm.engine.EntityTypes;
import org.jspecify.annotations.Nullable;

/** What the things are called to which the engine notes that something was done. */
final class ThingWords {

    private static final Map<String, String> THINGS = Map.ofEntries(
            Map.entry(EntityTypes.APPLICATION, "应用"),
            Map.entry(EntityTypes.ATTACHMENT, "附件"),
            Map.entry(EntityTypes.AUTHORIZATION, "授权"),
            Map.entry(EntityTypes.FILTER, "筛选器"),
            Map.entry(EntityTypes.GROUP, "岗位"),
            Map.entry(EntityTypes.GROUP_MEMBERSHIP, "岗位人员"),
            Map.entry(EntityTypes.IDENTITY_LINK, "承办关系"),
            Map.entry(EntityTypes.TASK, "任务"),
            Map.entry(EntityTypes.HISTORIC_TASK, "已办任务"),
            Map.entry(EntityTypes.USER, "账号"),
            Map.entry(EntityTypes.PROCESS_INSTANCE, "流程实例"),
            Map.entry(EntityTypes.HISTORIC_PROCESS_INSTANCE, "已结束的流程实例"),
            Map.entry(EntityTypes.PROCESS_DEFINITION, "流程"),
            Map.entry(EntityTypes.JOB, "系统作业"),
            Map.entry(EntityTypes.JOB_DEFINITION, "系统作业种类"),
            Map.entry(EntityTypes.VARIABLE, "变量"),
            Map.entry(EntityTypes.DEPLOYMENT, "部署"),
            Map.entry(EntityTypes.DECISION_DEFINITION, "决策表"),
            Map.entry(EntityTypes.CASE_DEFINITION, "个案模型"),
            Map.entry(EntityTypes.EXTERNAL_TASK, "外部任务"),
            Map.entry(EntityTypes.TENANT, "租户"),
            Map.entry(EntityTypes.TENANT_MEMBERSHIP, "租户成员"),
            Map.entry(EntityTypes.BATCH, "批量操作"),
            Map.entry(EntityTypes.DECISION_REQUIREMENTS_DEFINITION, "决策关系图"),
            Map.entry(EntityTypes.DECISION_INSTANCE, "决策记录"),
            Map.entry(EntityTypes.REPORT, "报表"),
            Map.entry(EntityTypes.DASHBOARD, "看板"),
            Map.entry(EntityTypes.METRICS, "运行指标"),
            Map.entry(EntityTypes.TASK_METRICS, "任务指标"),
            Map.entry(EntityTypes.CASE_INSTANCE, "个案"),
            Map.entry(EntityTypes.PROPERTY, "引擎参数"),
            Map.entry(EntityTypes.OPERATION_LOG_CATEGORY, "操作日志类别"),
            Map.entry(EntityTypes.OPTIMIZE, "分析工具"),
            Map.entry(EntityTypes.OPERATION_LOG, "操作日志"),
            Map.entry(EntityTypes.INCIDENT, "故障"),
            Map.entry(EntityTypes.SYSTEM, "系统"),
            Map.entry(EntityTypes.COMMENT, "留言"));

    private ThingWords() {}

    /** One that no release has named yet keeps its own word. */
    static String of(@Nullable String thing) {
        return thing == null ? "" : THINGS.getOrDefault(thing, thing);
    }
}
