package cn.safecommunity.assessment;

import cn.safecommunity.assessment.SheetRepository.Signed;
import cn.safecommunity.casefile.TaskHolders;
import cn.safecommunity.engine.AsTheSystem;
import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.organisation.Groups;
import cn.safecommunity.organisation.People;
import cn.safecommunity.policy.Chain;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which experts are assessing right now, and which authority their team answers to. */
@Component
class TeamDesk {

    private static final String[] TASKS = {SheetKind.ON_SITE.task(), SheetKind.REVIEW.task()};

    private final TaskService tasks;
    private final SheetRepository sheets;
    private final People people;
    private final RuntimeService runtime;
    private final TaskHolders holders;
    private final AsTheSystem asTheSystem;

    TeamDesk(
            TaskService tasks,
            SheetRepository sheets,
            People people,
            RuntimeService runtime,
            TaskHolders holders,
            AsTheSystem asTheSystem) {
        this.tasks = tasks;
        this.sheets = sheets;
        this.people = people;
        this.runtime = runtime;
        this.holders = holders;
        this.asTheSystem = asTheSystem;
    }

    /**
     * An expert who has not handed in.
     *
     * @param authority the group that named the team
     * @param signed whether their sheet is signed already, as the leader's is before the others have finished
     */
    record Place(
            String taskId, String executionId, SheetKey sheet, String assessor, String authority, boolean signed) {}

    /** The places of the teams that a person's authority has named. */
    List<Place> of(String person) {
        List<String> groups = people.groupsOf(person);
        return Arrays.stream(Chain.values())
                .filter(chain -> groups.contains(namedBy(chain)))
                .flatMap(chain ->
                        places(tasks.createTaskQuery().processVariableValueEquals(CaseVariables.CHAIN, chain.id()))
                                .stream())
                .toList();
    }

    /** The place of one expert in the team of a case file. */
    Optional<Place> of(long caseId, String assessor) {
        return places(tasks.createTaskQuery().processVariableValueEquals(CaseVariables.CASE_ID, caseId)).stream()
                .filter(place -> place.assessor().equals(assessor))
                .findFirst();
    }

    /** Who names the teams of a chain. */
    private static String namedBy(Chain chain) {
        return Groups.examiner(chain.top(), null);
    }

    /** The variables of all tasks and the signatures of all sheets are read at once, however many teams are on site. */
    private List<Place> places(TaskQuery query) {
        return asTheSystem.ask(() -> {
            List<Task> open = query.taskDefinitionKeyIn(TASKS)
                    .orderByTaskCreateTime()
                    .asc()
                    .list();
            if (open.isEmpty()) {
                return List.of();
            }
            Map<String, Map<String, Object>> variables = variables(open);
            Set<Signed> signed = sheets.signed(open.stream()
                    .map(task -> caseOf(variables.getOrDefault(task.getProcessInstanceId(), Map.of())))
                    .toList());
            return open.stream()
                    .map(task -> place(
                            task,
                            variables.getOrDefault(task.getProcessInstanceId(), Map.of()),
                            variables.getOrDefault(task.getExecutionId(), Map.of()),
                            signed))
                    .toList();
        });
    }

    /** By execution: an expert's own, and those of the instance. */
    private Map<String, Map<String, Object>> variables(List<Task> open) {
        Map<String, Map<String, Object>> variables = new HashMap<>();
        runtime.createVariableInstanceQuery()
                .processInstanceIdIn(
                        open.stream().map(Task::getProcessInstanceId).distinct().toArray(String[]::new))
                .variableNameIn(
                        CaseVariables.CASE_ID,
                        CaseVariables.CHAIN,
                        AssessmentVariables.ROUND,
                        AssessmentVariables.ASSESSOR)
                .list()
                .forEach(one -> {
                    Object value = one.getValue();
                    if (value != null) {
                        variables
                                .computeIfAbsent(one.getExecutionId(), execution -> new HashMap<>())
                                .put(one.getName(), value);
                    }
                });
        return variables;
    }

    private static long caseOf(Map<String, Object> instance) {
        return ((Number) Objects.requireNonNull(instance.get(CaseVariables.CASE_ID))).longValue();
    }

    private static Place place(Task task, Map<String, Object> instance, Map<String, Object> own, Set<Signed> signed) {
        Map<String, Object> variables = new HashMap<>(instance);
        variables.putAll(own);
        Function<String, @Nullable Object> read = variables::get;
        SheetKey sheet = new SheetKey(
                caseOf(instance),
                SheetKind.ofTask(task.getTaskDefinitionKey()),
                TeamPlace.of(read).round());
        String assessor = CaseVariables.text(variables, AssessmentVariables.ASSESSOR);
        String authority = namedBy(Chain.of(CaseVariables.text(variables, CaseVariables.CHAIN)));
        return new Place(
                task.getId(),
                task.getExecutionId(),
                sheet,
                assessor,
                authority,
                signed.contains(new Signed(sheet, assessor)));
    }

    void hand(Place place, String replacement) {
        holders.pass(place.taskId(), replacement);
        asTheSystem.ask(() -> {
            runtime.setVariableLocal(place.executionId(), AssessmentVariables.ASSESSOR, replacement);
            return replacement;
        });
    }
}
