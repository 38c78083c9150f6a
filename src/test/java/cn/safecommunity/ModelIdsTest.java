package cn.safecommunity;

import static cn.safecommunity.ModelFiles.all;
import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.casefile.Field;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The code names elements, messages and variables of the models by constants that stand in the models; it names no other
 * and none twice. What the code does not need to name is read from the files.
 */
class ModelIdsTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final String MESSAGE = "_MESSAGE";
    private static final String ERROR = "_ERROR";
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\n]*");
    private static final Pattern LITERAL = Pattern.compile("\"((?:\\\\.|[^\"\\\\\n])*)\"");

    /** The words of the assessment room for its own things, which happen to be keys of tasks as well. */
    private static final Set<String> OTHER_WORDS = Set.of("Verdict.java", "SheetKind.java");

    /** Every class of the application whose name ends so, that none can be forgotten. */
    private static List<Class<?>> classes(String ending) {
        return sources()
                .filter(file -> file.toString().endsWith(ending + ".java"))
                .<Class<?>>map(ModelIdsTest::load)
                .toList();
    }

    static List<Class<?>> models() {
        return classes("Model");
    }

    private static Stream<Path> sources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(Path file) {
        try {
            return Class.forName(
                    SOURCES.relativize(file).toString().replace(".java", "").replace('/', '.'));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void thereIsAClassForEveryModel() {
        assertThat(models().stream()
                        .map(model -> constants(model).get("KEY"))
                        .filter(key -> key != null)
                        .map(key -> ModelFiles.kebab(key) + ".bpmn"))
                .containsExactlyInAnyOrderElementsOf(ModelFiles.in("bpmn", ".bpmn").stream()
                        .map(file -> file.getFileName().toString())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyConstantIsDrawn(Class<?> model) {
        Map<String, String> named = constants(model);
        named.remove("KEY");
        Set<String> drawn = new HashSet<>();
        files(model).forEach(file -> {
            all(file, FlowNode.class).forEach(node -> drawn.add(constant(node.getId()) + "=" + node.getId()));
            all(file, Message.class)
                    .forEach(message -> drawn.add(constant(message.getName()) + MESSAGE + "=" + message.getName()));
            all(file, Error.class).forEach(error -> drawn.add("VETO" + ERROR + "=" + error.getErrorCode()));
        });
        assertThat(named.entrySet().stream().map(Map.Entry::toString))
                .isNotEmpty()
                .isSubsetOf(drawn);
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyConstantIsUsed(Class<?> model) {
        String code = sources()
                .filter(file -> !file.endsWith(model.getSimpleName() + ".java"))
                .map(ModelIdsTest::read)
                .collect(Collectors.joining());
        assertThat(constants(model).keySet())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(name.equals("KEY") || code.contains(model.getSimpleName() + "." + name))
                        .as(name)
                        .isTrue());
    }

    /** The demonstration stands outside the doors and knows what a client knows: the keys that the doors tell. */
    @Test
    void noTaskAndNoMessageIsNamedByALiteral() {
        Set<String> ids = new HashSet<>();
        ModelFiles.in("bpmn", ".bpmn").stream().map(ModelFiles::read).forEach(model -> {
            all(model, UserTask.class).forEach(task -> ids.add(task.getId()));
            all(model, Message.class).forEach(message -> ids.add(message.getName()));
        });
        List<String> typed = sources()
                .filter(file -> !file.toString().endsWith("Model.java"))
                .filter(file -> !file.getParent().endsWith("demonstration"))
                .filter(file -> !OTHER_WORDS.contains(file.getFileName().toString()))
                .flatMap(file -> literals(file).filter(ids::contains).map(id -> file + ": " + id))
                .toList();
        assertThat(ids).contains("examine", "applicationWithdrawn");
        assertThat(typed).isEmpty();
    }

    /** What a model reads is written by a model, handed in by a caller, or named by the code. */
    @Test
    void everyVariableThatAModelReadsIsKnown() {
        Set<String> known = new TreeSet<>();
        classes("Variables").forEach(type -> known.addAll(constants(type).values()));
        known.addAll(constants(load(SOURCES.resolve("cn/safecommunity/creation/Countersigners.java")))
                .values());
        List<BpmnModelInstance> models =
                ModelFiles.in("bpmn", ".bpmn").stream().map(ModelFiles::read).toList();
        models.forEach(model -> known.addAll(ModelFiles.written(model)));
        assertThat(models)
                .allSatisfy(model -> assertThat(ModelFiles.variables(model)).isSubsetOf(known));
        assertThat(known).contains("decision", "filingNumber", "reviewOutcome");
    }

    private static Stream<BpmnModelInstance> files(Class<?> model) {
        String key = constants(model).get("KEY");
        return key != null
                ? Stream.of(ModelFiles.ofKey(key))
                : ModelFiles.in("bpmn", ".bpmn").stream().map(ModelFiles::read);
    }

    private static Stream<String> literals(Path file) {
        return LITERAL.matcher(COMMENT.matcher(read(file)).replaceAll(""))
                .results()
                .map((MatchResult found) -> found.group(1));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> constants(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> field.getType() == String.class || field.getType() == Field.class)
                .filter(field -> java.lang.reflect.Modifier.isStatic(field.getModifiers()))
                .collect(Collectors.toMap(
                        java.lang.reflect.Field::getName, ModelIdsTest::value, (a, b) -> a, TreeMap::new));
    }

    private static String value(java.lang.reflect.Field field) {
        try {
            field.setAccessible(true);
            return field.get(null) instanceof Field asked ? asked.name() : (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String constant(String id) {
        return id.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
    }
}
