package cn.safecommunity.intervention;

import cn.safecommunity.Forbidden;
import java.util.Set;
import org.camunda.bpm.engine.impl.cmd.AbstractPatchVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractRemoveVariableCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractSetVariableCmd;
import org.camunda.bpm.engine.impl.cmd.AddGroupIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.AddUserIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteGroupIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessInstanceCommentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTaskCommentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.UpdateCommentCmd;
import org.camunda.bpm.engine.impl.cmd.UpdateDecisionDefinitionHistoryTimeToLiveCmd;
import org.camunda.bpm.engine.impl.cmd.UpdateProcessDefinitionHistoryTimeToLiveCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;

/**
 * What nobody changes at the doors of the engine, administrators neither: what a process knows, what a task is, which office
 * has it, its files and what people have said in it, the models, and how long the history is kept. A line on the record would not help: a step back that a variable
 * names is a review skipped, and the line about another case file would stand on the record of that one.
 */
final class FixedFacts {

    private static final Set<Class<?>> OFFICES = Set.of(
            AddGroupIdentityLinkCmd.class,
            DeleteGroupIdentityLinkCmd.class,
            AddUserIdentityLinkCmd.class,
            DeleteUserIdentityLinkCmd.class,
            DeleteIdentityLinkCmd.class);

    private static final Set<Class<?>> FILES =
            Set.of(CreateAttachmentCmd.class, SaveAttachmentCmd.class, DeleteAttachmentCmd.class);

    private static final Set<Class<?>> COMMENTS =
            Set.of(UpdateCommentCmd.class, DeleteTaskCommentCmd.class, DeleteProcessInstanceCommentCmd.class);

    private static final Set<Class<?>> KEEPING = Set.of(
            UpdateProcessDefinitionHistoryTimeToLiveCmd.class, UpdateDecisionDefinitionHistoryTimeToLiveCmd.class);

    private FixedFacts() {}

    static void check(Command<?> command) {
        if (OFFICES.contains(command.getClass())) {
            throw new Forbidden("任务由哪个单位承办由流程确定，不能增减。要换人办理的，请用转交或指定办理人；要调整环节的，由两名系统管理员共同办理。");
        }
        if (FILES.contains(command.getClass())) {
            throw new Forbidden("材料只能在案卷的材料栏上传，由办理任务的人员上传：那里检查内容、保留各个版本。这里不能增加、修改或删除附件。");
        }
        if (COMMENTS.contains(command.getClass())) {
            throw new Forbidden("留言是办理的痕迹，写下后不能修改或删除。写错的，请再留言说明。");
        }
        if (KEEPING.contains(command.getClass())) {
            throw new Forbidden("历史记录的保存期随系统版本确定，不能单独改动：缩短以后，办理的凭证会提前删除。");
        }
        if (command instanceof SaveTaskCmd) {
            throw new Forbidden("任务的责任人、期限、名称等不能在这里改动。要换人办理的，请用转交或指定办理人；要延期的，请在“系统管理”页面（/administration/）办理。");
        }
        if (command instanceof DeployCmd) {
            throw new Forbidden("流程模型随系统版本发布，不能单独部署：新的模型可以绕过审核。");
        }
        if (isVariable(command)) {
            throw new Forbidden("案卷里的内容由办理的环节写入，不能在这里改动、增加或移除。编号抄错的，请在“系统管理”页面（/administration/）更正；"
                    + "单位合并的，请在概览页面登记；需要重新填写的，由两名系统管理员共同把案卷退到填写的环节。");
        }
    }

    /** Any of them: a name that no model reads today would be read by the next one. */
    private static boolean isVariable(Command<?> command) {
        return command instanceof AbstractSetVariableCmd
                || command instanceof AbstractRemoveVariableCmd
                || command instanceof AbstractPatchVariablesCmd;
    }
}
