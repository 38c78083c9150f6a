package cn.safecommunity.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.safecommunity.HttpTest;
import cn.safecommunity.organisation.UnitKind;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The yearly safety records over REST: entered by the county, corrected with a trace, seen by whom they concern. */
class SafetyRecordsTest extends HttpTest {

    private static final String UNIT = "610922107";
    private static final String RECORDS = "/api/communities/" + UNIT + "/records";
    private static final String EXAMINER = "county-610922-examiner";
    private static final int LAST = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear() - 1;

    @Autowired
    private Communities communities;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void register() {
        if (communities.find(UNIT).isEmpty()) {
            communities.register(new Community(UNIT, UnitKind.TOWNSHIP, LocalDate.of(2012, 3, 1), java.util.List.of()));
        }
    }

    private static String entry(int version, int deaths, String reason) {
        return """
                {"version": %d, "reason": %s,
                 "targets": {"work": {"accidents": 2, "deaths": 1, "seriousInjuries": 3},
                             "injury": {"accidents": 20, "deaths": 0, "seriousInjuries": 1}},
                 "injuries": {"accidents": 12, "deaths": 0, "seriousInjuries": 1},
                 "accidents": [
                   {"kind": "work", "happenedOn": "%d-03-08", "summary": "采石场坍塌", "deaths": %d, "seriousInjuries": 1, "directLoss": 860000.50},
                   {"kind": "traffic", "happenedOn": "%d-07-19", "summary": "摩托车侧翻", "deaths": 0, "seriousInjuries": 1}]}""".formatted(version, reason == null ? "null" : '"' + reason + '"', LAST, deaths, LAST);
    }

    private Reply put(String user, int year, String body) {
        return as(user).send("PUT", RECORDS + "/" + year, body);
    }

    private int version() {
        return communities.find(UNIT).isEmpty()
                ? 0
                : jdbc.sql("SELECT coalesce(max(version), 0) FROM safety_record WHERE community = ? AND year = ?")
                        .params(UNIT, LAST)
                        .query(Integer.class)
                        .single();
    }

    /** What decides whether a unit may apply is not entered by its own people, whatever other office they are in. */
    @Test
    void whoWorksForTheUnitDoesNotEnterItsRecord() {
        String both = "records-two-offices";
        person(both, EXAMINER, "community-" + UNIT);
        Reply own = put(both, LAST, entry(version(), 0, "更正"));
        assertThat(own.status()).as(own.body()).isEqualTo(403);
        assertThat(own.body()).contains("由县区安监局的其他经办人登记");
        assertThat(as(both).get(RECORDS).json().path("mayEnter").asBoolean()).isFalse();
        identity.deleteMembership(both, "community-" + UNIT);
        assertThat(as(both).get(RECORDS).json().path("mayEnter").asBoolean()).isTrue();
        identity.deleteMembership(both, EXAMINER);
    }

