package cn.safecommunity.deadline;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The part of a case that has one time limit: the handling of a level, a correction, or a single task of a chain. */
record Stage(long caseId, String level, String step) {

    static final String HANDLING = "handling";
    static final String CORRECT = "correct";

    /** The stage somebody works on at this level, given the key of the task or the stage itself. */
    static Stage of(long caseId, String level, String activityId) {
        return new Stage(caseId, level, step(activityId));
    }

    /** The stage an execution or a task is in. */
    static Stage of(VariableScope scope) {
        String step = step(activityId(scope));
        if (!(scope.getVariable("caseId") instanceof Number caseId)) {
            throw new IllegalStateException("The variable 'caseId' is missing in the step '" + step + "'");
        }
        return new Stage(caseId.longValue(), level(step, scope), step);
    }

    /** The keys of the tasks that people complete in this stage. */
    List<String> tasks() {
        return HANDLING.equals(step) ? List.of("examine", "signOff") : List.of(step);
    }

    /** Under which name {@code reviewTimeLimit} knows the stage: a level's handling is named by the level. */
    String limitedAs() {
        return HANDLING.equals(step) ? level : step;
    }

    /** Whether every start is a new request with its full limit, instead of going on with what was left. */
    boolean startsAnew() {
        return CORRECT.equals(step);
    }

    private static String activityId(VariableScope scope) {
        return scope instanceof DelegateTask task
                ? task.getTaskDefinitionKey()
                : ((DelegateExecution) scope).getCurrentActivityId();
    }

    private static String step(String activityId) {
        return switch (activityId) {
            case "examine", "signOff", "remind", "issueYellowCard", "issueRedCard" -> HANDLING;
            default -> activityId;
        };
    }

    private static String level(String step, VariableScope scope) {
        return switch (step) {
            case HANDLING -> text(scope, "level");
            case CORRECT -> correctingLevel(text(scope, "returnTo"));
            case "accept", "confer", "registerFiling" -> "province";
            case "affixCitySeal" -> "city";
            case "submitApplication" -> "community";
            case "examineMaterials", "evaluate", "designate" -> "association";
            case "resolveObjection" -> "national".equals(text(scope, "chain")) ? "association" : "province";
            default -> throw new IllegalStateException("The step '" + step + "' has no time limit");
        };
    }

    private static String correctingLevel(String returnTo) {
        return "applicant".equals(returnTo) ? "community" : returnTo;
    }

    static String text(VariableScope scope, String variable) {
        Object value = scope.getVariable(variable);
        if (value == null) {
            throw new IllegalStateException("The variable '" + variable + "' is missing, so no time limit is known");
        }
        return value.toString();
    }
}
