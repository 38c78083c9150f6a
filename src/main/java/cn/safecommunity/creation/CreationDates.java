package cn.safecommunity.creation;

import cn.safecommunity.calendar.HolidaysPublished;
import cn.safecommunity.deadline.Deadlines;
import cn.safecommunity.deadline.Rescheduling;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The dates of a creation beside its stages: the end of a rectification, and of each department's time to countersign. */
@Component
class CreationDates {

    private final Deadlines deadlines;
    private final Rescheduling rescheduling;

    CreationDates(Deadlines deadlines, Rescheduling rescheduling) {
        this.deadlines = deadlines;
        this.rescheduling = rescheduling;
    }

    @EventListener
    public void move(HolidaysPublished published) {
        rescheduling.move(published, CommunityCreationModel.RECTIFICATION_OVERDUE, "整改期限", deadlines::rectification);
        rescheduling.move(
                published,
                CommunityCreationModel.SILENCE,
                "会签答复期限",
                (askedOn, calendar) -> deadlines.after(askedOn, Countersigners.LIMIT, calendar));
    }
}
