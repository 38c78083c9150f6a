package cn.safecommunity.notification;

import cn.safecommunity.WrittenDay;
import cn.safecommunity.calendar.DatesMoved;
import cn.safecommunity.calendar.MovedDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes on the record of a case that a change of the calendar has moved one of its dates, and by which notice. */
@Component
class MovedDatesRecord {

    private final CaseRecord record;

    MovedDatesRecord(CaseRecord record) {
        this.record = record;
    }

    /** Runs in the transaction of the publication. */
    @EventListener
    public void write(DatesMoved moved) {
        moved.dates().forEach(date -> record.add(date.caseId(), "calendar", words(moved, date)));
    }

    private static String words(DatesMoved moved, MovedDate date) {
        String whose = date.level() == null ? "" : date.level().label() + "环节的";
        return "放假安排有变动（" + moved.notice().number() + "），" + whose + date.what() + "由" + WrittenDay.of(date.from())
                + "改为" + WrittenDay.of(date.to()) + "。";
    }
}
