package cn.safecommunity.calendar;

import java.util.List;

/** A change of the calendar has moved these dates; each is written on the record of its case. */
public record DatesMoved(Notice notice, List<MovedDate> dates) {

    public DatesMoved {
        dates = List.copyOf(dates);
    }
}
