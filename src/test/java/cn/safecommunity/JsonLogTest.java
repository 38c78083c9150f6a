package cn.safecommunity;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import cn.safecommunity.endorsement.ApplicationDriver;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.logback.StructuredLogEncoder;

/** Lines of the log as JSON ({@code LOGGING_STRUCTURED_FORMAT_CONSOLE}): each kind that the settings name says which case it is about. */
class JsonLogTest extends HttpTest {

    @Autowired
    private ApplicationDriver driver;

    @ParameterizedTest
    @CsvSource({"ecs, businessKey, caseId", "logstash, businessKey, caseId", "gelf, _businessKey, _caseId"})
    void aLineThatIsWrittenWhileACaseIsHandledHasItsNumber(String format, String number, String id) throws Exception {
        driver.prepare();
        long draft = driver.draftWithMaterials("provincial").id();
        String key = driver.start("provincial").getBusinessKey();
        Task task = driver.task("examine");
        String clerk = "county-610902-examiner";

        List<JsonNode> lines = written(format, () -> {
            assertThat(as(clerk).get("/api/casefiles/" + draft).status()).isEqualTo(200);
            assertThat(as(clerk)
                            .post("/engine-rest/task/" + task.getId() + "/claim", "{\"userId\":\"" + clerk + "\"}")
                            .status())
                    .isEqualTo(204);
            Reply done = as(clerk)
                    .post(
                            "/engine-rest/task/" + task.getId() + "/complete",
                            "{\"variables\":{\"decision\":{\"value\":\"approve\",\"type\":\"String\"},"
                                    + "\"opinion\":{\"value\":\"材料齐全，同意上报。\",\"type\":\"String\"}}}");
            assertThat(done.status()).as(done.body()).isEqualTo(204);
        });

        assertThat(key).isNotBlank();
        assertThat(lines)
                .anySatisfy(line -> assertThat(line.path(number).asText()).isEqualTo(key));
        assertThat(lines).anySatisfy(line -> assertThat(line.path(id).asText()).isEqualTo(String.valueOf(draft)));
    }

    /** What the encoder of that setting makes of the lines that the engine and the doors write meanwhile. */
    private static List<JsonNode> written(String format, Runnable work) throws Exception {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        StructuredLogEncoder encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat(format);
        encoder.start();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.setOutputStream(bytes);
        appender.start();
        List<Logger> talkers = List.of(
                context.getLogger("org.camunda.bpm.engine.bpmn.behavior"),
                context.getLogger("org.springframework.web.servlet.DispatcherServlet"));
        for (Logger talker : talkers) {
            talker.addAppender(appender);
            talker.setLevel(Level.DEBUG);
        }
        try {
            work.run();
        } finally {
            for (Logger talker : talkers) {
                talker.setLevel(null);
                talker.detachAppender(appender);
            }
            appender.stop();
        }
        List<JsonNode> lines = new ArrayList<>();
        for (String line : bytes.toString(StandardCharsets.UTF_8).split("\n")) {
            lines.add(new ObjectMapper().readTree(line));
        }
        return lines;
    }
}
