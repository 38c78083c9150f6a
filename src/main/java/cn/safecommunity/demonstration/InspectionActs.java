package cn.safecommunity.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The rounds of the city office through the counties (notice clause 5): what is found, put right, and has to be done again. */
@Component
@Profile("local")
class InspectionActs implements Acts {

    static final String SLOW_TO_ANSWER = "610927";

    private final Door door;
    private final Hand hand;
    private final OpenWork work;
    private final TheProgramme programme;

    InspectionActs(Door door, Hand hand, OpenWork work, TheProgramme programme) {
        this.door = door;
        this.hand = hand;
        this.work = work;
        this.programme = programme;
    }

    @Override
    public Map<String, Habit> habits() {
        return Map.of(
                "recordInspection",
                hand.habit(1, 2, this::recordInspection),
                "answerInspection",
                new Habit(this::answerDay, this::answerInspection));
    }

    @Override
    public List<Intent> intents() {
        return Stream.of(
                        Map.entry("2013-07-08", "610924"),
                        Map.entry("2013-09-10", "610925"),
                        Map.entry("2013-11-18", SLOW_TO_ANSWER),
                        Map.entry("2014-03-11", "610926"),
                        Map.entry("2014-06-17", "610902"),
                        Map.entry("2014-09-15", "610923"),
                        Map.entry("2014-10-20", "610929"),
                        Map.entry("2015-05-12", "610921"))
                .map(each -> inspection(LocalDate.parse(each.getKey()), each.getValue()))
                .toList();
    }

    private Intent inspection(LocalDate day, String county) {
        return Intent.of(
                day,
                "市安委办安排巡回督导检查",
                () -> work.wasBegun("inspectionRound", day, Map.of("county", county)),
                () -> hand.begin(
                        Cast.OFFICE,
                        "inspectionRound",
                        Map.of("programme", String.valueOf(programme.id()), "county", county)));
    }

    private boolean recordInspection(OpenTask task) {
        String path = "/api/inspections/" + task.caseId();
        List<Map<String, Object>> findings = new ArrayList<>();
        door.get(task.person(), path).path("findings").forEach(each -> findings.add(verdict(task, each)));
        if (findings.isEmpty()) {
            LocalDate due = hand.today().plusDays(31);
            findings.add(Map.of("text", "试点单位没有建立伤害监测记录", "dueOn", due.toString()));
            findings.add(Map.of("text", "创建经费没有专账，部分项目没有责任人", "dueOn", due.toString()));
            hand.upload(task.person(), task.caseId(), "inspection", "督导检查记录.pdf");
        }
        door.put(task.person(), path + "/findings", Map.of("findings", findings));
        return hand.note(task, task.isFirst() ? "检查情况已向县区通报，请限期整改。" : "已复核整改情况。", door.get(task.person(), path));
    }

    /** One county has to do one thing again. */
    private Map<String, Object> verdict(OpenTask task, JsonNode finding) {
        boolean again = task.county().equals("610925")
                && task.earlier() == 1
                && finding.path("text").asText().contains("经费");
        Map<String, Object> verdict = new HashMap<>();
        verdict.put("id", finding.path("id").asLong());
        verdict.put("verdict", again ? "reopen" : "settle");
        if (again) {
            verdict.put("dueOn", hand.today().plusDays(20).toString());
        }
        return verdict;
    }

    private LocalDate answerDay(OpenTask task) {
        return task.county().equals(SLOW_TO_ANSWER)
                ? hand.notBefore(task, LocalDate.of(2014, 1, 15))
                : hand.after(8, 16).apply(task);
    }

    private boolean answerInspection(OpenTask task) {
        String path = "/api/inspections/" + task.caseId();
        List<Map<String, Object>> answers = new ArrayList<>();
        Hand.all(
                        door.get(task.person(), path).path("findings"),
                        each -> each.path("state").asText().equals("open"))
                .forEach(each ->
                        answers.add(Map.of("id", each.path("id").asLong(), "answer", "已经整改：明确了责任人，建立了台账，见所附材料。")));
        door.put(task.person(), path + "/answers", Map.of("answers", answers));
        hand.upload(task.person(), task.caseId(), "inspectionAnswer", "整改佐证材料.pdf");
        return hand.note(task, "整改情况如上，请复核。", door.get(task.person(), path));
    }
}
