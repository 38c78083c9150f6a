package cn.safecommunity.recall;

import cn.safecommunity.casefile.Opinion;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The last act of a case as somebody finds it who wants to take it back.
 *
 * @param caseReturned the answer that returned the case last, which says where the correction was asked for
 * @param next the tasks that wait now in the process instance of the act
 */
record LastAct(
        Opinion opinion, String label, @Nullable Opinion caseReturned, List<Waiting> next, Optional<String> objection) {

    /** A task that waits: its activity instance in the engine, the group it is offered to first. */
    record Waiting(
            String taskId,
            String activityInstance,
            @Nullable String assignee,
            @Nullable String group) {}
}
