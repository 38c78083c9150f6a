package cn.safecommunity.handover;

import cn.safecommunity.Text;
import cn.safecommunity.casefile.Seat;
import cn.safecommunity.casefile.TaskCatalogue;
import cn.safecommunity.notification.CaseRecord;
import cn.safecommunity.notification.Messages;
import cn.safecommunity.organisation.Groups;
import cn.safecommunity.organisation.People;
import cn.safecommunity.organisation.People.Member;
import cn.safecommunity.policy.Level;
import org.springframework.stereotype.Component;

/** Tells of a task that has passed to somebody else: the record of the case with all names, and both of them. */
@Component
class HandoverNews {

    private static final String SUBJECT = "【安全社区】任务已转交";

    private final TaskCatalogue catalogue;
    private final People people;
    private final CaseRecord record;
    private final Messages messages;

    HandoverNews(TaskCatalogue catalogue, People people, CaseRecord record, Messages messages) {
        this.catalogue = catalogue;
        this.people = people;
        this.record = record;
        this.messages = messages;
    }

    /** {@code open} is the task as it was before. */
    void tell(OpenTask open, String by, Member next, String why) {
        long caseId = open.caseId();
        Seat seat = open.seat();
        String task = "“" + catalogue.of(seat.key()).label() + "”";
        String reason = "原因：" + Text.sentence(why);
        String text = task
                + (open.represents() && by.equals(next.id())
                        ? represented(seat, next)
                        : words(seat, by, people.nameOf(by), next))
                + reason;
        record.add(caseId, "handover", text, task + offices(seat, by, next) + reason);
        messages.tell(caseId, next.id(), SUBJECT, text);
        if (seat.assignee() != null) {
            messages.tell(caseId, seat.assignee(), SUBJECT, text);
        }
    }

    /** Whose substitute goes on with it stands in the record, whatever reason is given. */
    private String represented(Seat seat, Member next) {
        return "由" + next.name() + "代理" + people.nameOf(String.valueOf(seat.assignee())) + "接过办理。";
    }

    private String words(Seat seat, String by, String name, Member next) {
        String from = seat.assignee();
        if (from == null) {
            return "由" + name + "指定" + next.name() + "办理。";
        }
        if (by.equals(next.id())) {
            return "由" + next.name() + "从" + people.nameOf(from) + "处接过办理。";
        }
        return "由" + people.nameOf(from) + "转交" + next.name() + "办理" + (by.equals(from) ? "。" : "，由" + name + "指定。");
    }

    /** A unit reads who of its own people has its task; of an office's task it reads that somebody else has it. */
    private String offices(Seat seat, String by, Member next) {
        String owner = seat.owner();
        if (seat.groups().isEmpty()) {
            return "换人办理。";
        }
        return Groups.isOf(Level.COMMUNITY, owner)
                ? words(seat, by, people.isMember(by, owner) ? people.nameOf(by) : "系统管理员", next)
                : "由" + people.groupName(owner) + "换人办理。";
    }
}
