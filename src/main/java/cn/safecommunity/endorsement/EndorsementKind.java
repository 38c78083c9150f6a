package cn.safecommunity.endorsement;

import cn.safecommunity.assessment.AssessorTeam;
import cn.safecommunity.casefile.CaseFacts;
import cn.safecommunity.casefile.CaseFile;
import cn.safecommunity.casefile.CaseFileView.TaskView;
import cn.safecommunity.casefile.CaseKind;
import cn.safecommunity.casefile.Start;
import cn.safecommunity.casefile.TaskRule;
import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.organisation.CaseScope;
import cn.safecommunity.organisation.Starter;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The case file of an application: seen as far as it has come, and by the team on site. */
@Component
class EndorsementKind implements CaseKind {

    private final EndorsementTasks tasks;
    private final ApplicationRepository applications;
    private final Applications drafts;
    private final AssessorTeam team;
    private final ApplicationViews views;
    private final MaterialWindow materials;
    private final Vetoes vetoes;

    EndorsementKind(
            EndorsementTasks tasks,
            ApplicationRepository applications,
            Applications drafts,
            AssessorTeam team,
            ApplicationViews views,
            MaterialWindow materials,
            Vetoes vetoes) {
        this.tasks = tasks;
        this.applications = applications;
        this.drafts = drafts;
        this.team = team;
        this.views = views;
        this.materials = materials;
        this.vetoes = vetoes;
    }

    @Override
    public String id() {
        return Application.KIND;
    }

    @Override
    public String label() {
        return "安全社区申报";
    }

    @Override
    public List<TaskRule> tasks() {
        return tasks.all();
    }

    @Override
    public List<Start> starts() {
        Set<String> sent = Set.of(CaseVariables.COMMUNITY, CaseVariables.SEEN);
        return List.of(
                new Start(ProvincialEndorsementModel.KEY, Starter.UNIT, sent),
                new Start(NationalEndorsementModel.KEY, Starter.UNIT, sent));
    }

    @Override
    public Set<String> goals() {
        return Set.of(ProvincialEndorsementModel.CONFERRED, NationalEndorsementModel.DESIGNATED);
    }

    @Override
    public CaseScope scope(CaseFile file) {
        return file.scope(team.of(file.id()));
    }

    @Override
    public Object view(CaseFile file, @Nullable TaskView task) {
        return views.of(applications.find(file.id()).orElseThrow(), task);
    }

    @Override
    public CaseFacts facts(CaseFile file, boolean named) {
        return views.facts(applications.find(file.id()).orElseThrow(), named);
    }

    @Override
    public UploadWindow uploads() {
        return materials;
    }

    /** The unit can apply again. */
    @Override
    public void stopped(long caseId) {
        applications.end(caseId, ApplicationState.WITHDRAWN);
    }

    @Override
    public void beforeMovingOn(long caseId) {
        vetoes.stop(caseId);
    }

    @Override
    public void discard(CaseFile draft, String person) {
        drafts.discard(draft.id(), person);
    }
}
