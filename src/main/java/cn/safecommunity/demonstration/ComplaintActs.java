package cn.safecommunity.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A citizen complains about a titled unit (社会监督, notice clause 5-3); the county looks into it, the authority answers. */
@Component
@Profile("local")
class ComplaintActs implements Acts {

    private static final LocalDate DAY = LocalDate.of(2014, 9, 2);

    private final Door door;
    private final Hand hand;
    private final OpenWork work;

    ComplaintActs(Door door, Hand hand, OpenWork work) {
        this.door = door;
        this.hand = hand;
        this.work = work;
    }

    @Override
    public Map<String, Habit> habits() {
        return Map.of(
                "receiveComplaint",
                hand.habit(
                        1,
                        3,
                        task -> hand.answer(
                                task,
                                Map.of(
                                        "decision", "approve",
                                        "opinion", "有具体地点和事实，予以受理。",
                                        "complaintInvestigator", "county"))),
                "investigateComplaint",
                hand.habit(4, 8, task -> hand.decide(task, "reject", "到现场核查：占道摊位已清理，消防通道畅通，举报的情况已经改正。")),
                "answerComplaint",
                hand.habit(
                        1,
                        3,
                        task -> hand.answer(
                                task,
                                Map.of(
                                        "decision", "reject",
                                        "opinion", "同意核查结论。",
                                        "complaintReply", "经现场核查，占道摊位已经清理，消防通道畅通。感谢您的监督。"))));
    }

    @Override
    public List<Intent> intents() {
        return List.of(
                new Intent(DAY, "居民举报消防通道被占", () -> work.wasBegun("complaint", DAY, Map.of()), this::complain, 5));
    }

    private boolean complain() {
        for (JsonNode title : door.get(Cast.OFFICE, "/api/titles?size=100").path("items")) {
            if (title.path("chain").asText().equals("provincial")) {
                door.submit(
                        "/notices/complaints",
                        Map.of(
                                "certificate",
                                title.path("certificateNumber").asText(),
                                "name",
                                "居民",
                                "contact",
                                Cast.phone("complaint"),
                                "content",
                                "集贸市场旁的消防通道长期被摊位占用，消防车进不来，请派人看看。"));
                return true;
            }
        }
        return false;
    }
}
