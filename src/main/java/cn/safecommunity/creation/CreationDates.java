package cn.safecommunity.creation;

import cn.safecommunity.deadline.Deadlines;
import cn.safecommunity.deadline.Moved;
import cn.safecommunity.deadline.OwnDates;
import cn.safecommunity.deadline.Rescheduling;
import org.springframework.stereotype.Component;

/** The dates of a creation beside its stages: the end of a rectification, and of each department's time to countersign. */
@Component
class CreationDates implements OwnDates {

    private final Deadlines deadlines;
    private final Rescheduling rescheduling;

    CreationDates(Deadlines deadlines, Rescheduling rescheduling) {
        this.deadlines = deadlines;
        this.rescheduling = rescheduling;
    }

    /** Who countersigns has a time of their own, which began when they were asked. */
    @Override
    public Moved move() {
        return rescheduling
                .move(CommunityCreationModel.RECTIFICATION_OVERDUE, deadlines::rectification)
                .plus(rescheduling.move(
                        CommunityCreationModel.SILENCE, askedOn -> deadlines.after(askedOn, Countersigners.LIMIT)));
    }
}
