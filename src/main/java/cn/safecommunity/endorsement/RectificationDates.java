package cn.safecommunity.endorsement;

import cn.safecommunity.deadline.Deadlines;
import cn.safecommunity.deadline.Moved;
import cn.safecommunity.deadline.OwnDates;
import cn.safecommunity.deadline.Rescheduling;
import org.springframework.stereotype.Component;

/** The end of the rectification that follows an assessment on site, on both chains. */
@Component
class RectificationDates implements OwnDates {

    private final Deadlines deadlines;
    private final Rescheduling rescheduling;

    RectificationDates(Deadlines deadlines, Rescheduling rescheduling) {
        this.deadlines = deadlines;
        this.rescheduling = rescheduling;
    }

    @Override
    public Moved move() {
        return rescheduling.move(EndorsementModel.RECTIFICATION_OVERDUE, deadlines::rectification);
    }
}
