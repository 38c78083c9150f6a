package cn.safecommunity.notification;

import cn.safecommunity.deadline.LightRaised;
import cn.safecommunity.organisation.Groups;
import cn.safecommunity.organisation.People;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells people that a light has come: always on the case's record, and by mail where a mail server is configured. Both
 * are written in the transaction of the timer.
 */
@Component
class Reminders {

    private final CaseRecord record;
    private final OutgoingMail mail;
    private final People people;
    private final boolean mailConfigured;

    Reminders(CaseRecord record, OutgoingMail mail, People people, @Value("${spring.mail.host:}") String mailHost) {
        this.record = record;
        this.mail = mail;
        this.people = people;
        this.mailConfigured = !mailHost.isBlank();
    }

    @EventListener
    public void remind(LightRaised raised) {
        String concerned = raised.groups().stream()
                .map(people::groupName)
                .reduce((a, b) -> a + "、" + b)
                .orElse("");
        String text = LightWords.of(raised.level(), raised.light());
        record.add(raised.caseId(), LightWords.kind(raised.light()), text + "已提醒：" + concerned + "。");
        if (mailConfigured) {
            recipients(raised)
                    .forEach(address -> mail.queue(
                            raised.caseId(), address, LightWords.subject(raised.light()), text + "请登录“安全社区”任务列表办理。"));
        }
    }

    private List<String> recipients(LightRaised raised) {
        return raised.groups().stream()
                .filter(group -> !group.equals(Groups.ADMIN))
                .flatMap(group -> people.mailOf(group).stream())
                .distinct()
                .toList();
    }
}
