package cn.safecommunity.endorsement;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest.Client;
import cn.safecommunity.HttpTest.Reply;
import cn.safecommunity.HttpTest.Session;
import cn.safecommunity.assessment.SheetRow;
import cn.safecommunity.material.SampleMaterials;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A provincial chain as browsers do it, request by request: who is logged in opens a form, which reads what it shows, takes
 * the task on, saves and uploads as the form does, and sends it.
 */
public final class ChainOverHttp {

    private static final int ALL = Integer.MAX_VALUE;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final byte[] PDF = SampleMaterials.pdf();
    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String LIST = "/api/tasks?list=mine&sort=urgency&search=&page=1";
    private static final String LEADER = ApplicationDriver.ASSESSORS.get(0);

    /** How people fill in sheets, and whether Tasklist's lists beside the forms are read as well. */
    public enum Way {
        /** What changes something and no more: claims, files, sheets that are saved once, and what is sent. */
        ACTS(false, false, ALL),
        /** The same with every row of a sheet saved by itself. */
        ACTS_ROW_BY_ROW(false, false, 1),
        /** The same as the form sends it for a hand that sets two grades a second: three seconds are two of fifty rows. */
        ACTS_QUICK_HAND(false, false, 2),
        /** Forms that are opened, files and acts; a sheet is saved once. */
        FORMS(true, false, ALL),
        /** The same, and every row of a sheet is saved by itself. */
        ROW_BY_ROW(true, false, 1),
        /** With the lists that Tasklist reads before and after each act, as often as it reads them. */
        LISTS(true, true, ALL);

        private final boolean forms;
        private final boolean lists;
        private final int together;

        /** @param together how many rows of a sheet are saved with one call */
        Way(boolean forms, boolean lists, int together) {
            this.forms = forms;
            this.lists = lists;
            this.together = together;
        }
    }

    private final ApplicationDriver driver;
    private final String unit;
    private final Way way;
    private final Map<String, Session> people = new LinkedHashMap<>();
    private int requests;
    private final List<Long> files = new ArrayList<>();
    private long caseId;

    /** @param login gives the browser of a person, logged in */
    public ChainOverHttp(ApplicationDriver driver, String unit, Way way, Function<String, Session> login) {
        this.driver = driver;
        this.unit = unit;
        this.way = way;
        List.of(
                        applicant(),
                        "county-610902-examiner",
                        "county-610902-leader",
                        "city-examiner",
                        "city-leader",
                        "province-examiner",
                        "province-leader")
                .forEach(person -> people.put(person, login.apply(person)));
        ApplicationDriver.ASSESSORS.forEach(person -> people.put(person, login.apply(person)));
    }

    /** All steps in their order, each to be taken once: first it finds its task, as somebody who knows it, then it runs. */
    public Map<String, Supplier<Runnable>> steps() {
        Map<String, Supplier<Runnable>> steps = new LinkedHashMap<>();
        String model = model();
        steps.put("prepare", () -> () -> prepare(model));
        steps.put("upload", () -> this::upload);
        steps.put("submit", () -> () -> submit(model));
        steps.put("countyExamines", () -> decide("county-610902-examiner", "examine"));
        steps.put("countySigns", () -> decide("county-610902-leader", "signOff"));
        steps.put("cityExamines", () -> decide("city-examiner", "examine"));
        steps.put("citySigns", () -> decide("city-leader", "signOff"));
        steps.put("accept", this::accept);
        for (int i = ApplicationDriver.ASSESSORS.size() - 1; i >= 0; i--) {
            String expert = ApplicationDriver.ASSESSORS.get(i);
            steps.put(i == 0 ? "assessLast" : "assess" + (i + 1), () -> assess(expert));
        }
        steps.put("noticeEnds", () -> () -> driver.fire("noticePeriod"));
        steps.put("confer", () -> decide("province-leader", "confer"));
        return steps;
    }

    /** How many requests the steps have sent so far. */
    public int requests() {
        return requests;
    }

    private String applicant() {
        return "community-" + unit;
    }

    /** Takes all steps. */
    public void walk() {
        steps().values().forEach(step -> step.get().run());
    }

    private void prepare(String model) {
        look(applicant());
        read(
                applicant(),
                ENGINE
                        + "/process-definition?key=provincialEndorsement&latest=true&active=true&startableInTasklist=true&startablePermissionCheck=true&maxResults=1");
        read(applicant(), ENGINE + "/process-definition/" + model + "/startForm");
        read(applicant(), ENGINE + "/process-definition/" + model + "/deployed-start-form");
        read(applicant(), "/api/me");
        read(applicant(), "/api/cases");
        read(applicant(), "/api/communities/" + unit + "/eligibility?chain=provincial");
        caseId = send(applicant(), "POST", "/api/cases", Map.of("community", unit, "chain", "provincial"))
                .path("id")
                .asLong();
    }

