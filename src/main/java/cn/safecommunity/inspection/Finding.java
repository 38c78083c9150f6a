package cn.safecommunity.inspection;

import cn.safecommunity.Seen;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an inspection found.
 *
 * @param state draft, open, answered or settled
 * @param answer what the county is writing now
 * @param verdict what the city office is about to decide on the answer: settle or reopen
 * @param answers every answer given so far
 */
public record Finding(
        long id,
        String text,
        LocalDate dueOn,
        String state,
        String answer,
        @Nullable String verdict,
        @Nullable LocalDate settledOn,
        List<Answer> answers) {

    static final String DRAFT = "draft";
    static final String OPEN = "open";
    static final String ANSWERED = "answered";
    static final String SETTLED = "settled";

    public Finding {
        answers = List.copyOf(answers);
    }

    /** An answer of the county, kept for good. */
    public record Answer(String text, String answeredBy, Instant answeredAt) {}

    /** The same without what the city office has not decided yet. */
    Finding withoutVerdict() {
        return new Finding(id, text, dueOn, state, answer, null, settledOn, answers);
    }

    /** What can be changed of these findings while somebody has the task to; what is written anew the same way is the same. */
    static String seen(List<Finding> findings) {
        return Seen.of(findings.stream().map(each -> Seen.but(each, "id")).toList());
    }

    boolean is(String wanted) {
        return state.equals(wanted);
    }
}
