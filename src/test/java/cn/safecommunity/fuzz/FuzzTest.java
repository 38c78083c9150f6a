package cn.safecommunity.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import cn.safecommunity.endorsement.ApplicationDriver;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Odd requests at every door that an OpenAPI description names, by people of every kind: none fails, none is slow, every
 * refusal is Chinese, and whoever has no right changes nothing. Started by {@code .ci/fuzz}; the table goes to
 * {@code target/fuzz.md}.
 */
@Tag("fuzz")
class FuzzTest extends HttpTest {

    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 20_000);
    private static final long SEED = Long.getLong("fuzz.seed", 20131204L);
    private static final long SLOWEST = Long.getLong("fuzz.slowest", 5_000L);

    /** What printing may take, in milliseconds: twenty seconds in the queue and forty for the file (ADR 31). */
    private static final long SLOWEST_PRINT = 60_000;

    /** After so many requests the table is written, for whoever waits. */
    private static final int PORTION = 1_000;

    private static final List<String> WITHOUT_RIGHTS = List.of("", "fuzz-stranger");
    private static final List<String> WITH_RIGHTS = List.of(
            "community-" + ApplicationDriver.COMMUNITY,
            "county-610902-examiner",
            "county-610902-leader",
            "city-office",
            "city-examiner",
            "province-examiner",
            "assessor");
    private static final String ADMINISTRATOR = "fuzz-admin";

    /** What changes by itself (failed logins, logins, the job executor, metrics), and what is everybody's own: whether to get mail. */
    private static final Pattern RESTLESS =
            Pattern.compile("act_ru_(job|jobdef|meter_log|task_meter_log)|act_ge_property|.*login_failure.*|flyway.*"
                    + "|web_session|mail_choice");

    private static final Pattern LEAK =
            Pattern.compile("SQL|INSERT INTO|SELECT |org\\.(camunda|spring)|java\\.lang|Whitelabel");

    @Autowired
    private ApplicationDriver driver;

    @Autowired
    private JdbcClient jdbc;

    private final Random random = new Random(SEED);
    private final Map<String, int[]> table = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();
    private List<String> known = List.of();
    private int sent;
    private long slowest;
    private String slowestCall = "";

    @BeforeEach
    void somethingToKnockAt() {
        person("fuzz-stranger");
        administrator(ADMINISTRATOR);
        driver.prepare();
        driver.draftWithMaterials("provincial");
        driver.start("provincial");
        known = Stream.of(
                        "SELECT id_ FROM act_ru_task LIMIT 5",
                        "SELECT id_ FROM act_hi_procinst ORDER BY start_time_ DESC LIMIT 5",
                        "SELECT key_ FROM act_re_procdef LIMIT 10",
                        "SELECT id_ FROM act_re_procdef LIMIT 5",
                        "SELECT id::text FROM case_file ORDER BY id DESC LIMIT 5",
                        "SELECT id::text FROM material ORDER BY id DESC LIMIT 5",
                        "SELECT id_ FROM act_ru_variable LIMIT 5")
                .flatMap(sql -> jdbc.sql(sql).query(String.class).list().stream())
                .collect(Collectors.toCollection(ArrayList::new));
        known.addAll(List.of(
                ApplicationDriver.COMMUNITY,
                "610902",
                "2013",
                "1",
                "provincial",
                "opinion",
                "decision",
                "county-610902-examiner",
                "city-office",
                "assessor"));
    }

    @Test
    void noDoorFailsAndNobodyChangesWhatIsNotTheirs() throws IOException {
        List<Description> descriptions = descriptions();
        Map<String, String> before = fingerprints();
        knock(descriptions, WITHOUT_RIGHTS, REQUESTS / 2);
        List<String> changed = changed(before, fingerprints());
        knock(descriptions, WITH_RIGHTS, REQUESTS * 2 / 5);
        knock(descriptions, List.of(ADMINISTRATOR), REQUESTS / 10);
        report(changed);

        assertThat(changed).as("tables that people without rights changed").isEmpty();
        assertThat(wrong).isEmpty();
    }

    private record Description(JsonNode document, List<Operation> operations) {}

    private List<Description> descriptions() throws IOException {
        JsonNode own = as(ADMINISTRATOR).get("/v3/api-docs").json();
        try (InputStream file = getClass().getResourceAsStream("/openapi.json")) {
            JsonNode engine = new ObjectMapper().readTree(file);
            return List.of(
                    new Description(own, Operation.of("", own)),
                    new Description(engine, Operation.of("/engine-rest", engine)),
                    new Description(engine, Operation.of("/camunda/api/engine/engine/default", engine)),
                    new Description(engine, WebAppDoors.all()));
        }
    }

    private void knock(List<Description> descriptions, List<String> people, int times) throws IOException {
        Map<String, Client> basic =
                people.stream().collect(Collectors.toMap(each -> each, each -> each.isEmpty() ? anybody() : as(each)));
        Map<String, Client> sessions = people.stream()
                .collect(Collectors.toMap(each -> each, each -> each.isEmpty() ? new Session() : loggedIn(each)));
        for (int i = 0; i < times; i++) {
            Description description = descriptions.get(i % descriptions.size());
            Operation operation = description
                    .operations()
                    .get(random.nextInt(description.operations().size()));
            if (operation.path().startsWith("/api/test/") || operation.path().startsWith("/api/drill")) {
                continue; // a door of the tests, and the clock
            }
            String person = people.get(i % people.size());
            boolean webApp = operation.root().startsWith("/camunda");
            if (++sent % PORTION == 0) {
                report(List.of("not counted yet"));
            }
            knock(
                    (webApp ? sessions : basic).get(person),
                    person,
                    operation,
                    new OddValues(random, known, description.document()));
        }
    }

    private void knock(Client client, String person, Operation operation, OddValues values) {
        String address = address(operation, values);
        String body = operation.form()
                ? "--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                        + values.text().replace('"', '_') + "\"\r\n\r\nx\r\n--XX--\r\n"
                : operation.body().isMissingNode() ? null : values.body(operation.body());
        String accept = values.one(List.of("application/json", "text/html", "*/*", "application/xml"));
        long start = System.nanoTime();
        Reply reply = answered(() -> client.send(operation.method(), address, body, request -> {
            request.setHeader("Accept", accept).timeout(Duration.ofSeconds(90));
            return operation.form() ? request.setHeader("Content-Type", "multipart/form-data; boundary=XX") : request;
        }));
        long took = (System.nanoTime() - start) / 1_000_000;
        judge(operation, person + " " + operation.method() + " " + address + " " + body, reply, took);
    }

    /** The server may close a connection that was kept open just when the next request goes out: once more, on a new one. */
    private static Reply answered(Supplier<Reply> call) {
        try {
            return call.get();
        } catch (UncheckedIOException closed) {
            return call.get();
        }
    }

    private String address(Operation operation, OddValues values) {
        String path = operation.path();
        StringBuilder query = new StringBuilder();
        for (Operation.Parameter parameter : operation.parameters()) {
            String value = encoded(values.text());
            if (parameter.inPath()) {
                path = path.replace("{" + parameter.name() + "}", value.isEmpty() ? "x" : value);
            } else if (random.nextInt(5) == 0 || operation.parameters().size() < 6) {
                query.append(query.isEmpty() ? "?" : "&")
                        .append(parameter.name())
                        .append('=')
                        .append(value);
            }
        }
        return operation.root() + path + query;
    }

    private static String encoded(String text) {
        String short1 = text.length() > 1000 ? text.substring(0, 1000) : text;
        return URLEncoder.encode(short1, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private void judge(Operation operation, String call, Reply reply, long took) {
        int[] line = table.computeIfAbsent(operation.root().isEmpty() ? "/api" : operation.root(), none -> new int[6]);
        line[Math.min(reply.status() / 100, 5)]++;
        line[0]++;
        if (took > slowest) {
            slowest = took;
            slowestCall = call;
        }
        String fault = fault(reply, took, operation.path().endsWith("/pdf") ? SLOWEST_PRINT : SLOWEST);
        if (fault != null) {
            String shown = call.length() > 600 ? call.substring(0, 600) : call;
            wrong.add(fault + ": " + reply.status() + " " + shown + " -> "
                    + reply.body().substring(0, Math.min(300, reply.body().length())));
        }
    }

    private static @Nullable String fault(Reply reply, long took, long most) {
        if (reply.status() >= 500) {
            return "failed";
        }
        if (took > most) {
            return "slow (" + took + " ms)";
        }
        if (reply.status() >= 400 && !reply.body().isEmpty()) {
            if (!reply.body()
                    .codePoints()
                    .anyMatch(each -> Character.UnicodeScript.of(each) == Character.UnicodeScript.HAN)) {
                return "not Chinese";
            }
            String words = reply.body().replaceAll("引擎原文：[^\"]*", "");
            return LEAK.matcher(words).find() ? "tells of the inside" : null;
        }
        return null;
    }

    /** How many rows each table has, and what they say. */
    private Map<String, String> fingerprints() {
        Map<String, String> all = new TreeMap<>();
        List<String> tables = jdbc.sql("SELECT schemaname || '.' || tablename FROM pg_tables"
                        + " WHERE schemaname IN ('public', 'safecommunity')")
                .query(String.class)
                .list();
        for (String each : tables) {
            if (!RESTLESS.matcher(each.substring(each.indexOf('.') + 1)).matches()) {
                all.put(
                        each,
                        jdbc.sql("SELECT count(*) || ':' || coalesce(sum(hashtext(t::text)::bigint), 0) FROM " + each
                                        + " t")
                                .query(String.class)
                                .single());
            }
        }
        return all;
    }

    private static List<String> changed(Map<String, String> before, Map<String, String> after) {
        return after.keySet().stream()
                .filter(each -> !after.get(each).equals(before.get(each)))
                .map(each -> each + " " + before.get(each) + " -> " + after.get(each))
                .toList();
    }

    private void report(List<String> changed) throws IOException {
        StringBuilder text = new StringBuilder(
                "seed " + SEED + ", " + sent + " of " + REQUESTS + " requests, slowest " + slowest + " ms: "
                        + slowestCall.substring(0, Math.min(200, slowestCall.length()))
                        + "\n\n| door | requests | 2xx | 3xx | 4xx | 5xx |\n|---|---|---|---|---|---|\n");
        table.forEach((door, line) -> text.append(
                "| %s | %d | %d | %d | %d | %d |%n".formatted(door, line[0], line[2], line[3], line[4], line[5])));
        text.append("\nchanged without a right: ")
                .append(changed)
                .append("\nwrong: ")
                .append(wrong.size())
                .append('\n');
        wrong.forEach(each ->
                text.append("- ").append(each.replaceAll("[\\p{Cntrl}]", "?")).append('\n'));
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/fuzz.md"), text);
    }
}
