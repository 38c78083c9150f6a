package cn.safecommunity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.config.YamlMapFactoryBean;
import org.springframework.core.io.FileSystemResource;

/** What the decision tables decide, and what they owe to models and policy. */
class DecisionTablesTest {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    static List<Path> tables() {
        return ModelFiles.in("bpmn", ".dmn");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void isOneDecisionNamedAsItsFileAndKeptForTenYears(Path file) {
        assertThat(Dmn.readModelFromFile(file.toFile()).getModelElementsByType(Decision.class))
                .singleElement()
                .satisfies(decision -> {
                    assertThat(file.getFileName().toString()).isEqualTo(ModelFiles.kebab(decision.getId()) + ".dmn");
                    assertThat(decision.getCamundaHistoryTimeToLiveString()).isEqualTo("P5475D");
                    assertThat(decision.getName()).matches(".*\\p{IsHan}.*");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "150.00, false, pass",
        "105.00, false, pass",
        "100.00, false, pass",
        "99.98, false, rectify",
        "75.00, false, rectify",
        "74.98, false, fail",
        "73.80, false, fail",
        "45.00, false, fail",
        "0, false, fail",
        "147.00, true, fail",
        "99.98, true, fail",
        "73.80, true, fail"
    })
    void givesTheVerdictOfTheScoringRule(BigDecimal total, boolean hasZero, String verdict) {
        long hundredths = total.movePointRight(2).longValueExact();
        assertThat(decide(
                        "assessmentVerdict",
                        Map.of("total", hundredths, "hasZero", hasZero, "passMark", 10000L, "rectifyFrom", 7500L)))
                .containsExactly(verdict);
    }

    @Test
    void comparesWithTheMarksItIsGiven() {
        assertThat(decide(
                        "assessmentVerdict",
                        Map.of("total", 9000L, "hasZero", false, "passMark", 9000L, "rectifyFrom", 6000L)))
                .containsExactly("pass");
    }

    @Test
    void comparesWholeHundredthsAndNoFractions() {
        assertThat(Dmn.readModelFromFile(Path.of("bpmn/assessment-verdict.dmn").toFile())
                        .getModelElementsByType(InputExpression.class))
                .extracting(InputExpression::getTypeRef)
                .containsExactly("long", "boolean", "long", "long");
    }

    @ParameterizedTest
    @CsvSource({
        "24, 2, 0, 0, ''",
        "23, 2, 0, 0, tooShort",
        "24, 1, 0, 0, recordMissing",
        "24, 2, 1, 0, overTarget",
        "24, 2, 0, 1, graveAccident",
        "0, 0, 2, 3, tooShort recordMissing overTarget graveAccident"
    })
    void namesEveryReasonAgainstAnApplication(int months, int recorded, int over, int grave, String reasons) {
        for (String chain : List.of("provincial", "national")) {
            List<Object> found = decide(
                    "endorsementEligibility",
                    Map.of(
                            "chain", chain,
                            "monthsRegistered", months,
                            "minMonths", 24,
                            "recordedYears", recorded,
                            "requiredYears", 2,
                            "yearsOverTarget", over,
                            "graveAccidents", grave));
            assertThat(found)
                    .as(chain)
                    .containsExactlyInAnyOrder(reasons.isEmpty() ? new Object[0] : reasons.split(" "));
        }
    }

    @Test
    void limitsEveryStepThatHasTimersAndNoOther() {
        for (String chain : List.of("provincial", "national")) {
            Set<String> timed = timedSteps(chain + "Endorsement");
            timed.addAll(timedSteps("reviewStep"));
            Set<String> limited = allSteps().stream()
                    .filter(step -> !limit(chain, step).isEmpty())
                    .collect(Collectors.toSet());
            assertThat(limited).as(chain).isEqualTo(timed);
        }
    }

    /** What stands beside a row calls the task as its model does; a row of the levels is about no single task. */
    @Test
    void namesEveryStepAsItsModelDoes() {
        Map<String, String> names = ModelFiles.in("bpmn", ".bpmn").stream()
                .flatMap(file -> ModelFiles.all(ModelFiles.read(file), UserTask.class).stream())
                .collect(Collectors.toMap(UserTask::getId, UserTask::getName, (first, other) -> first));
        var rules =
                Dmn.readModelFromFile(new File("bpmn/review-time-limit.dmn")).getModelElementsByType(Rule.class);
        assertThat(rules)
                .isNotEmpty()
                .allSatisfy(rule -> rule.getInputEntries().stream()
                        .map(entry -> names.get(entry.getTextContent().strip().replace("\"", "")))
                        .filter(Objects::nonNull)
                        .forEach(name -> assertThat(rule.getDescription().getTextContent())
                                .contains(name)));
        assertThat(rules)
                .anySatisfy(rule ->
                        assertThat(rule.getDescription().getTextContent()).contains(names.get("registerFiling")));
    }

    @Test
    void namesOnlyLimitsOfThePolicy() {
        var policy = new YamlMapFactoryBean();
        policy.setResources(new FileSystemResource("src/main/resources/policy/ankang-2013.yaml"));
        Map<?, ?> limits = (Map<?, ?>) policy.getObject().get("limits");
        for (String chain : List.of("provincial", "national")) {
            assertThat(allSteps().stream().flatMap(step -> limit(chain, step).stream()))
                    .isNotEmpty()
                    .allSatisfy(limit -> assertThat(limits.containsKey(limit))
                            .as(limit.toString())
                            .isTrue());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "provincial, city, city",
        "national, affixCitySeal, city",
        "national, registerFiling, filing",
        "provincial, accept, acceptance",
        "national, examineMaterials, deskExamination",
        "provincial, confer, conferral",
        "national, correct, correction"
    })
    void givesTheLimitOfAStep(String chain, String step, String limit) {
        assertThat(limit(chain, step)).containsExactly(limit);
    }

    private static Set<String> allSteps() {
        Set<String> steps = timedSteps("reviewStep");
        steps.addAll(timedSteps("provincialEndorsement"));
        steps.addAll(timedSteps("nationalEndorsement"));
        return steps;
    }

    /** Tasks with timers of their own, and the levels that a chain has reviewed. */
    private static Set<String> timedSteps(String key) {
        var model = ModelFiles.ofKey(key);
        Set<String> steps = new TreeSet<>();
        for (CamundaTaskListener listener : model.getModelElementsByType(CamundaTaskListener.class)) {
            if ("timeout".equals(listener.getCamundaEvent())) {
                steps.add(((UserTask) listener.getParentElement().getParentElement()).getId());
            }
        }
        for (CamundaIn in : model.getModelElementsByType(CamundaIn.class)) {
            if ("level".equals(in.getCamundaTarget())) {
                steps.add(in.getCamundaSourceExpression().replaceAll("[${}']", ""));
            }
        }
        assertThat(steps).as(key).isNotEmpty();
        return steps;
    }

    private static List<Object> limit(String chain, String step) {
        return decide("reviewTimeLimit", Map.of("chain", chain, "step", step));
    }

    private static List<Object> decide(String key, Map<String, Object> input) {
        try (InputStream table = Files.newInputStream(Path.of("bpmn", ModelFiles.kebab(key) + ".dmn"))) {
            DmnDecisionTableResult result = ENGINE.evaluateDecisionTable(key, table, Variables.fromMap(input));
            return result.stream().map(row -> (Object) row.getSingleEntry()).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
