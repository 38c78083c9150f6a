package cn.safecommunity.handover;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has taken on, and who could go on with some of it.
 *
 * @param colleagues the people of the groups that the tasks are offered to
 */
record HeldWorkView(String person, String name, List<Line> tasks, List<Colleague> colleagues) {

    /** A task with its case. */
    record Line(
            String step,
            @Nullable Long caseId,
            String title,
            @Nullable Instant dueAt) {}

    /** Somebody to go on; {@code office} is one of the groups. */
    record Colleague(String person, String name, String office) {}

    /** Somebody of an office and how much they have taken on. */
    record Load(String person, String name, int open) {}

    /** What could not be moved, and why. */
    record Stayed(String step, @Nullable Long caseId, String title, String why) {}

    /** What became of it. */
    record Result(List<Line> moved, List<Stayed> stayed) {}

    static Line line(HeldTask task) {
        return new Line(task.step(), task.caseId(), task.title(), task.dueAt());
    }
}
