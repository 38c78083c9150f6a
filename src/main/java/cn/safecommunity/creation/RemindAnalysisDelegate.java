package cn.safecommunity.creation;

import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.notification.CaseRecord;
import cn.safecommunity.notification.Messages;
import cn.safecommunity.organisation.Groups;
import cn.safecommunity.safety.Analyses;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds a unit in creation of its periodic analysis (notice clause 2); nothing waits for it. */
@Component("remindAnalysis")
class RemindAnalysisDelegate implements JavaDelegate {

    private final Analyses analyses;
    private final CaseRecord record;
    private final Messages messages;

    RemindAnalysisDelegate(Analyses analyses, CaseRecord record, Messages messages) {
        this.analyses = analyses;
        this.record = record;
        this.messages = messages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String community = CaseVariables.text(execution, CaseVariables.COMMUNITY);
        long caseId = CaseVariables.caseId(execution);
        analyses.missing(community).ifPresent(period -> {
            String text = "请在“事故与伤害记录”页面登记" + period + "的安全形势分析：情况、主要风险和措施。";
            record.add(caseId, "reminder", text);
            messages.tellGroup(caseId, Groups.communityGroup(community), "【安全社区】请登记安全形势分析", text);
        });
    }
}
