package cn.safecommunity.deadline;

import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Stages that end on a day of the calendar, such as the first report, instead of after a number of working days. */
public interface DatedLimits {

    /**
     * The day by which the stage must be over; a day off moves the last day of work before it. Empty for stages this room
     * does not know.
     */
    Optional<LocalDate> dueOn(String stage, VariableScope scope);

    /** The working days a stage has each time it begins, where this room knows them and the policy does not. */
    default Optional<Integer> workingDays(String stage, VariableScope scope) {
        return Optional.empty();
    }
}
