package cn.safecommunity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The beans that the models name are there, and nothing waits to be called by a model that does not. */
class ModelBeansTest extends EngineTest {

    @Autowired
    private ApplicationContext context;

    @Test
    void everyBeanThatAModelNamesExists() {
        assertThat(named())
                .isNotEmpty()
                .allSatisfy(
                        bean -> assertThat(context.containsBean(bean)).as(bean).isTrue());
    }

    @Test
    void everyDelegateAndListenerIsUsedByAModel() {
        Set<String> offered = Stream.of(JavaDelegate.class, ExecutionListener.class, TaskListener.class)
                .flatMap(type -> Arrays.stream(context.getBeanNamesForType(type)))
                .filter(bean -> context.getType(bean).getName().startsWith("cn.safecommunity"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named()).containsAll(offered);
        assertThat(offered).isNotEmpty();
    }

    private static Set<String> named() {
        return ModelFiles.in("bpmn", ".bpmn").stream()
                .flatMap(file -> ModelFiles.beans(ModelFiles.read(file)).stream())
                .collect(Collectors.toSet());
    }
}
