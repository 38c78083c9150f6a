package cn.safecommunity.intervention;

import cn.safecommunity.Forbidden;
import cn.safecommunity.engine.CaseVariables;
import java.util.Set;
import org.camunda.bpm.engine.impl.cmd.AddGroupIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.AddUserIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteGroupIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.UpdateDecisionDefinitionHistoryTimeToLiveCmd;
import org.camunda.bpm.engine.impl.cmd.UpdateProcessDefinitionHistoryTimeToLiveCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;

/**
 * What nobody changes at the doors of the engine, administrators neither: whose a case is, which office has a task, and how long
 * the history is kept. A line on the record would not help: it would stand on the record of another case.
 */
final class FixedFacts {

    /** Which case a process is about, and who reviews it. */
    private static final Set<String> WHOSE = Set.of(
            CaseVariables.CASE_ID,
            CaseVariables.COMMUNITY,
            CaseVariables.COUNTY,
            CaseVariables.CHAIN,
            CaseVariables.LEVEL);

    private static final Set<Class<?>> OFFICES = Set.of(
            AddGroupIdentityLinkCmd.class,
            DeleteGroupIdentityLinkCmd.class,
            AddUserIdentityLinkCmd.class,
            DeleteUserIdentityLinkCmd.class,
            DeleteIdentityLinkCmd.class);

    private static final Set<Class<?>> KEEPING = Set.of(
            UpdateProcessDefinitionHistoryTimeToLiveCmd.class, UpdateDecisionDefinitionHistoryTimeToLiveCmd.class);

    private FixedFacts() {}

    static void check(Command<?> command) {
        if (OFFICES.contains(command.getClass())) {
            throw new Forbidden("任务由哪个单位承办由流程确定，不能增减。要换人办理的，请用转交或指定办理人；要调整环节的，由两名系统管理员共同办理。");
        }
        if (KEEPING.contains(command.getClass())) {
            throw new Forbidden("历史记录的保存期随系统版本确定，不能单独改动：缩短以后，办理的凭证会提前删除。");
        }
        if (VariableChanges.names(command).stream().anyMatch(WHOSE::contains)) {
            throw new Forbidden("案卷的编号、单位、县区、申报类别和层级不能改动，否则以后的意见和文件会记到别的案卷。单位合并的，请在概览页面登记；要调整环节的，由两名系统管理员共同办理。");
        }
    }
}
