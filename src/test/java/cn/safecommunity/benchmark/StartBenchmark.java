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
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * From the start of the process to the first login that is answered, beside the engine's own starter with the same versions
 * and flags: on a database that is empty, and on the same one again; the product also as it is shipped, with definitions that were made
 * ahead of time (ADR 56) and an archive of its classes (ADR 55), and the starter with an archive of its own.
 * {@code ./mvnw -Pimage -DskipTests package} and {@code ./mvnw -Pbenchmark test} run it and leave {@code target/benchmark-start-empty.md},
 * {@code -filled.md} and {@code .json}.
 */
@Tag("benchmark")
class StartBenchmark {

    private static final int ROUNDS = Integer.getInteger("benchmark.starts", 5);

    /** Fewer ways are more rounds in the same time; the starter must be among them, for it is what the others are compared with. */
    private static final List<Way> WAYS = Stream.of(
                    System.getProperty("benchmark.ways", "STARTER,PRODUCT,SHIPPED,ARCHIVED")
                            .split(","))
            .map(Way::valueOf)
            .toList();

    private static final Path DIRECTORY = Path.of("target/start").toAbsolutePath();
    private static final String USER = "operator";
    private static final String PASSWORD = "starts-are-counted-2013";

    /** What the starter brings along; the product's further libraries are not on its class path. */
    private static final Pattern OF_THE_STARTER = Pattern.compile(
            "(camunda-(?!engine-plugin-connect|connect|engine-rest-openapi)|spring-(boot|core|beans|context|aop|expression|jcl|jdbc|tx|web|webmvc|bridge)-|tomcat-embed|hibernate-validator|jboss-logging|classmate|jackson-"
                    + "(core|databind|annotations|datatype|module|jakarta|jaxrs|dataformat-cbor)|jersey-|hk2-|jakarta\\.|aopalliance|javassist|osgi-|class-model"
                    + "|asm-|mybatis|HikariCP|postgresql|slf4j|logback|jul-to|log4j-|snakeyaml|java-uuid|commons-(fileupload|io|lang3|logging|codec)|"
                    + "gson|joda|geronimo|jaxb-|scala|feel|fastparse|geny|sourcecode|istack|angus-activation|micrometer-(commons|observation)).*\\.jar");

    /** In the order of the report; the starter is what all are compared with. */
    private enum Way {
        STARTER("starter", false),
        PRODUCT("product", false),
        SHIPPED("product as shipped, made ahead of time and with its archive", true),
        ARCHIVED("starter with an archive", true);

        private final String title;
        private final boolean archived;

        Way(String title, boolean archived) {
            this.title = title;
            this.archived = archived;
        }

        private boolean ours() {
            return this == PRODUCT || this == SHIPPED;
        }

        private Path archive() {
            return DIRECTORY.resolve(name().toLowerCase(Locale.ROOT) + ".jsa");
        }
    }

    @Test
    void fromTheStartToTheFirstLogin() throws Exception {
        Map<String, Map<Way, List<Spent>>> all = new LinkedHashMap<>();
        Files.createDirectories(DIRECTORY);
        jar("product", Path.of("target/classes"));
        jar("shipped", prepared());
        jar("starter", alone());
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("timezone", SafeCommunityApplication.ZONE)
                .start()) {
            for (Way way : WAYS) {
                if (way.archived) {
                    train(way, database(server, "training_" + way));
                }
            }
            for (int round = 0; round < ROUNDS; round++) {
                for (Way way : turned(round)) {
                    String url = database(server, way.name() + round);
                    for (String state : List.of("empty", "filled")) {
                        all.computeIfAbsent(state, first -> new EnumMap<>(Way.class))
                                .computeIfAbsent(way, first -> new ArrayList<>())
                                .add(spent(way, url));
                    }
                }
            }
        }
        for (Map.Entry<String, Map<Way, List<Spent>>> state : all.entrySet()) {
            CostReport report = new CostReport(
                    "benchmark-start-" + state.getKey(), "A start on a database that is " + state.getKey());
            state.getValue().forEach((way, rounds) -> report.add(way.title, rounds));
            report.write();
        }
    }

    /** Each way is first as often as the others are, so that a machine that grows slower is slower for all of them. */
    private static List<Way> turned(int round) {
        List<Way> turned = new ArrayList<>(WAYS);
        Collections.rotate(turned, round);
        return turned;
    }

    private static void train(Way way, String url) throws IOException, InterruptedException {
        Files.deleteIfExists(way.archive());
        try (StartedProcess training = start(way, List.of("-XX:ArchiveClassesAtExit=" + way.archive()), url)) {
            training.started(USER, PASSWORD);
        }
    }

    private static Spent spent(Way way, String url) throws IOException, InterruptedException {
        List<String> options = way.archived ? List.of("-XX:SharedArchiveFile=" + way.archive()) : List.of();
        try (StartedProcess started = start(way, options, url)) {
            Spent spent = started.started(USER, PASSWORD);
            if (started.maps(way.archive()) != way.archived) {
                throw new IllegalStateException("The archive of the " + way.title + " is not used as it should be");
            }
            if (started.wasPrepared() != (way == Way.SHIPPED)) {
                throw new IllegalStateException("The definitions of the " + way.title + " are not as they should be");
            }
            return spent;
        }
    }

    private static String database(EmbeddedPostgres server, String key) throws SQLException {
        String name = key.toLowerCase(Locale.ROOT);
        JdbcClient.create(server.getPostgresDatabase())
                .sql("CREATE DATABASE " + name)
                .update();
        return server.getJdbcUrl("postgres", name);
    }

    private static StartedProcess start(Way way, List<String> options, String url) throws IOException {
        return way.ours() ? product(way, options, url) : stock(options, url);
    }

    private static StartedProcess product(Way way, List<String> options, String url) throws IOException {
        String name = way.name().toLowerCase(Locale.ROOT);
        return new StartedProcess(
                name,
                options,
                DIRECTORY.resolve(name + ".jar") + File.pathSeparator + libraries(),
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

    private static StartedProcess stock(List<String> options, String url) throws IOException {
        return new StartedProcess(
                "stock",
                options,
                DIRECTORY.resolve("starter.jar")
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

    /** The classes of the image, made after the last change of the sources. */
    private static Path prepared() throws IOException {
        Path classes = Path.of("target/image/classes");
        Path made = classes.resolve("META-INF/safecommunity/decided-settings.properties");
        try (Stream<Path> sources = Files.walk(Path.of("src/main"))) {
            if (!Files.exists(made)
                    || sources.anyMatch(file -> file.toFile().isFile()
                            && file.toFile().lastModified() > made.toFile().lastModified())) {
                throw new IllegalStateException("First make what is shipped: ./mvnw -Pimage -DskipTests package");
            }
        }
        return classes;
    }

    /** A directory with the one class of the stock application in it. */
    private static Path alone() throws IOException {
        String name = StockApplication.class.getName().replace('.', '/') + ".class";
        Path copy = Path.of("target/stock-classes", name);
        Files.createDirectories(copy.getParent());
        try (InputStream in = StockApplication.class.getClassLoader().getResourceAsStream(name)) {
            Files.write(copy, in.readAllBytes());
        }
        return Path.of("target/stock-classes");
    }

    /** No class in a directory gets into an archive. */
    private static void jar(String name, Path classes) {
        String jar = DIRECTORY.resolve(name + ".jar").toString();
        int status = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, "--create", "--file", jar, "-C", classes.toString(), ".");
        if (status != 0) {
            throw new IllegalStateException("No jar of " + classes);
        }
    }
}
