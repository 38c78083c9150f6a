package cn.safecommunity.handover;

import cn.safecommunity.casefile.Seat;
import cn.safecommunity.casefile.TaskCatalogue;
import cn.safecommunity.notification.CaseRecord;
import cn.safecommunity.notification.Messages;
import cn.safecommunity.organisation.People;
import cn.safecommunity.organisation.People.Member;
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

    /** {@code seat} is the task as it was before. */
    void tell(long caseId, Seat seat, String by, Member next, String why) {
        String text = "“" + catalogue.of(seat.key()).label() + "”" + words(seat, by, next) + "原因："
                + (why.endsWith("。") ? why : why + "。");
        record.add(caseId, "handover", text);
        messages.tell(caseId, next.id(), SUBJECT, text);
        if (seat.assignee() != null) {
            messages.tell(caseId, seat.assignee(), SUBJECT, text);
        }
    }

    private String words(Seat seat, String by, Member next) {
        String from = seat.assignee();
        if (from == null) {
            return "由" + people.nameOf(by) + "指定" + next.name() + "办理。";
        }
        if (by.equals(next.id())) {
            return "由" + next.name() + "从" + people.nameOf(from) + "处接过办理。";
        }
        return "由" + people.nameOf(from) + "转交" + next.name() + "办理"
                + (by.equals(from) ? "。" : "，由" + people.nameOf(by) + "指定。");
    }
}
