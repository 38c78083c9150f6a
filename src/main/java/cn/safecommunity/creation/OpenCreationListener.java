package cn.safecommunity.creation;

import cn.safecommunity.Refusal;
import cn.safecommunity.casefile.CaseFile;
import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.casefile.TaskAnswer;
import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.organisation.CurrentUser;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** At the start of a creation: opens its case file for the unit that registers. */
@Component("openCreation")
class OpenCreationListener implements ExecutionListener {

    private final Creations creations;
    private final CaseFiles files;
    private final CurrentUser currentUser;

    OpenCreationListener(Creations creations, CaseFiles files, CurrentUser currentUser) {
        this.creations = creations;
        this.files = files;
        this.currentUser = currentUser;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String community = TaskAnswer.text(execution.getVariables(), CaseVariables.COMMUNITY);
        if (community == null) {
            throw Refusal.at("community", "请选择创建单位（community：九位单位代码）。");
        }
        CaseFile file = creations.open(community, currentUser.id());
        files.begin(execution, file.id(), creations.businessKey(community));
    }
}
