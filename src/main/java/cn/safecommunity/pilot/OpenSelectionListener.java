package cn.safecommunity.pilot;

import cn.safecommunity.casefile.CaseFiles;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** At the start of a selection: opens the case file of the county. */
@Component("openSelection")
class OpenSelectionListener implements ExecutionListener {

    private final Selections selections;
    private final CaseFiles files;

    OpenSelectionListener(Selections selections, CaseFiles files) {
        this.selections = selections;
        this.files = files;
    }

    @Override
    public void notify(DelegateExecution execution) {
        long programme = SelectionVariables.programme(execution);
        String name = files.get(programme).subject();
        Selection opened = selections.open(
                programme, SelectionVariables.county(execution), name, SelectionVariables.places(execution));
        files.begin(execution, opened.caseId(), execution.getProcessBusinessKey());
    }
}
