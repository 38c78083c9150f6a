package cn.safecommunity.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.DefaultBpmnParseFactory;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.util.ReflectUtil;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.util.xml.Parse;
import org.camunda.bpm.engine.impl.util.xml.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A model is held against the engine's schema as the engine does it, and read to the same. */
class KnownSchemaTest {

    private final KnownSchema known = new KnownSchema();
    private final BpmnParser engine = new BpmnParser(new JuelExpressionManager(), new DefaultBpmnParseFactory());

    /** What a reader says of a model, without what the engine makes of it. */
    private static final class Reading extends Parse {

        Reading(Parser parser) {
            super(parser);
        }
    }

    private Parse byTheEngine(String model) {
        Reading reading = new Reading(engine);
        reading.setSchemaResource(ReflectUtil.getResourceUrlAsString(BpmnParser.BPMN_20_SCHEMA_LOCATION));
        return reading.sourceInputStream(bytes(model)).execute();
    }

    private Parse byOurs(String model) {
        Parse reading = new Reading(new KnownSchema.WithSchema(engine, known.schema()));
        return reading.sourceInputStream(bytes(model)).execute();
    }

    private static ByteArrayInputStream bytes(String model) {
        return new ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8));
    }

    static List<Path> models() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> lines(Element element) {
        List<String> lines = new ArrayList<>();
        lines.add(element.getLine() + " " + element.getUri() + " " + element.getTagName() + " " + element.getText());
        element.attributes().stream().sorted().forEach(name -> lines.add(name + "=" + element.attribute(name)));
        element.elements().forEach(child -> lines.addAll(lines(child)));
        return lines;
    }

    private static List<String> problems(Parse reading) {
        List<String> problems = new ArrayList<>();
        for (Problem problem : reading.getProblems()) {
            problems.add(problem.getLine() + ":" + problem.getColumn() + " " + problem.getMessage());
        }
        return problems;
    }

    @ParameterizedTest
    @MethodSource("models")
    void aModelIsReadAsTheEngineReadsIt(Path file) throws IOException {
        String model = Files.readString(file);

        assertThat(lines(byOurs(model).getRootElement()))
                .hasSizeGreaterThan(100)
                .isEqualTo(lines(byTheEngine(model).getRootElement()));
        assertThat(problems(byOurs(model))).isEmpty();
    }

    @Test
    void whatTheSchemaDoesNotKnowIsSaidInTheSameWords() throws IOException {
        String model = Files.readString(Path.of("bpmn/complaint.bpmn"))
                .replaceFirst("<bpmn:userTask ", "<bpmn:unheardOf ")
                .replaceFirst("</bpmn:userTask>", "</bpmn:unheardOf>")
                .replaceFirst("isExecutable=\"true\"", "isExecutable=\"perhaps\"");

        assertThat(problems(byOurs(model)))
                .hasSizeGreaterThanOrEqualTo(2)
                .anyMatch(problem -> problem.contains("unheardOf"))
                .isEqualTo(problems(byTheEngine(model)));
    }

    @Test
    void aFileFromElsewhereIsNotFetched() {
        String model =
                "<!DOCTYPE definitions [<!ENTITY secret SYSTEM 'file:///etc/passwd'>]><definitions>&secret;</definitions>";

        assertThatThrownBy(() -> byOurs(model))
                .isInstanceOf(ProcessEngineException.class)
                .hasStackTraceContaining("DOCTYPE");
        assertThatThrownBy(() -> byTheEngine(model))
                .isInstanceOf(ProcessEngineException.class)
                .hasStackTraceContaining("DOCTYPE");
    }
}
