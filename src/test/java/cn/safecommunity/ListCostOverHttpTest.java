package cn.safecommunity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.account.Accounts;
import cn.safecommunity.endorsement.ApplicationDriver;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A list asks the database as much for many rows as for few, also when every row is of somebody who was never seen before. */
class ListCostOverHttpTest extends HttpTest {

    private static final String UNIT = "610902895";
    private static final String EXAMINER = "county-610902-examiner";

    @Autowired
    private ApplicationDriver driver;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Accounts accounts;

    @BeforeEach
    void begin() {
        driver.prepare();
        driver.invent(UNIT, "清单镇");
        driver.register(UNIT);
        administrator("list-administrator");
        person("list-reader", "list-office");
    }

    @AfterEach
    void whatWouldDisturbOthersGoes() {
        for (String rows : List.of(
                "outgoing_message WHERE event = 'list'",
                "disabled_account WHERE person LIKE 'list-user-%'",
                "act_id_user WHERE id_ LIKE 'list-user-%'",
                "succession WHERE basis = '清单'",
                "countersignature WHERE case_id < -8200000",
                "creation WHERE case_id < -8200000",
                "public_notice WHERE case_id < -8000000",
                "title_report WHERE certificate_number LIKE 'LIST-%'",
                "title_renewal WHERE certificate_number LIKE 'LIST-%'",
                "title_revocation WHERE certificate_number LIKE 'LIST-%'",
                "title WHERE certificate_number LIKE 'LIST-%'",
                "intervention WHERE process_instance_id = 'list'",
                "act_hi_procinst WHERE id_ LIKE 'list-%'",
                "act_hi_actinst WHERE id_ LIKE 'list-%'",
                "act_hi_varinst WHERE id_ LIKE 'list-%'",
                "act_hi_op_log WHERE id_ LIKE 'list-%'",
                "stage_clock WHERE process_instance_id = 'list'",
                "endorsement_case WHERE id < -8000000",
                "case_file WHERE id < -8000000 AND id <> -8100001")) {
            jdbc.sql("DELETE FROM " + rows).update();
        }
    }

    private static Map<String, String> lists() {
        Map<String, String> readers = new LinkedHashMap<>();
        for (String path : List.of(
                "/api/titles",
                "/api/cases",
                "/api/casefiles",
                "/api/casefiles/-8100001",
                "/api/casefiles/-8100001/progress",
                "/api/casefiles/-8100001/materials",
                "/api/casefiles/-8100001/notes",
                "/api/casefiles/-8100001/copies",
                "/api/tasks",
                "/api/work-at-hand",
                "/api/findings",
                "/api/activities?organisation=" + UNIT,
                "/api/communities/" + UNIT + "/records",
                "/api/communities/" + UNIT + "/analyses",
                "/api/communities/" + UNIT + "/archive",
                "/api/accident-figures/" + UNIT)) {
            readers.put(path, EXAMINER);
        }
        readers.put("/api/copies", "list-reader");
        readers.put("/api/titles?", "province-examiner");
        readers.put("/api/cases?", "expert-1");
        readers.put("/api/titles?&", "city-examiner");
        readers.put("/api/creations/countersigning", "city-examiner");
        readers.put("/api/successions", "city-office");
        readers.put("/api/accounts", "list-administrator");
        readers.put("/api/accounts?search=list-user", "list-administrator");
        readers.put("/api/mail", "list-administrator");
        readers.put("/api/interventions", "list-administrator");
        for (String path : List.of(
                "/api/interventions/failures",
                "/api/cockpit/late",
                "/api/cockpit/operations",
                "/api/cockpit/processes/reviewStep/finished?search=LIST",
                "/api/cockpit/processes/reviewStep/times",
                "/api/cockpit/instances/list-instance/way")) {
            readers.put(path, "list-administrator");
        }
        for (String path : List.of(
                "/notices/", "/notices/past", "/notices/feed.atom", "/notices/units/" + UNIT, "/notices/complaints/")) {
            readers.put(path, "");
        }
        return readers;
    }

    @Test
    void aListAsksAsMuchForManyRowsAsForFew() throws IOException {
        fill(1, 5);
        counted();
        fill(6, 10);
        Map<String, Long> few = counted();
        fill(11, 30);
        assertThat(counted()).isEqualTo(few);
    }

    private Map<String, Long> counted() {
        Map<String, Long> counted = new LinkedHashMap<>();
        Map<String, String> refused = new LinkedHashMap<>();
        lists().forEach((path, reader) -> counted.put(path, Statements.of(() -> {
            Reply reply = (reader.isEmpty() ? anybody() : as(reader)).get(path);
            if (reply.status() != 200) {
                refused.put(path, reply.status() + " " + reply.body());
            }
        })));
        assertThat(refused).isEmpty();
        return counted;
    }

    private void fill(int first, int last) throws IOException {
        try (InputStream script = ListCostOverHttpTest.class.getResourceAsStream("/list-rows.sql")) {
            for (String statement : new String(script.readAllBytes(), StandardCharsets.UTF_8).split(";\\s*\n")) {
                jdbc.sql(statement)
                        .param("unit", UNIT)
                        .param("first", first)
                        .param("last", last)
                        .update();
            }
        }
        accounts.refresh(); // who is new is known now, and not half a second later in the middle of a count
    }
}
