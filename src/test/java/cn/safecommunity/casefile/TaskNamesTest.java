package cn.safecommunity.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.EngineTest;
import cn.safecommunity.ModelFiles;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every user task of the models is told once, and people read one name for it wherever it is named. */
class TaskNamesTest extends EngineTest {

    @Autowired
    private TaskCatalogue catalogue;

    @Autowired
    private CaseKinds kinds;

    /** The names of each task by its key. */
    private static Map<String, Set<String>> drawn() {
        return ModelFiles.in("bpmn", ".bpmn").stream()
                .flatMap(file -> ModelFiles.read(file).getModelElementsByType(UserTask.class).stream())
                .collect(Collectors.groupingBy(
                        UserTask::getId, TreeMap::new, Collectors.mapping(UserTask::getName, Collectors.toSet())));
    }

    @Test
    void aTaskIsCalledTheSameInItsModelsAndInTheCode() {
        assertThat(drawn())
                .hasSizeGreaterThan(30)
                .allSatisfy((key, names) -> assertThat(names)
                        .as(key)
                        .containsExactly(catalogue.of(key).label()));
    }

    @Test
    void noTaskIsToldThatIsNotDrawn() {
        Set<String> told = new TreeSet<>();
        kinds.list().forEach(kind -> kind.tasks().forEach(rule -> told.add(rule.key())));
        assertThat(told).isNotEmpty().isSubsetOf(drawn().keySet());
    }

    @Test
    void theTasksOfASupervisionAreThoseOfWhoSupervisesIsSupervisedAndJudgesThePlan() {
        assertThat(catalogue.supervisions()).containsExactlyInAnyOrder("supervise", "superviseCounty", "acceptPlan");
    }
}
