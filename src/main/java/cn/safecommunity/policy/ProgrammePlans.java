package cn.safecommunity.policy;

import cn.safecommunity.NotFound;
import cn.safecommunity.Text;
import cn.safecommunity.policy.PlanReader.Frame;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The plans on offer: every policy file with a section {@code programme}, in the application and in the directory
 * {@code safecommunity.policy-directory}. The next round is a new file, not a new release.
 */
@Component
public class ProgrammePlans {

    private static final int LONGEST_NAME = 100;

    private final Map<String, ProgrammePlan> plans = new TreeMap<>();

    ProgrammePlans(@Value("${safecommunity.policy-directory:}") String directory) throws IOException {
        offerAll("classpath*:policy/*.yaml");
        if (!directory.isBlank()) {
            offerAll("file:" + directory + "/*.yaml");
        }
    }

    private void offerAll(String pattern) throws IOException {
        for (Resource resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
            PlanFile.read(resource).ifPresent(plan -> offer(plan, resource.getDescription()));
        }
    }

    private void offer(ProgrammePlan plan, String file) {
        if (plans.putIfAbsent(plan.policy(), plan) != null) {
            throw new MalformedFile(file, 1, "key " + plan.policy() + " belongs to another policy file already");
        }
    }

    /** All plans by their key, each for the first year its file names. */
    public Collection<ProgrammePlan> offered() {
        return List.copyOf(plans.values());
    }

    /** The plan of this policy file. */
    public ProgrammePlan get(String policy) {
        ProgrammePlan plan = plans.get(policy);
        if (plan == null) {
            throw new NotFound("没有代码为“" + policy + "”的政策文件。请从列出的政策中选择。");
        }
        return plan;
    }

    /** The plan with the numbers and dates of a form; the consumer is given what is wrong, if anything is. */
    public Optional<ProgrammePlan> changed(
            String policy, String name, JsonNode fields, Consumer<List<FieldProblem>> problems) {
        ProgrammePlan plan = get(policy);
        List<FieldProblem> found = new ArrayList<>();
        String title = Text.optional("name", name, LONGEST_NAME);
        if (title.isEmpty()) {
            found.add(new FieldProblem("name", "“名称”没有填写。请写明这一轮创建工作的名称。"));
        }
        PlanReader reader = new PlanReader(fields);
        Optional<ProgrammePlan> changed =
                reader.read(new Frame(policy, title, plan.notice(), plan.criteria(), plan.assumptions()));
        found.addAll(reader.problems());
        if (found.isEmpty()) {
            return changed;
        }
        problems.accept(found);
        return Optional.empty();
    }
}
