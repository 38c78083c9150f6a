package cn.safecommunity.notification;

import cn.safecommunity.deadline.LightRaised;
import cn.safecommunity.organisation.People;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells people that a light has come: always on the case's record, and by the configured channels. Both are written in the
 * transaction of the timer.
 */
@Component
class Reminders {

    private final CaseRecord record;
    private final Messages messages;
    private final People people;

    Reminders(CaseRecord record, Messages messages, People people) {
        this.record = record;
        this.messages = messages;
        this.people = people;
    }

    @EventListener
    public void remind(LightRaised raised) {
        String concerned = String.join("、", people.groupNames(raised.groups()));
        String text = LightWords.of(raised.level(), raised.stepName(), raised.light());
        record.add(raised.caseId(), LightWords.kind(raised.light()), text + "已提醒：" + concerned + "。");
        // every light is news: a stage that begins again, or stands beside another, has lights of its own
        messages.tellGroups(
                raised.caseId(),
                UUID.randomUUID().toString(),
                raised.groups(),
                LightWords.subject(raised.light()),
                text);
    }
}
