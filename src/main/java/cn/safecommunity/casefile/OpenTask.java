package cn.safecommunity.casefile;

import cn.safecommunity.casefile.EarlierActs.Stored;
import java.util.List;
import java.util.Map;

/** An open task of a case file as one person finds it, with what it takes to say whether they may work on it now. */
public final class OpenTask {

    private final Seat seat;
    private final Map<String, Object> variables;
    private final String person;
    private final List<Stored> acts;

    /**
     * @param variables what it sees of the variables of its process
     * @param acts what this person has done in the case so far, oldest first
     */
    OpenTask(Seat seat, Map<String, Object> variables, String person, List<Stored> acts) {
        this.seat = seat;
        this.variables = variables;
        this.person = person;
        this.acts = acts;
    }

    public Seat seat() {
        return seat;
    }

    public Map<String, Object> variables() {
        return variables;
    }

    /** Whether it waits until an administrator resumes it. */
    public boolean isHalted() {
        return seat.halted();
    }

    String person() {
        return person;
    }

    List<Stored> acts() {
        return acts;
    }

    /** The same task, which the present command has offered or given to somebody else. */
    OpenTask at(Seat now) {
        return new OpenTask(now, variables, person, acts);
    }
}
