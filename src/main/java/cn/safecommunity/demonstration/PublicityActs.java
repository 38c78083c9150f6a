package cn.safecommunity.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** How the counties mobilised in 2013 and what they and their pilots held for the public afterwards; one county forgot to tell. */
@Component
@Profile("local")
class PublicityActs implements Acts {

    /** Held none, so the first gate names it. */
    private static final String WITHOUT_MOBILISATION = "610927";

    private static final LocalDate MOBILISED_FROM = LocalDate.of(2013, 5, 6);
    private static final List<String> KINDS = List.of("media", "contest", "performance", "forum", "discussion");

    private final Door door;
    private final Hand hand;

    PublicityActs(Door door, Hand hand) {
        this.door = door;
        this.hand = hand;
    }

    @Override
    public List<Intent> intents() {
        List<Intent> all = new ArrayList<>();
        for (String county : Cast.COUNTIES) {
            if (!county.equals(WITHOUT_MOBILISATION)) {
                all.add(held(
                        MOBILISED_FROM.plusDays(Chance.number(40, "mobilised " + county)),
                        county,
                        "mobilisation",
                        "召开安全社区建设动员部署会，印发实施方案，与各乡镇、街道签订责任书。"));
            }
            all.add(held(
                    LocalDate.of(2014, 6, 9).plusDays(Chance.number(20, "month " + county)),
                    county,
                    Chance.one(KINDS, "kind " + county),
                    "安全生产月集中宣传：设咨询台、发放安全知识手册、现场演示灭火和急救。"));
        }
        return all;
    }

    private Intent held(LocalDate day, String county, String kind, String summary) {
        return Intent.of(
                day,
                "登记" + (kind.equals("mobilisation") ? "动员部署" : "宣传活动"),
                () -> known(county, kind),
                () -> enter(county, kind, summary));
    }

    private boolean known(String county, String kind) {
        JsonNode place = door.get(Cast.examiner(county), "/api/activities?organisation=" + county);
        return !Hand.all(
                        place.path("activities"),
                        each -> each.path("organisation").asText().equals(county)
                                && each.path("kind").asText().equals(kind))
                .isEmpty();
    }

    private void enter(String county, String kind, String summary) {
        door.post(
                Cast.examiner(county),
                "/api/activities",
                Map.of(
                        "organisation",
                        county,
                        "kind",
                        kind,
                        "heldOn",
                        hand.today().minusDays(3).toString(),
                        "place",
                        kind.equals("mobilisation") ? Cast.tier(county) + "会议中心" : "中心广场",
                        "form",
                        kind.equals("mobilisation") ? "电视电话会议" : "现场宣传",
                        "participants",
                        Chance.between(60, 800, "participants " + county + kind),
                        "media",
                        kind.equals("mobilisation") ? Cast.tier(county) + "电视台" : "",
                        "summary",
                        summary));
    }
}
