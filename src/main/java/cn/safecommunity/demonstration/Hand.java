package cn.safecommunity.demonstration;

import cn.safecommunity.calendar.WorkingDays;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What everybody's hand does: begin, answer, upload, wait. */
@Component
@Profile("local")
class Hand {

    /** A file of one empty page. */
    private static final String PDF = pdf();

    private final Door door;
    private final WorkingDays days;
    private final Clock clock;

    Hand(Door door, WorkingDays days, Clock clock) {
        this.door = door;
        this.days = days;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** So many working days after the task came up, by chance between the two. */
    Function<OpenTask, LocalDate> after(int least, int most) {
        return task -> after(task, Chance.between(least, most, task.name()));
    }

    LocalDate after(OpenTask task, int workingDays) {
        return days.plus(LocalDate.ofInstant(task.since(), clock.getZone()), workingDays);
    }

    /** On that day, or soon after the task came up if it came up later. */
    LocalDate notBefore(OpenTask task, LocalDate day) {
        LocalDate soon = after(task, Chance.between(1, 3, task.name()));
        return soon.isAfter(day) ? soon : day;
    }

    Habit habit(int least, int most, Predicate<OpenTask> work) {
        return new Habit(after(least, most), work);
    }

    /** Begins a process as Tasklist does. */
    JsonNode begin(String person, String process, Map<String, String> variables) {
        return door.post(
                person,
                "/engine-rest/process-definition/key/" + process + "/start",
                Map.of("variables", typed(variables)));
    }

    /** Completes a task with its answer. */
    boolean answer(OpenTask task, Map<String, String> variables) {
        door.post(task.person(), "/engine-rest/task/" + task.id() + "/complete", Map.of("variables", typed(variables)));
        return true;
    }

    boolean note(OpenTask task, String opinion) {
        return answer(task, Map.of("opinion", opinion));
    }

    /** The same of what was filled in, in the state that its person has seen. */
    boolean note(OpenTask task, String opinion, JsonNode form) {
        return answer(task, Map.of("opinion", opinion, "seen", form.path("seen").asText()));
    }

    boolean decide(OpenTask task, String decision, String opinion) {
        return answer(task, Map.of("decision", decision, "opinion", opinion));
    }

    boolean approve(OpenTask task, String... opinions) {
        return decide(task, "approve", Chance.one(List.of(opinions), "opinion " + task.name()));
    }

    boolean sendBack(OpenTask task, String returnTo, String opinion, String missing) {
        return answer(
                task, Map.of("decision", "return", "opinion", opinion, "returnTo", returnTo, "missingItems", missing));
    }

    private static String pdf() {
        String head = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n";
        return head + "xref\n0 1\n0000000000 65535 f \ntrailer<</Size 4/Root 1 0 R>>\nstartxref\n" + head.length()
                + "\n%%EOF\n";
    }

    void upload(String person, long caseId, String type, String name) {
        door.upload(person, caseId, type, name, PDF);
    }

    private static Map<String, Object> typed(Map<String, String> variables) {
        Map<String, Object> typed = new HashMap<>();
        variables.forEach((name, value) -> typed.put(name, Map.of("value", value, "type", "String")));
        return typed;
    }

    /** Those of a list that are meant. */
    static List<JsonNode> all(JsonNode list, Predicate<JsonNode> which) {
        return StreamSupport.stream(list.spliterator(), false).filter(which).toList();
    }
}
