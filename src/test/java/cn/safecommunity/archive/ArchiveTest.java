package cn.safecommunity.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.safecommunity.HttpTest;
import cn.safecommunity.community.Communities;
import cn.safecommunity.community.Community;
import cn.safecommunity.creation.CreationDriver;
import cn.safecommunity.material.Materials;
import cn.safecommunity.material.SampleMaterials;
import cn.safecommunity.organisation.UnitKind;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The archive of a community over REST: twelve elements, entries with files, corrections with a trace. */
class ArchiveTest extends HttpTest {

    private static final String UNIT = "610921108";
    private static final String ARCHIVE = "/api/communities/" + UNIT + "/archive";
    private static final String PERSON = "community-" + UNIT;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final byte[] PDF = SampleMaterials.pdf();

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Communities communities;

    @Autowired
    private Materials materials;

    @Autowired
    private JdbcClient jdbc;

    static List<ArchivePlan.Kind> kinds() {
        return new ArchivePlan(new ClassPathResource("policy/archive.yaml")).kinds();
    }

    @BeforeEach
    void register() {
        if (communities.find(UNIT).isEmpty()) {
            communities.register(new Community(UNIT, UnitKind.TOWNSHIP, LocalDate.of(2012, 3, 1), List.of()));
        }
    }

    private static Map<String, Object> hazard() {
        return new LinkedHashMap<>(Map.of(
                "foundOn", "2013-05-06",
                "place", "滨江路仓库",
                "hazard", "疏散通道堵塞",
                "measures", "清理并划线",
                "owner", "安监站 李某",
                "dueOn", "2013-05-20"));
    }

    private static String sent(Map<String, Object> more) throws Exception {
        Map<String, Object> body = new HashMap<>(Map.of("kind", "hazard", "title", "滨江路仓库疏散通道", "fields", hazard()));
        body.putAll(more);
        return JSON.writeValueAsString(body);
    }

    private JsonNode added() throws Exception {
        Reply reply = as(PERSON).post(ARCHIVE + "/entries", sent(Map.of()));
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return reply.json();
    }

