package cn.safecommunity.benchmark;

import cn.safecommunity.SafeCommunityApplication;
import cn.safecommunity.benchmark.stock.StockApplication;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * From the start of the process to the first login that is answered, beside the engine's own starter with the same versions
 * and flags: on a database that is empty, and on the same one again. {@code ./mvnw -Pbenchmark test} runs it and leaves
 * {@code target/benchmark-start.md} and {@code .json}.
 */
@Tag("benchmark")
class StartBenchmark {

    private static final int ROUNDS = Integer.getInteger("benchmark.starts", 5);
    private static final String USER = "operator";
    private static final String PASSWORD = "starts-are-counted-2013";

    /** What the starter brings along; the product's further libraries are not on its class path. */
    private static final Pattern OF_THE_STARTER = Pattern.compile(
            "(camunda-(?!engine-plugin-connect|connect|engine-rest-openapi)|spring-(boot|core|beans|context|aop|expression|jcl|jdbc|tx|web|webmvc|bridge)-|tomcat-embed|hibernate-validator|jboss-logging|classmate|jackson-"
                    + "(core|databind|annotations|datatype|module|jakarta|jaxrs|dataformat-cbor)|jersey-|hk2-|jakarta\\.|aopalliance|javassist|osgi-|class-model"
                    + "|asm-|mybatis|HikariCP|postgresql|slf4j|logback|jul-to|log4j-|snakeyaml|java-uuid|commons-(fileupload|io|lang3|logging|codec)|"
                    + "gson|joda|geronimo|jaxb-|scala|feel|fastparse|geny|sourcecode|istack|angus-activation|micrometer-(commons|observation)).*\\.jar");

    @Test
    void fromTheStartToTheFirstLogin() throws Exception {
        Map<String, List<Spent>> all = new LinkedHashMap<>();
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("timezone", SafeCommunityApplication.ZONE)
                .start()) {
            for (int round = 0; round < ROUNDS; round++) {
                for (String name : List.of("stock", "product")) {
                    String url = database(server, name + round);
                    for (String state : List.of("empty database", "filled database")) {
                        try (StartedProcess started = start(name, url)) {
                            all.computeIfAbsent(name + ", " + state, first -> new ArrayList<>())
                                    .add(started.started(USER, PASSWORD));
                        }
                    }
                }
            }
        }
        for (String state : List.of("empty", "filled")) {
            CostReport report = new CostReport("benchmark-start-" + state, "A start on a database that is " + state);
            report.add("starter", all.get("stock, " + state + " database"));
            report.add("product", all.get("product, " + state + " database"));
            report.write();
        }
    }

    private static String database(EmbeddedPostgres server, String name) throws SQLException {
        JdbcClient.create(server.getPostgresDatabase())
                .sql("CREATE DATABASE " + name)
                .update();
        return server.getJdbcUrl("postgres", name);
    }

    private static StartedProcess start(String name, String url) throws IOException {
        return name.equals("stock") ? stock(url) : product(url);
    }

    private static StartedProcess product(String url) throws IOException {
        return new StartedProcess(
                "product",
                Path.of("target/classes").toAbsolutePath() + File.pathSeparator + libraries(),
                List.of(SafeCommunityApplication.class.getName()),
                Map.of(
                        "SPRING_PROFILES_ACTIVE",
                        "production",
                        "SPRING_DATASOURCE_URL",
                        url,
                        "SPRING_DATASOURCE_USERNAME",
                        "postgres",
                        "SPRING_DATASOURCE_PASSWORD",
                        "any-word-but-a-default",
                        "SAFECOMMUNITY_ADMIN_USER",
                        USER,
                        "SAFECOMMUNITY_ADMIN_PASSWORD",
                        PASSWORD));
    }

    private static StartedProcess stock(String url) throws IOException {
        return new StartedProcess(
                "stock",
                alone()
                        + File.pathSeparator
                        + Stream.of(libraries().split(File.pathSeparator))
                                .filter(entry -> OF_THE_STARTER
                                        .matcher(Path.of(entry).getFileName().toString())
                                        .matches())
                                .collect(Collectors.joining(File.pathSeparator)),
                List.of(
                        StockApplication.class.getName(),
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=postgres",
                        "--camunda.bpm.authorization.enabled=true",
                        "--camunda.bpm.admin-user.id=" + USER,
                        "--camunda.bpm.admin-user.password=" + PASSWORD),
                Map.of());
    }

    /** Those that are shipped, and none of the tests; the profile writes them down. */
    private static String libraries() throws IOException {
        return Files.readString(Path.of("target/shipped-libraries.txt")).strip();
    }

    /** A directory with the one class of the stock application in it. */
    private static String alone() throws IOException {
        String name = StockApplication.class.getName().replace('.', '/') + ".class";
        Path copy = Path.of("target/stock-classes", name);
        Files.createDirectories(copy.getParent());
        try (InputStream in = StockApplication.class.getClassLoader().getResourceAsStream(name)) {
            Files.write(copy, in.readAllBytes());
        }
        return Path.of("target/stock-classes").toAbsolutePath().toString();
    }
}
