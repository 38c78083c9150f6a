package cn.safecommunity.gate;

import cn.safecommunity.deadline.CountyCards;
import cn.safecommunity.deadline.CountyCards.Count;
import cn.safecommunity.pilot.LeadingBodies;
import cn.safecommunity.pilot.LeadingBody;
import cn.safecommunity.programme.Programme;
import cn.safecommunity.programme.Programmes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

    Facts(
            Programmes programmes,
            GateRepository gates,
            CountyCount count,
            CountyCards cards,
            LeadingBodies leadingBodies) {
        this.programmes = programmes;
        this.gates = gates;
        this.count = count;
        this.cards = cards;
        this.leadingBodies = leadingBodies;
    }

    /** The facts of every participant at the end of that day. */
    public List<CountyFacts> of(long programme, LocalDate day) {
        return all(programme, day).counties();
    }

    /** The facts of the programme at the end of that day, with its pilots and titles. */
    public ProgrammeFacts all(long programme, LocalDate day) {
        Programme found = programmes.get(programme);
        LocalDate last = lastDay(found, day);
        LocalDate ended = found.endedOn();
        return ended != null && !last.isBefore(ended)
                ? gates.facts(programme, 3)
                : count.of(programme, began(found, day), last);
    }

    /** The facts as they stand today, also of what is made up for after the programme has ended. */
    public CountyFacts now(Programme programme, String county, LocalDate today) {
        return count.of(programme.caseId(), began(programme, today), today).counties().stream()
                .filter(each -> each.county().equals(county))
                .findFirst()
                .orElseThrow(Programmes::unknown);
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

    private static LocalDate began(Programme programme, LocalDate day) {
        return programme.startedOn() == null ? day : programme.startedOn();
    }

    private static LocalDate lastDay(Programme programme, LocalDate day) {
        LocalDate last = programme.endedOn() == null ? programme.plan().phaseThreeEnds() : programme.endedOn();
        return day.isBefore(last) ? day : last;
    }
}
