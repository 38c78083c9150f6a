package cn.safecommunity.handover;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who substitutes for the person who asks and for whom they substitute, from today on.
 *
 * @param colleagues who can be asked to: the people who share an office with the person
 * @param instead what the person does whose work, or a part of it, nobody can do for them; null when there is no such
 */
record SubstitutionView(
        List<Line> own,
        List<Line> forOthers,
        List<Person> colleagues,
        @Nullable String instead) {

    /** One substitution with the name of the other side. */
    record Line(long id, String name, LocalDate firstDay, LocalDate lastDay) {}

    /** A colleague. */
    record Person(String person, String name) {}
}
