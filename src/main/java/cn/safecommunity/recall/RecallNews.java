package cn.safecommunity.recall;

import cn.safecommunity.Text;
import cn.safecommunity.casefile.Opinion;
import cn.safecommunity.notification.CaseRecord;
import cn.safecommunity.notification.Messages;
import cn.safecommunity.organisation.Groups;
import cn.safecommunity.organisation.People;
import cn.safecommunity.policy.Level;
import cn.safecommunity.recall.LastAct.Waiting;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Tells of an act that was taken back: the record of the case, and the office for which it was waiting. */
@Component
class RecallNews {

    private static final String SUBJECT = "【安全社区】任务已被取回";

    private final People people;
    private final CaseRecord record;
    private final Messages messages;

    RecallNews(People people, CaseRecord record, Messages messages) {
        this.people = people;
        this.record = record;
        this.messages = messages;
    }

    void tell(long caseId, LastAct act, String why) {
        Opinion opinion = act.opinion();
        String what = "取回了刚刚办理的“" + act.label() + "”，重新办理。原因：" + Text.sentence(why);
        String text = people.nameOf(opinion.person()) + what;
        String offices =
                opinion.level() == Level.COMMUNITY ? text : opinion.level().label() + what;
        record.add(caseId, "recall", text, offices);
        act.next().stream()
                .map(Waiting::group)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(group -> messages.tellGroup(
                        caseId, group, SUBJECT, Groups.isOf(Level.COMMUNITY, group) ? offices : text));
    }
}
