package cn.safecommunity.handover;

import cn.safecommunity.Text;
import cn.safecommunity.casefile.Seat;
import cn.safecommunity.notification.CaseRecord;
import cn.safecommunity.notification.Messages;
import cn.safecommunity.organisation.Groups;
import cn.safecommunity.organisation.People;
import cn.safecommunity.policy.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells of work that has passed on as a whole: a line on the record of each case, one message to each of the two. */
@Component
class HeldWorkNews {

    private static final String SUBJECT = "【安全社区】待办已移交";
    private static final int MOST_NAMED = 20;

    private final People people;
    private final CaseRecord record;
    private final Messages messages;

    HeldWorkNews(People people, CaseRecord record, Messages messages) {
        this.people = people;
        this.record = record;
        this.messages = messages;
    }

    /** {@code next} is empty for back to the office. */
    void tell(List<HeldTask> moved, String person, String next, String by, String why) {
        if (moved.isEmpty()) {
            return;
        }
        String whither = next.isEmpty() ? "退回本单位，等待领取" : "移交" + people.nameOf(next) + "办理";
        String words = "由" + people.nameOf(person) + "办理的任务" + whither
                + (by.equals(person) ? "。" : "，由" + people.nameOf(by) + "决定。");
        String reason = "原因：" + Text.sentence(why);
        record(moved, words + reason, (next.isEmpty() ? "收回重新分办。" : "换人办理。") + reason);
        String text = words + reason + "\n" + listed(moved);
        messages.tell(person, SUBJECT, text);
        if (!next.isEmpty()) {
            messages.tell(next, SUBJECT, text);
        }
    }

    /** On the record of each case; what their substitute had taken over is theirs again. The substitute is told with the end of it. */
    void back(List<HeldTask> moved, String person, String substitute) {
        record(moved, people.nameOf(person) + "提前结束代理，任务由" + people.nameOf(substitute) + "交回其本人办理。", "换人办理。");
    }

    /** What a unit and an expert read of an office's task is {@code office}, without names. */
    private void record(List<HeldTask> moved, String words, String office) {
        Map<String, String> offices = new HashMap<>();
        for (HeldTask task : moved) {
            if (task.caseId() != null) {
                String step = "“" + task.step() + "”：";
                String told = isOfAUnit(task.seat()) ? words : officeOf(task.seat(), offices) + office;
                record.add(task.caseId(), "handover", step + words, step + told);
            }
        }
    }

    /** The tasks, one a line, not all of very many. */
    static String listed(List<HeldTask> moved) {
        return "共 " + moved.size() + " 件：\n"
                + moved.stream()
                        .limit(MOST_NAMED)
                        .map(task -> (task.title() + " " + task.step()).strip())
                        .collect(Collectors.joining("\n"))
                + (moved.size() > MOST_NAMED ? "\n……其余请在任务列表中查看。" : "");
    }

    private static boolean isOfAUnit(Seat seat) {
        return !seat.groups().isEmpty() && Groups.isOf(Level.COMMUNITY, seat.owner());
    }

    /** What a unit and an expert read instead of names; each office is asked for once. */
    private String officeOf(Seat seat, Map<String, String> known) {
        return seat.groups().isEmpty() ? "承办单位" : known.computeIfAbsent(seat.owner(), people::groupName);
    }
}
