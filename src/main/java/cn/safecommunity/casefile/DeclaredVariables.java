package cn.safecommunity.casefile;

import cn.safecommunity.Refusal;
import cn.safecommunity.security.SubmittedVariables;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Knows which variables a client may send with a task or a start; everything else the system writes itself. */
@Component
class DeclaredVariables implements SubmittedVariables {

    private final TaskCatalogue catalogue;
    private final Map<String, Set<String>> starts;

    DeclaredVariables(TaskCatalogue catalogue, List<StartVariables> rooms) {
        this.catalogue = catalogue;
        this.starts = rooms.stream()
                .flatMap(room -> room.starts().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void check(String taskDefinitionKey, Set<String> names) {
        catalogue.find(taskDefinitionKey).ifPresent(rule -> refuseOthers(names, rule.submittable()));
    }

    @Override
    public void checkStart(String processDefinitionKey, Set<String> names) {
        Set<String> declared = starts.get(processDefinitionKey);
        if (declared != null) {
            refuseOthers(names, declared);
        }
    }

    private static void refuseOthers(Set<String> names, Set<String> allowed) {
        Set<String> others = new TreeSet<>(names);
        others.removeAll(allowed);
        if (!others.isEmpty()) {
            throw new Refusal(
                    others.iterator().next(),
                    "提交了本环节没有的内容：" + String.join("、", others) + "。可以提交的内容只有：" + String.join("、", new TreeSet<>(allowed))
                            + "。");
        }
    }
}