    private void upload() {
        for (String type :
                List.of("application", "workReport", "registrationForm", "selfAssessment", "accidentStatistics")) {
            requests++;
            Reply reply = browser(applicant())
                    .upload("/api/casefiles/" + caseId + "/materials?type=" + type, type + ".pdf", PDF);
            assertThat(reply.status()).as(reply.body()).isLessThan(300);
            files.add(reply.json().path("id").asLong());
            read(applicant(), "/api/casefiles/" + caseId);
        }
    }

    private void submit(String model) {
        send(
                applicant(),
                "POST",
                ENGINE + "/process-definition/" + model + "/submit-form",
                variables(Map.of("community", unit, "seen", Application.seen(files.stream()))));
        after(applicant());
    }

    private String model() {
        return driver.engine
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("provincialEndorsement")
                .latestVersion()
                .singleResult()
                .getId();
    }

    private Runnable decide(String person, String key) {
        String task = driver.taskId(key);
        return () -> {
            open(person, task);
            claim(person, task);
            complete(person, task, Map.of("decision", "approve", "opinion", "经核对，情况属实，符合要求。"));
        };
    }

    private Runnable accept() {
        String task = driver.taskId("accept");
        return () -> accept("province-examiner", task);
    }

    private void accept(String person, String task) {
        open(person, task);
        read(person, "/api/assessors?case=" + caseId);
        claim(person, task);
        complete(
                person,
                task,
                Map.of(
                        "decision",
                        "approve",
                        "assessors",
                        String.join(",", ApplicationDriver.ASSESSORS),
                        "opinion",
                        "材料齐全，予以受理。"));
    }

    private Runnable assess(String expert) {
        String task = driver.taskIdOf("assessOnSite", expert);
        return () -> assess(expert, task);
    }

    private void assess(String expert, String task) {
        String sheet = "?case=" + caseId + "&kind=onSite";
        open(expert, task);
        read(expert, "/api/sheets" + sheet);
        String seen = fill(expert, "/api/sheets" + sheet + "&round=1");
        if (expert.equals(LEADER)) {
            send(
                    expert,
                    "POST",
                    "/api/sheets/signature" + sheet + "&round=1",
                    Map.of("remark", "组织健全，记录完整。", "seen", seen));
            read(expert, "/api/sheets" + sheet);
            read(expert, "/api/sheets/compare" + sheet + "&round=1");
        }
        complete(expert, task, Map.of("opinion", "组织健全，记录完整，消防通道需保持畅通。", "seen", seen));
    }

    private String fill(String expert, String address) {
        List<SheetRow> rows = driver.rows("112.50");
        int since = 0;
        for (int from = 0; from < rows.size(); from += way.together) {
            List<SheetRow> some = rows.subList(from, Math.min(rows.size(), from + way.together));
            since = send(expert, "PUT", address, Map.of("since", since, "rows", some))
                    .path("version")
                    .asInt();
        }
        return String.valueOf(since);
    }

    /** What the page and its form read of a task. */
    private void open(String person, String task) {
        look(person);
        read(person, ENGINE + "/task/" + task);
        read(person, ENGINE + "/task/" + task + "/deployed-form");
        read(person, "/api/tasks/" + task + "/case");
        read(person, "/api/tasks/" + task + "/draft");
    }

    private void claim(String person, String task) {
        send(person, "POST", ENGINE + "/task/" + task + "/claim", Map.of("userId", person));
        read(person, ENGINE + "/task/" + task);
        look(person);
        if (way.lists) {
            look(person);
            read(person, ENGINE + "/task/" + task);
        }
    }

    private void complete(String person, String task, Map<String, String> answers) {
        send(person, "POST", ENGINE + "/task/" + task + "/submit-form", variables(answers));
        after(person);
    }

    /** What is read once something has been sent. */
    private void after(String person) {
        read(person, "/api/casefiles/" + caseId + "/whereabouts");
        look(person);
        if (way.lists) {
            look(person);
            read(person, "/api/casefiles/" + caseId + "/recall");
        }
    }

    private void look(String person) {
        if (way.lists) {
            read(person, LIST);
        }
    }

    private void read(String person, String path) {
        if (way.forms) {
            checked(path, browser(person).get(path));
        }
    }

    private JsonNode send(String person, String method, String path, Object body) {
        Reply reply = checked(path, browser(person).send(method, path, json(body)));
        return reply.body().isEmpty() ? JSON.createObjectNode() : reply.json();
    }

    private Reply checked(String path, Reply reply) {
        requests++;
        assertThat(reply.status()).as(path + " " + reply.body()).isLessThan(300);
        return reply;
    }

    private Client browser(String person) {
        Session session = people.get(person);
        assertThat(session).as(person).isNotNull();
        return session;
    }

    private static Map<String, Object> variables(Map<String, String> answers) {
        Map<String, Object> variables = new LinkedHashMap<>();
        answers.forEach((name, value) -> variables.put(name, Map.of("value", value, "type", "String")));
        return Map.of("variables", variables);
    }

    private static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
