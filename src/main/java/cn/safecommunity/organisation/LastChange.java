package cn.safecommunity.organisation;

import cn.safecommunity.WrittenDay;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names whoever changed a draft last to a colleague who did not see the change. */
@Component
public class LastChange {

    private final People people;
    private final CurrentUser currentUser;

    LastChange(People people, CurrentUser currentUser) {
        this.people = people;
        this.currentUser = currentUser;
    }

    /** Who and when, in brackets; nothing while that is not known. */
    public String words(@Nullable String by, @Nullable Instant at) {
        if (by == null || at == null) {
            return "";
        }
        String who = by.equals(currentUser.orNull()) ? "您自己在另一个窗口" : people.nameOf(by, at);
        return "（" + who + "，" + WrittenDay.minuteOf(at) + "）";
    }
}
