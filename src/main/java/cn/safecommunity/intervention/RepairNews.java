package cn.safecommunity.intervention;

import cn.safecommunity.casefile.Seat;
import cn.safecommunity.notification.CaseRecord;
import cn.safecommunity.notification.Messages;
import cn.safecommunity.organisation.People;
import org.springframework.stereotype.Component;

/** Tells what an administrator changed in a case: its record with the name, and whoever has the task whose last day moved. */
@Component
class RepairNews {

    private static final String SUBJECT = "【安全社区】办理期限已延后";

    private final CaseRecord record;
    private final Messages messages;
    private final People people;

    RepairNews(CaseRecord record, Messages messages, People people) {
        this.record = record;
        this.messages = messages;
        this.people = people;
    }

    void putOff(long caseId, Seat seat, String what, String administrator) {
        note(caseId, what, administrator);
        String text = "系统管理员" + what;
        if (seat.assignee() != null) {
            messages.tell(caseId, seat.assignee(), SUBJECT, text);
        } else {
            messages.tellGroups(caseId, seat.groups(), SUBJECT, text);
        }
    }

    /** Authorities read which administrator it was. */
    void note(long caseId, String what, String administrator) {
        record.add(
                caseId, Interventions.KIND, AdministratorName.of(people.nameOf(administrator)) + what, "系统管理员" + what);
    }
}
