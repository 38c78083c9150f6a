package cn.safecommunity.programme;

import cn.safecommunity.Refusal;
import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.organisation.CurrentUser;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** At the start of a programme: turns the draft into a running programme, or refuses with every reason. */
@Component("openProgramme")
class OpenProgrammeListener implements ExecutionListener {

    private final ProgrammeStart start;
    private final CurrentUser currentUser;

    OpenProgrammeListener(ProgrammeStart start, CurrentUser currentUser) {
        this.start = start;
        this.currentUser = currentUser;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (!ProgrammeVariables.has(execution, ProgrammeVariables.PROGRAMME)) {
            throw Refusal.at("programme", "请先选择政策并保存草稿，再启动（programme：草稿的案卷编号）。");
        }
        start.begin(
                execution,
                ProgrammeVariables.programme(execution),
                CaseVariables.takeSeen(execution),
                currentUser.id());
    }
}
