package cn.safecommunity.endorsement;

import cn.safecommunity.calendar.HolidaysPublished;
import cn.safecommunity.deadline.Deadlines;
import cn.safecommunity.deadline.Rescheduling;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The end of the rectification that follows an assessment on site, on both chains. */
@Component
class RectificationDates {

    private final Deadlines deadlines;
    private final Rescheduling rescheduling;

    RectificationDates(Deadlines deadlines, Rescheduling rescheduling) {
        this.deadlines = deadlines;
        this.rescheduling = rescheduling;
    }

    @EventListener
    public void move(HolidaysPublished published) {
        rescheduling.move(published, EndorsementModel.RECTIFICATION_OVERDUE, "整改期限", deadlines::rectification);
    }
}
