package cn.safecommunity.advice;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was asked and answered about a task inside its office.
 *
 * @param objection why the person who looks may not ask, null when they may
 * @param colleagues who can be asked
 */
record AdviceView(@Nullable String objection, List<Colleague> colleagues, List<Line> lines) {

    /** Somebody of the office who may decide about the task as well. */
    record Colleague(String person, String name) {}

    /**
     * A question.
     *
     * @param mine whether it waits for the answer of the person who looks
     * @param over whether it waits for nobody, because whoever was asked has the task by now
     */
    record Line(
            long id,
            String askedBy,
            String colleague,
            String question,
            Instant askedAt,
            @Nullable String answer,
            @Nullable Instant answeredAt,
            boolean mine,
            boolean over) {}
}
