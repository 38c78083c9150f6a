package cn.safecommunity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The class of a model and its file name the same elements, messages and variables, in both directions. */
class ModelIdsTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final String MESSAGE = "_MESSAGE";

    /** Every class of the application that is named …Model, so that none can be forgotten. */
    static Stream<Class<?>> classes() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files
                    .filter(file -> file.toString().endsWith("Model.java"))
                    .map(file -> SOURCES.relativize(file).toString())
                    .sorted()
                    .<Class<?>>map(ModelIdsTest::load)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(String source) {
        try {
            return Class.forName(source.replace(".java", "").replace('/', '.'));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void thereIsAClassForEveryModel() {
        assertThat(classes().map(model -> ModelFiles.kebab(constants(model).get("KEY")) + ".bpmn"))
                .containsExactlyInAnyOrderElementsOf(ModelFiles.in("bpmn", ".bpmn").stream()
                        .map(file -> file.getFileName().toString())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("classes")
    void elementsAreTheSame(Class<?> model) {
        Map<String, String> named = constants(model);
        named.keySet().removeIf(name -> name.equals("KEY") || name.endsWith(MESSAGE));
        Set<String> drawn = file(model).getModelElementsByType(FlowNode.class).stream()
                .map(FlowNode::getId)
                .collect(Collectors.toSet());
        assertThat(named.values()).containsExactlyInAnyOrderElementsOf(drawn);
        assertThat(named).allSatisfy((name, id) -> assertThat(name).isEqualTo(constant(id)));
    }

    @ParameterizedTest
    @MethodSource("classes")
    void messagesAreTheSame(Class<?> model) {
        Map<String, String> named = constants(model);
        named.keySet().removeIf(name -> !name.endsWith(MESSAGE));
        Set<String> sent = file(model).getModelElementsByType(Message.class).stream()
                .map(Message::getName)
                .collect(Collectors.toSet());
        assertThat(named.values()).containsExactlyInAnyOrderElementsOf(sent);
        assertThat(named).allSatisfy((name, id) -> assertThat(name).isEqualTo(constant(id) + MESSAGE));
    }

    @ParameterizedTest
    @MethodSource("classes")
    void variablesAreTheSame(Class<?> model) throws ReflectiveOperationException {
        Set<String> used = new TreeSet<>(ModelFiles.variables(file(model)));
        used.addAll(handedIn(constants(model).get("KEY")));
        assertThat(((Map<?, ?>) model.getField("VARIABLES").get(null))
                        .keySet().stream().map(Object::toString))
                .containsExactlyInAnyOrderElementsOf(used);
    }

    /** The variables that callers of this process give it. */
    private static Set<String> handedIn(String key) {
        return ModelFiles.in("bpmn", ".bpmn").stream()
                .flatMap(file -> ModelFiles.read(file).getModelElementsByType(CallActivity.class).stream())
                .filter(call -> call.getCalledElement().equals(key))
                .flatMap(call ->
                        call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list().stream())
                .map(CamundaIn::getCamundaTarget)
                .filter(target -> target != null)
                .collect(Collectors.toSet());
    }

    private static BpmnModelInstance file(Class<?> model) {
        return ModelFiles.ofKey(constants(model).get("KEY"));
    }

    private static Map<String, String> constants(Class<?> model) {
        return Arrays.stream(model.getFields())
                .filter(field -> field.getType() == String.class)
                .collect(Collectors.toMap(field -> field.getName(), ModelIdsTest::value, (a, b) -> a, TreeMap::new));
    }

    private static String value(java.lang.reflect.Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String constant(String id) {
        return id.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
    }
}
