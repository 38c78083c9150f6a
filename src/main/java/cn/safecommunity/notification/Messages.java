package cn.safecommunity.notification;

import cn.safecommunity.organisation.People;
import java.util.Collection;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Tells people something about a case by mail, where a mail server is configured; the case's record tells it in any case. */
@Service
public class Messages {

    private final OutgoingMail mail;
    private final People people;
    private final boolean mailConfigured;

    Messages(OutgoingMail mail, People people, @Value("${spring.mail.host:}") String mailHost) {
        this.mail = mail;
        this.people = people;
        this.mailConfigured = !mailHost.isBlank();
    }

    public void tellGroup(long caseId, String group, String subject, String text) {
        if (mailConfigured) {
            send(caseId, people.mailOf(group), subject, text);
        }
    }

    public void tell(long caseId, String person, String subject, String text) {
        if (mailConfigured) {
            send(caseId, people.mailOfPerson(person).stream().toList(), subject, text);
        }
    }

    private void send(long caseId, Collection<String> addresses, String subject, String text) {
        List.copyOf(addresses).forEach(address -> mail.queue(caseId, address, subject, text));
    }
}
