package cn.safecommunity.handover;

import java.time.LocalDate;
import java.util.List;

/**
 * Who substitutes for the person who asks and for whom they substitute, from today on.
 *
 * @param colleagues who can be asked to: the people who share a group with the person
 */
record SubstitutionView(List<Line> own, List<Line> forOthers, List<Person> colleagues) {

    /** One substitution with the name of the other side. */
    record Line(long id, String name, LocalDate firstDay, LocalDate lastDay) {}

    /** A colleague. */
    record Person(String person, String name) {}
}
