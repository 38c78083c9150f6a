package cn.safecommunity;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** What operations see of the product: its numbers, its version, and which case a line of the log is about. */
class OperationsOverHttpTest extends HttpTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "safe_community_stages{level=\"county\",light=\"redCard\"}",
                "safe_community_stages{level=\"city\",light=\"green\"}",
                "safe_community_messages_waiting",
                "safe_community_messages_given_up",
                "safe_community_jobs_failed",
                "safe_community_incidents",
                "safe_community_timers_late_seconds"
            })
    void theNumbersOfTheBusinessAreThere(String name) {
        assertThat(as("admin").get("/actuator/prometheus").body().lines())
                .anySatisfy(line -> assertThat(line).startsWith(name).doesNotEndWith("NaN"));
    }

    @Test
    void theVersionIsTold() {
        JsonNode info = as("admin").get("/actuator/info").json();
        assertThat(info.at("/build/version").asText()).isNotEmpty();
        assertThat(info.at("/build/artifact").asText()).isEqualTo("safe-community");
        assertThat(as("city-office").get("/actuator/info").status()).isEqualTo(403);
        assertThat(anybody().get("/actuator/info").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cases/987654321",
                "creations/987654321/plan",
                "programmes/987654321/board",
                "inspections/987654321"
            })
    void aLineOfTheLogSaysWhichCaseARequestIsAbout(String address) {
        Logger logger = (Logger) LoggerFactory.getLogger("org.springframework.web.servlet.DispatcherServlet");
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        logger.addAppender(lines);
        logger.setLevel(ch.qos.logback.classic.Level.DEBUG);
        try {
            as("city-office").get("/api/" + address);
        } finally {
            logger.setLevel(null);
            logger.detachAppender(lines);
        }
        assertThat(lines.list)
                .anySatisfy(line -> assertThat(line.getMDCPropertyMap()).containsEntry("caseId", "987654321"));
    }
}
