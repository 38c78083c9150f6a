package cn.safecommunity.title;

import cn.safecommunity.assessment.AssessorTeam;
import cn.safecommunity.casefile.CaseFile;
import cn.safecommunity.casefile.CaseFileView.Link;
import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.casefile.CaseKind;
import cn.safecommunity.casefile.TaskRule;
import cn.safecommunity.organisation.CaseScope;
import cn.safecommunity.organisation.CurrentUser;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The case file of a title from its conferral to its end, for its unit, its authorities and the team that was named last. */
@Component
class TitleKind implements CaseKind {

    static final String ID = "title";

    /**
     * A title with the way back to where it was conferred.
     *
     * @param application null for whoever may not see it, such as an expert of a later re-assessment
     */
    record InItsFile(
            @JsonUnwrapped TitleDetails.View title,
            @Nullable Link application) {}

    private final TitleTasks tasks;
    private final TitleDetails details;
    private final AssessorTeam team;
    private final CaseFiles files;
    private final CurrentUser currentUser;

    TitleKind(TitleTasks tasks, TitleDetails details, AssessorTeam team, CaseFiles files, CurrentUser currentUser) {
        this.tasks = tasks;
        this.details = details;
        this.team = team;
        this.files = files;
        this.currentUser = currentUser;
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
        TitleDetails.View title = details.of(file.id());
        return new InItsFile(
                title, files.link(title.applicationId(), currentUser.id()).orElse(null));
    }
}
