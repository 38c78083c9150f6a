package cn.safecommunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

class OtherDatabaseReportTest extends EngineTest {

    private static final String SCHEMA = "other_version";

    /** Some of Spring's are made with the context that failed. */
    private static final FailureHandler IN_NEED_OF_MORE = FailureHandler.handleMessage((message, failure) -> {});

    @TempDir
    private Path migrations;

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    @AfterEach
    void withoutTables() {
        jdbc.sql("DROP SCHEMA IF EXISTS " + SCHEMA + " CASCADE").update();
    }

    @Test
    void aDatabaseOfAnotherVersionIsLeftAloneAndTheWayOutIsSaid() throws IOException {
        version("CREATE TABLE place (code text)");
        flyway().migrate();
        version("CREATE TABLE place (code text PRIMARY KEY)");

        Throwable refusal = catchThrowable(() -> flyway().migrate());

        assertThat(refusal).hasMessageContaining("repair");
        FailureAnalysis said = said(new IllegalStateException(refusal));
        assertThat(said.getDescription()).contains("another version", "没有改动");
        assertThat(said.getAction()).contains("data/", "Do not repair", "请勿修复");
    }

    /** As the start says it, by whichever analyzer is registered. */
    private static FailureAnalysis said(Throwable failure) {
        return SpringFactoriesLoader.forDefaultResourceLocation().load(FailureAnalyzer.class, IN_NEED_OF_MORE).stream()
                .map(analyzer -> analyzer.analyze(failure))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private void version(String table) throws IOException {
        Files.writeString(migrations.resolve("V1__place.sql"), table);
    }

    private Flyway flyway() {
        return Flyway.configure()
                .dataSource(database)
                .schemas(SCHEMA)
                .locations("filesystem:" + migrations)
                .load();
    }
}
