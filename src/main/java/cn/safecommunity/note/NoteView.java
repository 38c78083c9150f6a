package cn.safecommunity.note;

import java.time.Instant;
import java.util.List;

/**
 * What a person may read and write of notes on a case.
 *
 * @param offices for which the person can keep a note; none for experts, who judge for themselves, and administrators
 */
record NoteView(List<Office> offices, List<Line> notes) {

    /** An office of the person, by what the groups of its people have in common. */
    record Office(String id, String name) {}

    /** A note with the names of whoever wrote it and of the office. */
    record Line(String office, String officeName, String personName, String text, Instant at) {}
}
