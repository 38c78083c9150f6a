package cn.safecommunity.title;

import cn.safecommunity.assessment.AssessorTeam;
import cn.safecommunity.casefile.CaseFile;
import cn.safecommunity.casefile.CaseKind;
import cn.safecommunity.casefile.TaskRule;
import cn.safecommunity.organisation.CaseScope;
import java.util.List;
import org.springframework.stereotype.Component;

/** The case file of a title from its conferral to its end, for its unit, its authorities and the team that was named last. */
@Component
class TitleKind implements CaseKind {

    static final String ID = "title";

    private final TitleTasks tasks;
    private final TitleDetails details;
    private final AssessorTeam team;

    TitleKind(TitleTasks tasks, TitleDetails details, AssessorTeam team) {
        this.tasks = tasks;
        this.details = details;
        this.team = team;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String label() {
        return "证后管理";
    }

    @Override
    public List<TaskRule> tasks() {
        return tasks.all();
    }

    @Override
    public CaseScope scope(CaseFile file) {
        return file.scope(team.of(file.id()));
    }

    @Override
    public Object details(CaseFile file) {
        return details.of(file.id());
    }
}
