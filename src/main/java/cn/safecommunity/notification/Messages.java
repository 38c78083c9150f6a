package cn.safecommunity.notification;

import cn.safecommunity.organisation.Groups;
import cn.safecommunity.organisation.People;
import cn.safecommunity.organisation.Substitutes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Tells people something, mostly about a case, by mail and in the office's messenger, where they are configured; the case's record
 * tells it in any case. Everybody is told once, however many groups they are in.
 */
@Service
public class Messages {

    /** The recipient of what goes to a webhook: the address may change, the outbox need not know it. */
    static final String WEBHOOK = "webhook";

    /** A message that was tried in vain; {@code error} is technical, {@code givenUp} when it is not tried again by itself. */
    public record Unsent(long id, String recipient, String subject, String error, int attempts, boolean givenUp) {}

    private final Outbox outbox;
    private final MailChoices choices;
    private final People people;
    private final Ways ways;
    private final Substitutes substitutes;

    Messages(Outbox outbox, MailChoices choices, People people, Ways ways, Substitutes substitutes) {
        this.outbox = outbox;
        this.choices = choices;
        this.people = people;
        this.ways = ways;
        this.substitutes = substitutes;
    }

    public void tellGroup(long caseId, String group, String subject, String text) {
        tellGroups(caseId, UUID.randomUUID().toString(), List.of(group), subject, text);
    }

    /** The people of several groups are told the same. */
    public void tellGroups(long caseId, Collection<String> groups, String subject, String text) {
        tellGroups(caseId, UUID.randomUUID().toString(), groups, subject, text);
    }

    /** What was tried about a case and has not got through, oldest first. */
    public List<Unsent> unsent(long caseId) {
        return outbox.unsent(caseId);
    }

    /** Whoever substitutes for the person today is told as well. */
    public void tell(long caseId, String person, String subject, String text) {
        if (ways.has(Channel.MAIL)) {
            Stream.concat(Stream.of(person), substitutes.of(person).stream())
                    .forEach(one -> people.mailOfPerson(one)
                            .ifPresent(address ->
                                    mail(caseId, UUID.randomUUID().toString(), Map.of(one, address), subject, text)));
        }
    }

    /** Tells a person what is about no case. */
    public void tell(String person, String subject, String text) {
        if (ways.has(Channel.MAIL)) {
            people.mailOfPerson(person)
                    .ifPresent(address ->
                            mail(null, UUID.randomUUID().toString(), Map.of(person, address), subject, text));
        }
    }

    /** Tells the people of some groups of an event; the same event again is no news. */
    void tellGroups(long caseId, String event, Collection<String> groups, String subject, String text) {
        List<String> concerned =
                groups.stream().filter(group -> !group.equals(Groups.ADMIN)).toList();
        if (ways.has(Channel.MAIL)) {
            mail(caseId, event, people.addressesOf(concerned), subject, text);
        }
        if (ways.has(Channel.WEBHOOK)) {
            String whom = String.join("、", people.groupNames(concerned));
            outbox.put(
                    caseId,
                    Channel.WEBHOOK,
                    WEBHOOK,
                    event,
                    subject,
                    body(caseId, text) + "\n" + whom + "：" + ways.invitation());
        }
    }

    private void mail(@Nullable Long caseId, String event, Map<String, String> addresses, String subject, String text) {
        Set<String> silent = choices.withoutReminders(addresses.keySet());
        String body = body(caseId, text) + "\n" + ways.invitation();
        addresses.forEach((person, address) -> {
            if (!silent.contains(person)) {
                outbox.put(caseId, Channel.MAIL, address, event, subject, body);
            }
        });
    }

    private String body(@Nullable Long caseId, String text) {
        return caseId == null ? text : outbox.nameOfCase(caseId) + "\n" + text;
    }
}
