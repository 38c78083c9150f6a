package cn.safecommunity.casefile;

import java.util.Map;
import java.util.Objects;

/** Which level acts at a task: fixed for most, else by the level under review, the chain, or where a case went back to. */
final class ActingLevel {

    private ActingLevel() {}

    static Level of(TaskRule rule, Map<String, ?> variables) {
        Level fixed = rule.level();
        if (fixed != null) {
            return fixed;
        }
        return switch (rule.key()) {
            case "correct" -> corrector(text(variables, CaseVariables.RETURN_TO));
            case "assessOnSite", "resolveObjection" -> atTheTop(variables);
            case "supervise" -> superior(variables);
            default -> Level.of(text(variables, CaseVariables.LEVEL));
        };
    }

    private static Level corrector(String returnTo) {
        return "applicant".equals(returnTo) ? Level.COMMUNITY : Level.of(returnTo);
    }

    private static Level superior(Map<String, ?> variables) {
        String late = variables.containsKey(CaseVariables.LATE_LEVEL) ? CaseVariables.LATE_LEVEL : CaseVariables.LEVEL;
        return switch (Level.of(text(variables, late))) {
            case COMMUNITY -> Level.COUNTY;
            case COUNTY -> Level.CITY;
            case CITY, PROVINCE -> Level.PROVINCE;
            case ASSOCIATION -> Level.ASSOCIATION;
        };
    }

    private static Level atTheTop(Map<String, ?> variables) {
        return "national".equals(text(variables, CaseVariables.CHAIN)) ? Level.ASSOCIATION : Level.PROVINCE;
    }

    private static String text(Map<String, ?> variables, String name) {
        return Objects.requireNonNull(variables.get(name), () -> "The process variable " + name + " is missing")
                .toString();
    }
}
