package cn.safecommunity.endorsement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a user task needs before it may complete. The same rule serves the form (which decisions it offers) and the
 * server (which it accepts), whatever client completes the task.
 *
 * @param level the level that acts; null when the process variable {@code level} says it (reviewStep)
 * @param decisions allowed values of {@code decision}; empty when the task asks for an opinion only
 * @param fields further variables that must be submitted, by decision ({@code *} = always)
 */
record TaskRule(
        String key,
        String label,
        @Nullable Level level,
        List<String> decisions,
        Map<String, Set<String>> fields,
        List<String> returnTo) {

    private static final List<String> ALL = List.of("approve", "return", "reject");
    private static final List<String> ANY_EARLIER = List.of("applicant", "county", "city");

    private static final Map<String, TaskRule> RULES = Map.ofEntries(
            rule("examine", "审查", null, ALL, Map.of(), ANY_EARLIER),
            rule("signOff", "签批", null, ALL, Map.of(), ANY_EARLIER),
            rule("correct", "补正", null, List.of(), Map.of(), List.of()),
            rule("supervise", "督办", null, List.of(), Map.of(), List.of()),
            rule("accept", "受理", Level.PROVINCE, ALL, Map.of("approve", Set.of("assessors")), ANY_EARLIER),
            rule("affixCitySeal", "加盖市级印章", Level.CITY, List.of("approve", "return"), Map.of(), ANY_EARLIER),
            rule(
                    "registerFiling",
                    "省级备案登记",
                    Level.PROVINCE,
                    List.of("approve", "return"),
                    Map.of("approve", Set.of("filingNumber")),
                    ANY_EARLIER),
            rule(
                    "submitApplication",
                    "向协会提出申请",
                    Level.COMMUNITY,
                    List.of(),
                    Map.of("*", Set.of("receiptNumber")),
                    List.of()),
            rule(
                    "examineMaterials",
                    "材料初审",
                    Level.ASSOCIATION,
                    ALL,
                    Map.of("approve", Set.of("assessors")),
                    ANY_EARLIER),
            rule("assessOnSite", "现场评定", null, List.of(), Map.of("*", Set.of("total", "hasZero")), List.of()),
            rule("rectify", "整改", Level.COMMUNITY, List.of(), Map.of(), List.of()),
            rule("evaluate", "综合评定", Level.ASSOCIATION, List.of("approve", "reject"), Map.of(), List.of()),
            rule("resolveObjection", "处理异议", null, List.of("approve", "reject"), Map.of(), List.of()),
            rule("confer", "命名授牌", Level.PROVINCE, List.of("approve", "reject"), Map.of(), List.of()),
            rule("designate", "命名", Level.ASSOCIATION, List.of("approve", "reject"), Map.of(), List.of()));

    private static Map.Entry<String, TaskRule> rule(
            String key,
            String label,
            @Nullable Level level,
            List<String> decisions,
            Map<String, Set<String>> fields,
            List<String> returnTo) {
        return Map.entry(key, new TaskRule(key, label, level, decisions, fields, returnTo));
    }

    static Optional<TaskRule> of(String taskKey) {
        return Optional.ofNullable(RULES.get(taskKey));
    }

    static Set<String> keys() {
        return RULES.keySet();
    }

    /** The variables that belong to this task and that a client may send. */
    Set<String> submittable() {
        Set<String> names = new HashSet<>(Set.of("opinion"));
        fields.values().forEach(names::addAll);
        if (!decisions.isEmpty()) {
            names.add("decision");
        }
        if (decisions.contains("return")) {
            names.addAll(List.of("returnTo", "missingItems"));
        }
        return names;
    }

    /** What this level may return to: an earlier level, and for the seal one whose papers have a form to mend. */
    List<String> returnTo(Level acting) {
        List<String> allowed = new ArrayList<>(acting.earlier());
        allowed.retainAll(returnTo);
        return allowed;
    }

    /** The fields that go with a decision. */
    Set<String> fieldsFor(String decision) {
        Set<String> names = new HashSet<>(fields.getOrDefault("*", Set.of()));
        names.addAll(fields.getOrDefault(decision, Set.of()));
        return names;
    }

    /** What people read for a decision of this task. */
    String decisionLabel(String decision) {
        return switch (decision) {
            case "approve" -> approveLabel();
            case "return" -> "退回补正";
            case "reject" -> rejectLabel();
            default -> throw new IllegalArgumentException("No decision is called " + decision);
        };
    }

    private String approveLabel() {
        return switch (key) {
            case "accept" -> "受理";
            case "affixCitySeal" -> "同意加盖印章";
            case "registerFiling" -> "准予备案";
            case "examineMaterials" -> "材料合格";
            case "evaluate" -> "综合评定通过";
            case "resolveObjection" -> "异议不成立，继续办理";
            case "confer", "designate" -> "同意命名";
            default -> "同意";
        };
    }

    private String rejectLabel() {
        return switch (key) {
            case "accept" -> "不予受理";
            case "resolveObjection" -> "异议成立，终止办理";
            case "confer", "designate" -> "不予命名";
            case "evaluate" -> "综合评定不通过";
            default -> "不同意";
        };
    }
}
