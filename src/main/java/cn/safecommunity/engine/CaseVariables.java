package cn.safecommunity.engine;

import cn.safecommunity.Text;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/** The process variables that every model relies on, typed; they are ids, decisions, numbers, dates and short texts only. */
public final class CaseVariables {

    public static final String CASE_ID = "caseId";
    /** Whom and what the case is about, in words; Tasklist shows it in the list of tasks. */
    public static final String SUBJECT = "subject";

    public static final String COMMUNITY = "community";
    /** The unit that a case is about where the case is none of its own and not for its eyes. */
    public static final String UNIT_CONCERNED = "unitConcerned";

    public static final String COUNTY = "county";
    public static final String CHAIN = "chain";
    public static final String LEVEL = "level";
    /** Which level let the red card come, and in which step. */
    public static final String LATE_LEVEL = "lateLevel";

    public static final String LATE_STEP = "lateStep";
    /** Which of several stages of the same name that the case has at once, a number; absent where there is one only. */
    public static final String PART = "part";

    public static final String DECISION = "decision";
    public static final String OPINION = "opinion";
    public static final String RETURN_TO = "returnTo";
    public static final String RETURNED_FROM = "returnedFrom";
    public static final String MISSING_ITEMS = "missingItems";
    /** What a start form says its person has seen of the draft; looked at once, kept nowhere. */
    public static final String SEEN = "seen";
    /** The same of the seven 有, and of the list of what to put right, where a form has more than one thing to see. */
    public static final String SEEN_SEVEN = "seenSeven";

    public static final String SEEN_ITEMS = "seenItems";

    /** All that say what was seen. */
    public static final Set<String> ALL_SEEN = Set.of(SEEN, SEEN_SEVEN, SEEN_ITEMS);

    private CaseVariables() {}

    /** The id of the case file. */
    public static long caseId(VariableScope scope) {
        return ((Number) required(scope, CASE_ID)).longValue();
    }

    /** The same, of variables that are read already. */
    public static long caseId(Map<String, ?> variables) {
        return ((Number) Objects.requireNonNull(variables.get(CASE_ID), () -> missing(CASE_ID))).longValue();
    }

    /** What a start has brought along of that kind, null when it has not; from then on it is no variable of the case. */
    public static @Nullable String takeSeen(VariableScope scope) {
        Object sent = scope.getVariable(SEEN);
        scope.removeVariable(SEEN);
        String seen = Text.clean(SEEN, sent == null ? null : sent.toString());
        return seen.isEmpty() ? null : seen;
    }

    /** A variable that must be there, as text. */
    public static String text(VariableScope scope, String name) {
        return required(scope, name).toString();
    }

    /** The same, of variables that are read already. */
    public static String text(Map<String, ?> variables, String name) {
        return Objects.requireNonNull(variables.get(name), () -> missing(name)).toString();
    }

    /** Which of several stages of the same name it is about; 0 where there is one only. */
    public static int part(@Nullable Object variable) {
        return variable instanceof Number number ? number.intValue() : 0;
    }

    private static Object required(VariableScope scope, String name) {
        return Objects.requireNonNull(scope.getVariable(name), () -> missing(name));
    }

    private static String missing(String name) {
        return "The process variable " + name + " is missing";
    }
}