    @Test
    void knowsTheTwelveElementsAndTheTwelveFieldsOfPromotion() {
        ArchivePlan plan = new ArchivePlan(new ClassPathResource("policy/archive.yaml"));
        assertThat(plan.elements())
                .extracting(ArchivePlan.Element::key)
                .containsExactly("E01", "E02", "E03", "E04", "E05", "E06", "E07", "E08", "E09", "E10", "E11", "E12");
        assertThat(plan.kinds())
                .extracting(ArchivePlan.Kind::element)
                .containsAll(
                        plan.elements().stream().map(ArchivePlan.Element::key).toList());
        assertThat(plan.kind("project").fields())
                .filteredOn(field -> field.key().equals("field"))
                .singleElement()
                .satisfies(field -> assertThat(field.options()).hasSize(12));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void takesAnEntryOfEveryKind(ArchivePlan.Kind kind) throws Exception {
        Map<String, Object> fields = new LinkedHashMap<>();
        kind.fields()
                .forEach(field -> fields.put(
                        field.key(),
                        switch (String.valueOf(field.type())) {
                            case "date" -> "2013-05-06";
                            case "integer" -> 12;
                            case "choice" -> field.options().get(0);
                            default -> "演练";
                        }));
        Reply reply = as(PERSON)
                .post(
                        ARCHIVE + "/entries",
                        JSON.writeValueAsString(Map.of("kind", kind.key(), "title", kind.label(), "fields", fields)));
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        assertThat(reply.json().get("element").asText()).isEqualTo(kind.element());
    }

    @Test
    void keepsWhatWasCorrectedByWhomAndWhy() throws Exception {
        JsonNode entry = added();
        String address = ARCHIVE + "/entries/" + entry.get("id").asLong();
        Map<String, Object> fields = hazard();
        fields.put("closedOn", "2013-05-18");
        fields.put("result", "已清理，现场复查合格");
        assertThat(as(PERSON)
                        .send("PUT", address, sent(Map.of("version", 1, "fields", fields)))
                        .json()
                        .get("field")
                        .asText())
                .isEqualTo("reason");
        Reply corrected = as("community-" + UNIT + "-2")
                .send("PUT", address, sent(Map.of("version", 1, "fields", fields, "reason", "隐患已销号")));
        assertThat(corrected.json().get("version").asInt()).isEqualTo(2);
        assertThat(as(PERSON)
                        .send("PUT", address, sent(Map.of("version", 1, "reason", "晚了一步")))
                        .json()
                        .get("field")
                        .asText())
                .isEqualTo("version");
        JsonNode versions = as(PERSON).get(address + "/versions").json();
        assertThat(versions).hasSize(2);
        assertThat(versions.get(0).get("reason").asText()).isEqualTo("隐患已销号");
        assertThat(versions.get(0).get("savedBy").asText()).contains("专干乙");
        assertThat(versions.get(1).get("fields").has("closedOn")).isFalse();
        assertThatThrownBy(() -> jdbc.sql("UPDATE archive_entry SET title = 'x' WHERE community = ?")
                        .param(UNIT)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void takesAnEntryOutAndKeepsItsVersions() throws Exception {
        long id = added().get("id").asLong();
        String address = ARCHIVE + "/entries/" + id;
        assertThat(as(PERSON).send("DELETE", address + "?version=1", null).status())
                .isEqualTo(400);
        assertThat(as(PERSON)
                        .send("DELETE", address + "?version=1&reason=%E9%87%8D%E5%A4%8D", null)
                        .status())
                .isEqualTo(204);
        assertThat(as(PERSON).get(ARCHIVE).json().get("entries").findValuesAsText("id"))
                .doesNotContain(String.valueOf(id));
        assertThat(as(PERSON)
                        .get(address + "/versions")
                        .json()
                        .get(0)
                        .get("removed")
                        .asBoolean())
                .isTrue();
        assertThat(as(PERSON)
                        .send("PUT", address, sent(Map.of("version", 2, "reason", "再改")))
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"kind, weather, kind", "title, ' ', title"})
    void namesTheFieldThatIsWrong(String name, String value, String field) throws Exception {
        Reply reply = as(PERSON).post(ARCHIVE + "/entries", sent(Map.of(name, value)));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("field").asText()).isEqualTo(field);
    }

    @Test
    void refusesAHazardThatIsClosedBeforeItWasFound() throws Exception {
        Map<String, Object> fields = hazard();
        fields.put("closedOn", "2013-05-05");
        Reply reply = as(PERSON).post(ARCHIVE + "/entries", sent(Map.of("fields", fields)));
        assertThat(reply.json().get("field").asText()).isEqualTo("closedOn");
    }

    @Test
    void linksFilesOfTheUnitsOwnCreationOnly() throws Exception {
        CreationDriver driver = new CreationDriver(context, UNIT);
        driver.prepare();
        long caseId = driver.caseId(driver.register());
        long file = materials
                .add(caseId, "archive", "复查照片.pdf", new ByteArrayInputStream(PDF), PERSON)
                .id();
        JsonNode entry = as(PERSON)
                .post(ARCHIVE + "/entries", sent(Map.of("files", List.of(file))))
                .json();
        assertThat(entry.at("/files/0/fileName").asText()).isEqualTo("复查照片.pdf");
        assertThat(as(PERSON).get(ARCHIVE).json().get("caseId").asLong()).isEqualTo(caseId);
        CreationDriver other = new CreationDriver(context, "610921107");
        long foreign = materials
                .add(other.caseId(other.register()), "archive", "别处.pdf", new ByteArrayInputStream(PDF), "x")
                .id();
        assertThat(as(PERSON)
                        .post(ARCHIVE + "/entries", sent(Map.of("files", List.of(foreign))))
                        .json()
                        .get("field")
                        .asText())
                .isEqualTo("files");
        List<JsonNode> evidence = new ArrayList<>();
        as(PERSON)
                .get("/api/sheets?case=" + caseId + "&kind=self")
                .json()
                .get("evidence")
                .forEach(evidence::add);
        assertThat(evidence)
                .filteredOn(each -> each.get("kind").asText().equals("archive"))
                .isNotEmpty()
                .allSatisfy(each -> {
                    Reply reply = as(PERSON).get("/api" + each.get("address").asText());
                    assertThat(reply.status()).isEqualTo(200);
                    assertThat(reply.body()).contains(each.get("name").asText(), "第 ");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "community-610921108, 200, 201",
        "county-610921-examiner, 200, 403",
        "city-member-finance, 200, 403",
        "community-610921112, 404, 403",
        "county-610902-leader, 404, 403",
        "assessor, 404, 403"
    })
    void isKeptByTheUnitAndReadByItsSuperiors(String person, int reading, int writing) throws Exception {
        assertThat(as(person).get(ARCHIVE).status()).isEqualTo(reading);
        assertThat(as(person).post(ARCHIVE + "/entries", sent(Map.of())).status())
                .isEqualTo(writing);
    }
}
