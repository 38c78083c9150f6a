package cn.safecommunity.programme;

import cn.safecommunity.WrittenDay;
import cn.safecommunity.notification.CaseRecord;
import cn.safecommunity.notification.Messages;
import cn.safecommunity.organisation.Groups;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks the city and its departments for their leading bodies when a programme begins (notice clause 5-leadership). */
@Component
class BodiesAreAsked {

    private final CityBodies bodies;
    private final CaseRecord record;
    private final Messages messages;

    BodiesAreAsked(CityBodies bodies, CaseRecord record, Messages messages) {
        this.bodies = bodies;
        this.record = record;
        this.messages = messages;
    }

    /** Due with the first report of the counties; what is missing then is named by the board and by the first gate. */
    void ask(Programme programme) {
        String until = WrittenDay.of(programme.plan().firstReport());
        List<CityBodies.Body> asked = bodies.all();
        asked.forEach(body -> messages.tellGroup(
                programme.caseId(),
                body.isDepartment() ? body.body() : Groups.CITY_OFFICE,
                "【安全社区】请登记领导机构",
                "“" + programme.plan().name() + "”已部署。" + words(body) + "，明确分管领导、联系人、成员、工作人员和经费，并在 " + until
                        + " 前到概览页面“领导机构”登记。"));
        record.add(
                programme.caseId(),
                "asked",
                "已通知在 " + until + " 前登记领导机构："
                        + asked.stream().map(CityBodies.Body::name).collect(Collectors.joining("、")) + "。");
    }

    private static String words(CityBodies.Body body) {
        return body.isDepartment() ? "请" + body.name() + "成立相应的机构" : "请成立" + body.name();
    }
}
