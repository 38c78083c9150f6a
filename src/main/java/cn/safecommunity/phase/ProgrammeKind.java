package cn.safecommunity.phase;

import cn.safecommunity.casefile.CaseFile;
import cn.safecommunity.casefile.CaseKind;
import cn.safecommunity.casefile.Start;
import cn.safecommunity.casefile.TaskRule;
import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.organisation.Starter;
import cn.safecommunity.programme.ProgrammeDrafts;
import cn.safecommunity.programme.ProgrammeModel;
import cn.safecommunity.programme.ProgrammeVariables;
import cn.safecommunity.programme.Programmes;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The case file of a programme, and that of each of its counties. */
@Component
class ProgrammeKind implements CaseKind {

    private final ProgrammeTasks tasks;
    private final ProgrammeDetails details;
    private final ProgrammeDrafts drafts;

    ProgrammeKind(ProgrammeTasks tasks, ProgrammeDetails details, ProgrammeDrafts drafts) {
        this.tasks = tasks;
        this.details = details;
        this.drafts = drafts;
    }

    @Override
    public String id() {
        return Programmes.KIND;
    }

    @Override
    public String label() {
        return "推进安全社区建设";
    }

    @Override
    public List<TaskRule> tasks() {
        return tasks.all();
    }

    @Override
    public List<Start> starts() {
        return List.of(new Start(
                ProgrammeModel.KEY, Starter.CITY_OFFICE, Set.of(ProgrammeVariables.PROGRAMME, CaseVariables.SEEN)));
    }

    @Override
    public Object details(CaseFile file) {
        return details.of(file.id());
    }

    @Override
    public void discard(CaseFile draft, String person) {
        drafts.discard(draft.id(), person);
    }
}
