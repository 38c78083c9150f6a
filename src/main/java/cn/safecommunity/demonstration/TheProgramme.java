package cn.safecommunity.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The programme of the notice, as the city office finds it. */
@Component
@Profile("local")
class TheProgramme {

    private final Door door;

    TheProgramme(Door door) {
        this.door = door;
    }

    /** Of the running programme, 0 while there is none. */
    long id() {
        return known().stream()
                .filter(each -> !each.path("state").asText().equals("draft"))
                .findFirst()
                .map(each -> each.path("id").asLong())
                .orElse(0L);
    }

    /** Draft or not. */
    List<JsonNode> known() {
        return Hand.all(
                door.get(Cast.OFFICE, "/api/programmes"),
                each -> each.path("businessKey").asText().equals("ankang-2013"));
    }
}
