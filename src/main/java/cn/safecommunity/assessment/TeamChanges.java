package cn.safecommunity.assessment;

import cn.safecommunity.Forbidden;
import cn.safecommunity.Refusal;
import cn.safecommunity.assessment.TeamDesk.Place;
import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.engine.AsTheSystem;
import cn.safecommunity.notification.CaseRecord;
import cn.safecommunity.organisation.People;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Replaces an expert who cannot go on, with a reason on the record; whoever named the team decides (assumption). The
 * place in the team stays, with its task; what the first expert had filled in stays that expert's draft.
 */
@Service
class TeamChanges {

    private final TeamDesk desk;
    private final AssessorTeam team;
    private final CaseFiles files;
    private final People people;
    private final CaseRecord record;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final AuthorizationService authorizations;
    private final AsTheSystem asTheSystem;

    TeamChanges(
            TeamDesk desk,
            AssessorTeam team,
            CaseFiles files,
            People people,
            CaseRecord record,
            TaskService tasks,
            RuntimeService runtime,
            AuthorizationService authorizations,
            AsTheSystem asTheSystem) {
        this.desk = desk;
        this.team = team;
        this.files = files;
        this.people = people;
        this.record = record;
        this.tasks = tasks;
        this.runtime = runtime;
        this.authorizations = authorizations;
        this.asTheSystem = asTheSystem;
    }

    @Transactional
    void replace(long caseId, String assessor, String replacement, String reason, String person) {
        files.visible(caseId, person);
        Place place = desk.of(caseId, assessor)
                .orElseThrow(() -> new Refusal(AssessmentVariables.ASSESSOR, "这位专家现在没有待办的评定，不能更换。请刷新页面后核对。"));
        if (!people.isMember(person, place.authority())) {
            throw new Forbidden("评定组成员由组成评定组的单位更换。");
        }
        if (place.signed()) {
            throw new Refusal(AssessmentVariables.ASSESSOR, people.nameOf(assessor) + "已经签署评定表，不能更换。");
        }
        if (replacement.isBlank()) {
            throw new Refusal("replacement", "请选择接替的专家。");
        }
        if (reason.isBlank()) {
            throw new Refusal("reason", "请填写更换的原因。");
        }
        team.replace(files.get(caseId), assessor, replacement);
        hand(place, replacement);
        files.extendGrants(caseId);
        record.add(
                caseId,
                "team",
                "评定组更换专家：" + people.nameOf(assessor) + "换为" + people.nameOf(replacement) + "。原因：" + reason.strip());
    }

    /** The engine gives the next assignee a right to the task and leaves the last one theirs. */
    private void hand(Place place, String replacement) {
        asTheSystem.ask(() -> {
            tasks.setAssignee(place.taskId(), replacement);
            authorizations
                    .createAuthorizationQuery()
                    .resourceType(Resources.TASK)
                    .resourceId(place.taskId())
                    .userIdIn(place.assessor())
                    .list()
                    .forEach(right -> authorizations.deleteAuthorization(right.getId()));
            runtime.setVariableLocal(place.executionId(), AssessmentVariables.ASSESSOR, replacement);
            return replacement;
        });
    }
}
