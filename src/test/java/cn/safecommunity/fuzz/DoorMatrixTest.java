package cn.safecommunity.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import cn.safecommunity.NothingStays;
import cn.safecommunity.endorsement.ApplicationDriver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every operation of the engine's API, through both of its doors, and of the application's own: what it answers to nobody
 * and to eight kinds of people, on a case of their own place and on one of another. The answers are in a file; a new
 * operation or another answer fails. {@code .ci/doors} runs it on a database of its own, because what a list answers depends on
 * how much there is; {@code .ci/doors write} writes the file anew for whoever then reads the change.
 */
@Tag("doors")
class DoorMatrixTest extends HttpTest {

    static final Path TABLE = Path.of("src/test/resources/doors/matrix.txt");
    private static final String FOREIGN_COMMUNITY = "610928100";

    /** Name of the column, and who stands there. */
    private static final Map<String, String> PEOPLE = people();

    private static final Set<Integer> REFUSED = Set.of(401, 403, 404, 405);

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

    @Autowired
    private ApplicationDriver driver;

    @Autowired
    private JdbcClient jdbc;

    private final Map<String, Client> basic = new LinkedHashMap<>();
    private final Map<String, Client> sessions = new LinkedHashMap<>();

    private static Map<String, String> people() {
        Map<String, String> people = new LinkedHashMap<>();
        people.put("nobody", "");
        people.put("community", "community-" + ApplicationDriver.COMMUNITY);
        people.put("examiner", "county-610902-examiner");
        people.put("leader", "county-610902-leader");
        people.put("office", "city-office");
        people.put("city", "city-examiner");
        people.put("province", "province-examiner");
        people.put("assessor", "assessor-3");
        people.put("admin", "admin");
        return people;
    }

    /** What an address may name of a case. */
    private record Place(String caseId, String instance, String task, String community, String county, String file) {

        String value(String address, String name) {
            return switch (name) {
                case "caseId" -> caseId;
                case "taskId" -> task;
                case "community", "code", "communityCode" -> community;
                case "county" -> county;
                case "engine", "engineName" -> "default";
                case "key" -> "provincialEndorsement";
                case "programme" -> "ankang-2013";
                case "year" -> "2013";
                case "varName", "variableName" -> "subject";
                case "materialId", "fileId" -> file;
                case "id" -> ofAddress(address);
                default -> "nothing";
            };
        }

        private String ofAddress(String address) {
            if (address.startsWith("/api/")) {
                return address.startsWith("/api/materials") ? file : caseId;
            }
            return address.contains("/task/") ? task : instance;
        }
    }

    @BeforeEach
    void everybodyIsThere() {
        driver.prepare();
        driver.register(FOREIGN_COMMUNITY);
        PEOPLE.forEach((column, person) -> {
            basic.put(column, person.isEmpty() ? anybody() : as(person));
            sessions.put(column, person.isEmpty() ? new Session() : loggedIn(person));
        });
    }

    @Test
    void everyOperationAnswersAsTheTableSays() throws IOException {
        Place own = place(ApplicationDriver.COMMUNITY, "610902");
        Place foreign = place(FOREIGN_COMMUNITY, "610928");
        List<String> lines = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        for (Operation operation : Doors.of(as("admin"))) {
            String line = line(operation, own, foreign);
            lines.add(line);
            if (line.matches(".*\\b5\\d\\d\\b.*")) {
                failed.add(line);
            }
        }
        assertThat(failed).as("no door fails").isEmpty();
        String table = header() + String.join("\n", lines) + "\n";
        if (Boolean.getBoolean("doors.write")) {
            Files.createDirectories(TABLE.getParent());
            Files.writeString(TABLE, table);
        }
        Path found = Path.of("target/doors.txt");
        Files.writeString(found, table);
        List<String> known = Files.readAllLines(TABLE);
        assertThat(differences(known, table.lines().toList()))
                .as("what differs from %s; all answers are in %s", TABLE, found)
                .isEmpty();
    }

    private static String header() {
        return "# status of each answer, on a case of the own place / of another place; one number where both are alike"
                + " or the first is a refusal\n"
                + "# " + String.join(" ", PEOPLE.keySet()) + "\n";
    }

    private String line(Operation operation, Place own, Place foreign) {
        Map<String, Client> clients = operation.root().startsWith("/camunda") ? sessions : basic;
        return clients.entrySet().stream()
                .map(person -> answers(person.getValue(), operation, own, foreign))
                .collect(Collectors.joining(" ", operation.name() + " ", ""));
    }

    private static String answers(Client client, Operation operation, Place own, Place foreign) {
        int here = answer(client, operation, own);
        boolean names = VARIABLE.matcher(operation.path()).find();
        if (!names || REFUSED.contains(here)) { // whoever is refused at home is not asked elsewhere
            return String.valueOf(here);
        }
        int there = answer(client, operation, foreign);
        return here == there ? String.valueOf(here) : here + "/" + there;
    }

    private static int answer(Client client, Operation operation, Place place) {
        String address =
                VARIABLE.matcher(operation.path()).replaceAll(found -> place.value(operation.path(), found.group(1)));
        String body = operation.body().isMissingNode() ? null : "{}";
        return client.send(
                        operation.method(),
                        operation.root() + address,
                        body,
                        request -> request.setHeader(NothingStays.HEADER, "yes"))
                .status();
    }

    private Place place(String community, String county) {
        ProcessInstance instance = driver.apply(community, "provincial");
        String file = jdbc.sql("SELECT max(id) FROM case_file WHERE process_instance_id = ?")
                .param(instance.getId())
                .query(String.class)
                .single();
        String task = driver.taskIdFor("examine", "county-" + county + "-examiner");
        String material = jdbc.sql("SELECT min(id) FROM material WHERE case_id = ?::bigint")
                .param(file)
                .query(String.class)
                .single();
        return new Place(file, instance.getId(), task, community, county, material);
    }

    /** Lines of one table that are not in the other. */
    private static List<String> differences(List<String> known, List<String> found) {
        List<String> differences = new ArrayList<>();
        new TreeSet<>(known)
                .stream().filter(line -> !found.contains(line)).forEach(line -> differences.add("- " + line));
        new TreeSet<>(found)
                .stream().filter(line -> !known.contains(line)).forEach(line -> differences.add("+ " + line));
        return differences;
    }
}
