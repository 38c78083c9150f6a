package cn.safecommunity.assessment;

import cn.safecommunity.casefile.CaseVariables;
import cn.safecommunity.organisation.AsApplication;
import cn.safecommunity.organisation.Groups;
import cn.safecommunity.organisation.People;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Which experts are assessing right now, and which authority their team answers to. */
@Component
class TeamDesk {

    private static final String[] TASKS = {SheetKind.ON_SITE.task(), SheetKind.REVIEW.task()};

    private final TaskService tasks;
    private final SheetRepository sheets;
    private final People people;
    private final AsApplication asApplication;

    TeamDesk(TaskService tasks, SheetRepository sheets, People people, AsApplication asApplication) {
        this.tasks = tasks;
        this.sheets = sheets;
        this.people = people;
        this.asApplication = asApplication;
    }

    /**
     * An expert who has not handed in.
     *
     * @param authority the group that named the team
     * @param signed whether their sheet is signed already, as the leader's is before the others have finished
     */
    record Place(
            String taskId, String executionId, SheetKey sheet, String assessor, String authority, boolean signed) {}

    List<Place> all() {
        return asApplication.ask(
                () -> tasks.createTaskQuery().taskDefinitionKeyIn(TASKS).orderByTaskCreateTime().asc().list().stream()
                        .map(this::place)
                        .toList());
    }

    private Place place(Task task) {
        Map<String, Object> variables = tasks.getVariables(task.getId());
        long caseId = ((Number) Objects.requireNonNull(variables.get(CaseVariables.CASE_ID))).longValue();
        int round = ((Number) Objects.requireNonNull(variables.get(CaseVariables.ROUND))).intValue();
        SheetKey sheet = new SheetKey(caseId, SheetKind.ofTask(task.getTaskDefinitionKey()), round);
        String assessor = Objects.requireNonNull(task.getAssignee());
        String level = "national".equals(variables.get(CaseVariables.CHAIN)) ? "association" : "province";
        boolean signed = sheets.find(sheet, assessor).filter(Sheet::isSigned).isPresent();
        return new Place(task.getId(), task.getExecutionId(), sheet, assessor, Groups.examiner(level, null), signed);
    }

    /** The places of the teams that a person's authority has named. */
    List<Place> of(String person) {
        List<String> groups = people.groupsOf(person);
        return all().stream()
                .filter(place -> groups.contains(place.authority()))
                .toList();
    }
}
