package cn.safecommunity.handover;

import cn.safecommunity.WrittenDay;
import cn.safecommunity.notification.Messages;
import cn.safecommunity.organisation.People;
import cn.safecommunity.organisation.Substitution;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells a substitute (代理人) that a colleague has named them, and that it ends before its time. */
@Component
class SubstitutionNews {

    private static final String SUBJECT = "【安全社区】请您代理";
    private static final String ENDED = "【安全社区】代理提前结束";

    private final People people;
    private final Messages messages;

    SubstitutionNews(People people, Messages messages) {
        this.people = people;
        this.messages = messages;
    }

    void begins(String person, String substitute, LocalDate first, LocalDate last) {
        messages.tell(
                substitute,
                SUBJECT,
                people.nameOf(person) + "外出，请您从" + WrittenDay.of(first) + "起到" + WrittenDay.of(last)
                        + "止代理其工作。这段时间其已领取的任务也列在您的“我的待办”，打开后可以接过来办理；到期自动结束。");
    }

    /** {@code back} is what the substitute had taken over and not done yet. */
    void ended(Substitution one, List<HeldTask> back) {
        messages.tell(
                one.substitute(),
                ENDED,
                people.nameOf(one.person()) + "提前结束了" + WrittenDay.of(one.firstDay()) + "至"
                        + WrittenDay.of(one.lastDay()) + "的代理，您不再代理其工作。"
                        + (back.isEmpty() ? "" : "\n您代理接过、还没有办结的任务已交回其本人，" + HeldWorkNews.listed(back)));
    }
}
