package cn.safecommunity.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The first years of a title: the annual report and the check on the spot. */
@Component
@Profile("local")
class TitleActs implements Acts {

    private final Door door;
    private final Hand hand;

    TitleActs(Door door, Hand hand) {
        this.door = door;
        this.hand = hand;
    }

    @Override
    public Map<String, Habit> habits() {
        return Map.of(
                "reportAnnually", hand.habit(5, 12, this::report),
                "spotCheck", hand.habit(6, 15, this::check));
    }

    private boolean report(OpenTask task) {
        String certificate = URLEncoder.encode(task.text("title"), StandardCharsets.UTF_8);
        String title = "/api/titles/" + certificate;
        String day = StreamSupport.stream(
                        door.get(task.person(), title).path("reports").spliterator(), false)
                .filter(report -> report.path("taskId").asText().equals(task.id()))
                .map(report -> report.path("dueOn").asText())
                .findFirst()
                .orElseThrow();
        JsonNode saved = door.put(
                task.person(),
                title + "/reports/" + day,
                Map.of(
                        "upkeep", "机构和经费稳定，各促进项目继续实施。",
                        "accidents", "各类事故和伤害在控制指标以内。",
                        "plan", "增加防溺水巡查和独居老人探访。"));
        return hand.note(task, "现将年度报告报上。", saved);
    }

    private boolean check(OpenTask task) {
        hand.upload(task.person(), task.caseId(), "checkRecord", "抽验记录.pdf");
        return hand.approve(task, "抽验合格。");
    }
}