    private static JsonNode year(Reply reply, int year) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        for (JsonNode each : reply.json().get("years")) {
            if (each.get("year").asInt() == year) {
                return each;
            }
        }
        throw new AssertionError("No year " + year + " in " + reply.body());
    }

    @Test
    void computesTotalsGradesAndTheTargetFromTheAccidents() {
        JsonNode year = year(put(EXAMINER, LAST, entry(version(), 3, "复核")), LAST);
        assertThat(year.get("accidents").asInt()).isEqualTo(2);
        assertThat(year.get("deaths").asInt()).isEqualTo(3);
        assertThat(year.get("seriousInjuries").asInt()).isEqualTo(2);
        assertThat(year.get("gravestAccident").asText()).isEqualTo("grave");
        assertThat(year.get("withinTarget").asBoolean()).isFalse();
        assertThat(year.get("exceeded").get(0).asText()).isEqualTo("生产安全事故死亡人数 3，控制指标 1");
        assertThat(year.get("byGrade").findValuesAsText("grade")).containsExactly("grave");
        assertThat(year.get("byKind").findValuesAsText("kind")).containsExactly("work", "traffic", "injury");
        assertThat(year.get("byKind").get(1).has("target")).isFalse();
        assertThat(year.get("details").get(1).has("grade")).isFalse();
        assertThat(communities.get(UNIT).safetyRecords().get(0).hadGraveAccident())
                .isTrue();
    }

    @Test
    void keepsWhoCorrectedWhatWhenAndWhy() {
        put(EXAMINER, LAST, entry(version(), 3, "复核"));
        int before = version();
        JsonNode year = year(put("county-610922-examiner-2", LAST, entry(before, 1, "其中两人系自然死亡，有医院证明")), LAST);
        assertThat(year.get("version").asInt()).isEqualTo(before + 1);
        assertThat(year.get("deaths").asInt()).isEqualTo(1);
        assertThat(year.get("withinTarget").asBoolean()).isTrue();
        assertThat(year.get("reason").asText()).contains("自然死亡");
        assertThat(year.get("enteredBy").asText()).contains("经办人乙");
        JsonNode old = year.get("earlier").get(0);
        assertThat(old.get("deaths").asInt()).isEqualTo(3);
        assertThat(old.get("enteredBy").asText()).contains("经办人甲");
        assertThat(old.get("details").get(0).get("summary").asText()).isEqualTo("采石场坍塌");
        assertThat(communities.get(UNIT).safetyRecords().get(0).deaths()).isEqualTo(1);
    }

    @Test
    void refusesACorrectionWithoutAReason() {
        put(EXAMINER, LAST, entry(version(), 0, "复核"));
        Reply reply = put(EXAMINER, LAST, entry(version(), 1, null));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("field").asText()).isEqualTo("reason");
    }

    @Test
    void refusesACorrectionOfWhatSomebodyElseHasCorrectedMeanwhile() {
        put(EXAMINER, LAST, entry(version(), 0, "复核"));
        Reply reply = put(EXAMINER, LAST, entry(version() - 1, 1, "更正"));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("field").asText()).isEqualTo("version");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | targets",
                "{\"targets\": {\"traffic\": {\"accidents\": 1, \"deaths\": 0, \"seriousInjuries\": 0}}} | targets",
                "{\"targets\": {\"flood\": {\"accidents\": 1, \"deaths\": 0, \"seriousInjuries\": 0}}} | targets",
                "{\"targets\": {\"work\": {\"accidents\": 1, \"deaths\": 0}}} | targets.work.seriousInjuries",
                "{\"targets\": {\"work\": {\"accidents\": 1, \"deaths\": -1, \"seriousInjuries\": 0}}} | targets.work.deaths",
                "{\"targets\": {\"work\": {\"accidents\": 1, \"deaths\": 0.99, \"seriousInjuries\": 0}}} | targets.work.deaths",
                "{\"targets\": {\"work\": {\"accidents\": 1e9, \"deaths\": 0, \"seriousInjuries\": 0}}} | targets.work.accidents",
                "{\"targets\": {\"work\": {\"accidents\": 1, \"deaths\": 0, \"seriousInjuries\": 0}}, \"injuries\": {}} | injuries.accidents",
                "{\"targets\": {\"work\": {\"accidents\": 1, \"deaths\": 0, \"seriousInjuries\": 0}}, \"accidents\": [null]} | accidents[0]"
            })
    void namesTheFieldThatIsMissing(String body, String field) {
        Reply reply = put(EXAMINER, LAST - 1, body);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("field").asText()).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"kind\": \"injury\", \"happenedOn\": \"DAY\", \"summary\": \"x\", \"deaths\": 0, \"seriousInjuries\": 0",
                "\"kind\": null, \"happenedOn\": \"DAY\", \"summary\": \"x\", \"deaths\": 0, \"seriousInjuries\": 0",
                "\"happenedOn\": \"DAY\", \"summary\": \"x\", \"deaths\": 0.99, \"seriousInjuries\": 0",
                "\"happenedOn\": \"DAY\", \"summary\": \"x\", \"deaths\": 0, \"seriousInjuries\": 2.7",
                "\"summary\": \"x\", \"deaths\": 0, \"seriousInjuries\": 0",
                "\"happenedOn\": \"2001-01-01\", \"summary\": \"x\", \"deaths\": 0, \"seriousInjuries\": 0",
                "\"happenedOn\": \"DAY\", \"summary\": \" \", \"deaths\": 0, \"seriousInjuries\": 0",
                "\"happenedOn\": \"DAY\", \"summary\": \"x\", \"deaths\": -1, \"seriousInjuries\": 0",
                "\"happenedOn\": \"DAY\", \"summary\": \"x\", \"deaths\": 0, \"seriousInjuries\": 0, \"directLoss\": 0.001"
            })
    void refusesAnAccidentThatIsNotComplete(String accident) {
        String body =
                "{\"targets\": {\"work\": {\"accidents\": 1, \"deaths\": 0, \"seriousInjuries\": 0}}, \"accidents\": [{"
                        + (accident.contains("kind") ? "" : "\"kind\": \"fire\", ")
                        + accident.replace("DAY", LAST - 1 + "-02-01") + "}]}";
        Reply reply = put(EXAMINER, LAST - 1, body);
        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(reply.json().get("field").asText()).startsWith("accidents[0].");
    }

    @Test
    void refusesAYearThatHasNotBegun() {
        assertThat(put(EXAMINER, LAST + 2, entry(0, 0, null)).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "community-610922107",
                "county-610922-leader",
                "county-610902-examiner",
                "city-examiner",
                "province-examiner"
            })
    void isEnteredByTheExaminerOfTheCountyOnly(String user) {
        assertThat(put(user, LAST, entry(version(), 0, "更正")).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "community-610922107, 200",
        "county-610922-examiner, 200",
        "county-610922-leader, 200",
        "city-office, 200",
        "community-610902104, 404",
        "county-610902-examiner, 404",
        "assessor, 404"
    })
    void isSeenByTheUnitItsCountyAndTheCity(String user, int status) {
        assertThat(as(user).get(RECORDS).status()).isEqualTo(status);
    }

    @Test
    void isNotRewrittenEvenInTheDatabase() {
        put(EXAMINER, LAST, entry(version(), 0, "复核"));
        for (String change : new String[] {
            "UPDATE safety_record SET deaths = 0",
            "DELETE FROM safety_record",
            "UPDATE accident SET deaths = 0",
            "DELETE FROM accident"
        }) {
            assertThatThrownBy(() -> jdbc.sql(change + " WHERE community = ?")
                            .param(UNIT)
                            .update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("a correction is a further version");
        }
    }
}
