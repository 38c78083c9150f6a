package cn.safecommunity.pilot;

import cn.safecommunity.Text;
import cn.safecommunity.policy.FieldProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether a nomination is complete (notice clause 4): enough candidates, the exact quota, people who answer for every pilot. */
final class NominationCheck {

    private NominationCheck() {}

    /** Everything that is wrong, with the field it stands in; {@code against} are the reasons against each unit. */
    static List<FieldProblem> problems(
            SelectionTerms terms, List<Candidate> candidates, Map<String, List<String>> against) {
        List<FieldProblem> problems = new ArrayList<>();
        int missing = terms.minCandidates() - candidates.size();
        if (missing > 0) {
            problems.add(new FieldProblem(
                    "candidates",
                    "候选单位不能少于 " + terms.minCandidates() + " 个，现有 " + candidates.size() + " 个。请从本县区的单位中再选 " + missing
                            + " 个。"));
        }
        candidates.forEach(candidate -> against.getOrDefault(candidate.unit(), List.of())
                .forEach(reason -> problems.add(new FieldProblem(candidate.unit(), reason))));
        long chosen = candidates.stream().filter(Candidate::chosen).count();
        if (chosen != terms.pilotsPerCounty()) {
            problems.add(new FieldProblem(
                    "chosen",
                    "须选定 " + terms.pilotsPerCounty() + " 个试点，现选定 " + chosen + " 个。请" + change(terms, chosen)));
        }
        candidates.stream().filter(Candidate::chosen).forEach(pilot -> checkLayers(pilot, problems));
        return problems;
    }

    private static String change(SelectionTerms terms, long chosen) {
        long difference = terms.pilotsPerCounty() - chosen;
        return difference > 0 ? "再选定 " + difference + " 个。" : "取消 " + -difference + " 个。";
    }

    private static void checkLayers(Candidate pilot, List<FieldProblem> problems) {
        layer(pilot.leader(), List.of("leader", "post", "phone"), "县区包抓领导", pilot, problems);
        layer(pilot.town(), List.of("townLeader", "townPost", "townPhone"), "单位包抓领导", pilot, problems);
        layer(pilot.contact(), List.of("contact", "contactPost", "contactPhone"), "具体联系人", pilot, problems);
    }

    /** A layer of the list of responsibilities: name, post and telephone in these fields. */
    private static void layer(
            Responsible given, List<String> fields, String who, Candidate pilot, List<FieldProblem> problems) {
        require(given.name(), pilot.unit() + "." + fields.get(0), "请填写" + who + "的姓名。", problems);
        require(given.post(), pilot.unit() + "." + fields.get(1), "请填写" + who + "的职务。", problems);
        require(given.phone(), pilot.unit() + "." + fields.get(2), "请填写" + who + "的电话。", problems);
    }

    private static void require(String value, String field, String reason, List<FieldProblem> problems) {
        if (Text.isBlank(value)) {
            problems.add(new FieldProblem(field, reason));
        }
    }
}
