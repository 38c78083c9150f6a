package cn.safecommunity.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.safecommunity.HttpTest;
import cn.safecommunity.Refusal;
import cn.safecommunity.organisation.UnitKind;
import cn.safecommunity.safety.Accident;
import cn.safecommunity.safety.ControlTarget;
import cn.safecommunity.safety.SafetyRecord;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The 备案表 of every type of unit, over REST and handed in. */
class RegistrationsTest extends HttpTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    private Registrations registrations;

    @Autowired
    private Communities communities;

    @Autowired
    private JdbcClient jdbc;

    /** The common answers and some of its own. */
    private static Map<String, Object> answers(Object... own) {
        Map<String, Object> answers = new LinkedHashMap<>(Map.of(
                "head", "李某",
                "contact", "王某",
                "phone", "0915-0000000",
                "startedOn", "2013-05-06",
                "area", 36.5,
                "population", 1000,
                "features", "沿江，采石场两处"));
        for (int i = 0; i < own.length; i += 2) {
            answers.put(own[i].toString(), own[i + 1]);
        }
        return answers;
    }

    private Reply save(String unit, Map<String, Object> answers) throws Exception {
        return as("community-" + unit)
                .send("PUT", "/api/communities/" + unit + "/registration", JSON.writeValueAsString(answers));
    }

    @ParameterizedTest
    @CsvSource({
        "610902003, street, committees",
        "610902111, township, villages",
        "610902901, enterprise, 'employees,families'",
        "610926000, wholeCounty, 'units,titled'"
    })
    void asksEachTypeItsOwnQuestions(String unit, String type, String own) {
        Reply reply = as("community-" + unit).get("/api/communities/" + unit + "/registration");
        assertThat(reply.json().get("unitType").asText()).isEqualTo(type);
        List<String> keys = reply.json().get("questions").findValuesAsText("key");
        assertThat(keys).contains("population").contains(own.split(","));
        assertThat(keys)
                .filteredOn(List.of("committees", "villages", "employees", "families", "units", "titled")::contains)
                .containsExactly(own.split(","));
    }

    @Test
    void keepsADraftAndShowsItAgain() throws Exception {
        assertThat(save("610902112", Map.of("head", "李某", "villages", 12)).status())
                .isEqualTo(200);
        Reply again = as("community-610902112-2").get("/api/communities/610902112/registration");
        assertThat(again.json().at("/answers/villages").asInt()).isEqualTo(12);
        assertThat(again.json().has("registeredOn")).isFalse();
        assertThat(save("610902112", Map.of("villages", "十二"))
                        .json()
                        .get("field")
                        .asText())
                .isEqualTo("villages");
    }

    @Test
    void isFilledInByTheUnitItselfOnly() {
        assertThat(as("county-610902-examiner")
                        .get("/api/communities/610902112/registration")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void registersOnTheDayItIsHandedIn() throws Exception {
        save("610902114", answers("villages", 9));
        Community registered = handIn("610902114");
        assertThat(registered.registeredOn()).isEqualTo(LocalDate.now(ZoneId.of("Asia/Shanghai")));
        assertThat(registered.unitType()).isEqualTo(UnitKind.TOWNSHIP);
        assertThatThrownBy(() -> jdbc.sql("UPDATE registration SET answers = '{}' WHERE community = '610902114'")
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void keepsTheDayOfAUnitThatIsRegisteredAlready() throws Exception {
        LocalDate before = communities.get("610927103").registeredOn();
        save("610927103", answers("villages", 9));
        assertThat(handIn("610927103").registeredOn()).isEqualTo(before);
    }

    private static SafetyRecord year(String accidentOn, int deaths) {
        LocalDate day = LocalDate.parse(accidentOn);
        return SafetyRecord.of(
                day.getYear(),
                new ControlTarget(9, 9, 9),
                List.of(new Accident(day, "演练", deaths, 0, BigDecimal.ZERO)));
    }

    private LocalDate registerAgain(String unit, String since, SafetyRecord record) throws Exception {
        communities.register(new Community(unit, UnitKind.TOWNSHIP, LocalDate.parse(since), List.of(record)));
        save(unit, answers("villages", 9));
        return handIn(unit).registeredOn();
    }

    @ParameterizedTest
    @CsvSource({
        "610924108, 2012-03-09, 3, false",
        "610924109, 2012-03-10, 2, false",
        "610924110, 2012-03-10, 3, true",
        "610924111, 2013-07-01, 3, true"
    })
    void countsAnewAfterAGraveAccidentSinceTheRegistration(String unit, String accidentOn, int deaths, boolean anew)
            throws Exception {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        LocalDate day = registerAgain(unit, "2012-03-10", year(accidentOn, deaths));
        assertThat(day).isEqualTo(anew ? today : LocalDate.parse("2012-03-10"));
        assertThat(communities.get(unit).registeredOn()).isEqualTo(day);
    }

    @Test
    void countsAnewOnceAndKeepsEveryFormWithItsDay() throws Exception {
        String unit = "610924112";
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        registrations.save(unit, answers("villages", 9), "community-" + unit);
        communities.register(
                new Community(unit, UnitKind.TOWNSHIP, LocalDate.parse("2012-03-10"), List.of(year("2013-07-01", 3))));
        assertThat(form(unit).get("countsAnew").asBoolean()).isTrue();
        handIn(unit);
        assertThat(form(unit).get("countsAnew").asBoolean()).isFalse();
        assertThat(form(unit).get("registeredOn").asText()).isEqualTo(today.toString());
        save(unit, answers("villages", 8));
        handIn(unit);
        assertThat(jdbc.sql("SELECT registered_on FROM registration WHERE community = ? ORDER BY id")
                        .param(unit)
                        .query(LocalDate.class)
                        .list())
                .containsExactly(today, today);
    }

    /** Hands in what is there. */
    private Community handIn(String unit) {
        return registrations.handIn(
                unit, registrations.latest(unit).map(Registration::seen).orElse(null));
    }

    private JsonNode form(String unit) {
        return as("community-" + unit)
                .get("/api/communities/" + unit + "/registration")
                .json();
    }

    @Test
    void refusesAFormWithOpenQuestionsAndNamesThem() throws Exception {
        Map<String, Object> open = new HashMap<>(answers("villages", 9));
        open.remove("head");
        open.remove("features");
        save("610902115", open);
        assertThatThrownBy(() -> handIn("610902115"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("创建工作负责人、辖区安全特点和主要风险");
        assertThat(communities.find("610902115")).isEmpty();
    }

    @Test
    void refusesAParkWhoseResidentsAreMainlyOthers() throws Exception {
        save("610902901", answers("employees", 300, "families", 200));
        assertThatThrownBy(() -> handIn("610902901"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("50%");
        save("610902901", answers("employees", 300, "families", 201));
        assertThat(handIn("610902901").unitType()).isEqualTo(UnitKind.ENTERPRISE);
    }

    @Test
    void registersACountyAsAWhole() throws Exception {
        save("610927000", answers("units", 11, "titled", 9));
        assertThat(handIn("610927000").unitTypeName()).isEqualTo("整区、整县");
    }

    @Test
    void registersCreationUnitsOnly() {
        assertThatThrownBy(() -> registrations.save("610902", Map.of(), "x")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> handIn("610902117")).isInstanceOf(Refusal.class);
    }
}
