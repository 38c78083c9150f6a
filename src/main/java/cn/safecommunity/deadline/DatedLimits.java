package cn.safecommunity.deadline;

import cn.safecommunity.calendar.WorkingDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Stages that end on a day of the calendar, such as the first report, instead of after a number of working days. */
public interface DatedLimits {

    /**
     * The day by which the stage must be over; a day off moves the last day of work before it. Empty for stages this room
     * does not know.
     */
    Optional<LocalDate> dueOn(String stage, VariableScope scope);

    /**
     * The days on which a stage of that case that began then may end because working days were counted to it: as many, and in
     * the same order, by every calendar. When the calendar changes, a stage that ends on one of them follows.
     */
    default List<LocalDate> counted(String stage, long caseId, LocalDate began, WorkingDays calendar) {
        return List.of();
    }

    /** Since when the time of a stage runs that was broken off and begins again with the days and lights it had; empty where it begins now. */
    default Optional<LocalDate> runningSince(String stage, VariableScope scope) {
        return Optional.empty();
    }

    /** The working days a stage has each time it begins, where this room knows them and the policy does not. */
    default Optional<Integer> workingDays(String stage, VariableScope scope) {
        return Optional.empty();
    }
}
