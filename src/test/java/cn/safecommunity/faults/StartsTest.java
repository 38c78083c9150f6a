package cn.safecommunity.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** Two nodes that start at the same moment on an empty database, again and again. */
@Tag("faults")
class StartsTest {

    private static final Logger LOG = LoggerFactory.getLogger(StartsTest.class);

    @RepeatedTest(5)
    void twoNodesThatStartAtOnceOnAnEmptyDatabaseBothBecomeReady(RepetitionInfo repetition) throws IOException {
        Path directory = Path.of("target/starts", String.valueOf(repetition.getCurrentRepetition()))
                .toAbsolutePath();
        FileSystemUtils.deleteRecursively(directory);
        Files.createDirectories(directory);
        Instant begun = Instant.now();
        try (RealDatabase database = new RealDatabase(directory.resolve("postgres"));
                NodeProcess one = new NodeProcess("one", database, directory, List.of(), "");
                NodeProcess other = new NodeProcess("other", database, directory, List.of(), "")) {
            Awaitility.await("both nodes are ready")
                    .atMost(Duration.ofMinutes(5))
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> one.isReady() && other.isReady());
            LOG.info(
                    "start {}: both ready after {} s",
                    repetition.getCurrentRepetition(),
                    Duration.between(begun, Instant.now()).toSeconds());
            assertThat(count(database, "act_re_deployment WHERE name_ = 'safe-community'"))
                    .isEqualTo(1);
            assertThat(count(database, "node")).isEqualTo(2);
            assertThat(one.log() + other.log()).doesNotContain(" ERROR ");
        }
    }

    private static int count(RealDatabase database, String rows) {
        return database.sql()
                .sql("SELECT count(*) FROM " + rows)
                .query(Integer.class)
                .single();
    }
}
