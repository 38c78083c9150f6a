package cn.safecommunity.gate;

import cn.safecommunity.deadline.CountyCards;
import cn.safecommunity.deadline.CountyCards.Count;
import cn.safecommunity.pilot.LeadingBodies;
import cn.safecommunity.pilot.LeadingBody;
import cn.safecommunity.programme.CityBodies;
import cn.safecommunity.programme.Programme;
import cn.safecommunity.programme.Programmes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * The one count of what a programme has reached. What happened after its last phase belongs to it no more: from the day
 * it ended on, the answer is what its last gate wrote down.
 */
@Service
public class Facts {

    private final Programmes programmes;
    private final GateRepository gates;
    private final CountyCount count;
    private final CountyCards cards;
    private final LeadingBodies leadingBodies;
    private final CityBodies cityBodies;

    Facts(
            Programmes programmes,
            GateRepository gates,
            CountyCount count,
            CountyCards cards,
            LeadingBodies leadingBodies,
            CityBodies cityBodies) {
        this.programmes = programmes;
        this.gates = gates;
        this.count = count;
        this.cards = cards;
        this.leadingBodies = leadingBodies;
        this.cityBodies = cityBodies;
    }

    /** The facts of every participant at the end of that day. */
    public List<CountyFacts> of(long programme, LocalDate day) {
        return all(programme, day).counties();
    }

    /** The facts of the programme at the end of that day, with its pilots and titles. */
    public ProgrammeFacts all(long programme, LocalDate day) {
        Programme found = programmes.get(programme);
        return isWritten(found, day)
                ? gates.facts(programme, 3)
                : count.of(programme, began(found, day), lastDay(found, day));
    }

    /** The titles of the programme's participants at the end of that day, without counting anything else. */
    public List<TitleFacts> titles(Programme programme, LocalDate day) {
        return isWritten(programme, day)
                ? gates.facts(programme.caseId(), 3).titles()
                : count.titles(programme.caseId(), began(programme, day), lastDay(programme, day));
    }

    /** Whether what its last gate wrote down is the answer. */
    private static boolean isWritten(Programme programme, LocalDate day) {
        LocalDate ended = programme.endedOn();
        return ended != null && !lastDay(programme, day).isBefore(ended);
    }

    /** The facts as they stand today, also of what is made up for after the programme has ended. */
    public List<CountyFacts> now(Programme programme, LocalDate today) {
        return count.of(programme.caseId(), began(programme, today), today).counties();
    }

    /** The lights and cards of each county in one year of the programme, up to that day. */
    public Map<String, Count> cards(Programme programme, int year, LocalDate day) {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate began = began(programme, day);
        return cards.between(began.isAfter(first) ? began : first, lastDay(programme, day));
    }

    /** The leading bodies as they were on that day, and after the programme as they were at its end. */
    public List<LeadingBody> leadingBodies(Programme programme, LocalDate day) {
        return leadingBodies.of(programme.caseId(), lastDay(programme, day));
    }

    /** The names of the city's own bodies that nobody had recorded by the end of that day. */
    public List<String> unformed(Programme programme, LocalDate day) {
        Set<String> formed =
                leadingBodies(programme, day).stream().map(LeadingBody::body).collect(Collectors.toSet());
        return cityBodies.all().stream()
                .filter(each -> !formed.contains(each.body()))
                .map(CityBodies.Body::name)
                .toList();
    }

    private static LocalDate began(Programme programme, LocalDate day) {
        return programme.startedOn() == null ? day : programme.startedOn();
    }

    /** The day whose end the facts tell of when they are asked for on this day: after the programme that of its end. */
    public static LocalDate lastDay(Programme programme, LocalDate day) {
        LocalDate last = programme.endedOn() == null ? programme.plan().phaseThreeEnds() : programme.endedOn();
        return day.isBefore(last) ? day : last;
    }
}
