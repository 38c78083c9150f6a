package cn.safecommunity;

import static cn.safecommunity.ModelFiles.all;
import static cn.safecommunity.ModelFiles.inside;
import static cn.safecommunity.ModelFiles.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Escalation;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaConnector;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaConnectorId;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaEntry;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every process model owes to the people who read it and to the code behind it. */
class ModelContractTest {

    /** The clauses of 安政发〔2013〕8号 that a model may carry. */
    private static final Set<String> CLAUSES = Set.of(
            "2-targets",
            "3-national",
            "3-provincial",
            "3-unit-types",
            "4-phase1",
            "4-phase2",
            "4-phase3",
            "5-innovation",
            "5-leadership",
            "5-report");

    /** What both chains have under one name before they meet at the on-site assessment. */
    private static final Set<String> BEFORE_THE_ASSESSMENT = Set.of(
            "applicationSubmitted",
            "checkEligibility",
            "countyReview",
            "recommendByCounty",
            "issueCorrectionNotice",
            "correct");

    private static final String CHINESE = "(?s).*\\p{IsHan}.*";
    private static final String FORM = "embedded:deployment:";

    static List<Path> models() {
        return ModelFiles.in("bpmn", ".bpmn");
    }

    @ParameterizedTest
    @MethodSource("models")
    void isOneExecutableProcessNamedAsItsFile(Path file) {
        BpmnModelInstance model = ModelFiles.read(file);
        assertThat(all(model, Process.class)).singleElement().satisfies(process -> {
            assertThat(file.getFileName().toString()).isEqualTo(ModelFiles.kebab(process.getId()) + ".bpmn");
            assertThat(process.isExecutable()).isTrue();
            assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P5475D");
            assertThat(process.getCamundaVersionTag()).isNotBlank();
            assertThat(process.getName()).matches(CHINESE);
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void opensItsInstancesToThePeopleOfTheCase(Path file) {
        assertThat(inside(ModelFiles.process(ModelFiles.read(file)), CamundaExecutionListener.class))
                .anyMatch(listener -> listener.getCamundaDelegateExpression() != null
                        && listener.getCamundaDelegateExpression().matches("\\$\\{open[A-Z]\\w+}")
                        && "start".equals(listener.getCamundaEvent()));
    }

    @ParameterizedTest
    @MethodSource("models")
    void namesEveryElementInChinese(Path file) {
        BpmnModelInstance model = ModelFiles.read(file);
        assertThat(all(model, FlowNode.class)).allSatisfy(node -> {
            assertThat(node.getName()).as(node.getId()).matches(CHINESE);
            assertThat(node.getId()).matches("[a-z][a-zA-Z]+");
        });
        assertThat(all(model, Gateway.class))
                .filteredOn(gateway -> !(gateway instanceof ParallelGateway))
                .filteredOn(gateway -> gateway.getOutgoing().size() > 1)
                .allSatisfy(gateway -> {
                    assertThat(gateway.getName()).endsWith("？");
                    assertThat(gateway.getOutgoing())
                            .allSatisfy(flow ->
                                    assertThat(flow.getName()).as(flow.getId()).matches(CHINESE));
                });
    }

    @ParameterizedTest
    @MethodSource("models")
    void saysWhatToDoAndWhichClauseItCarries(Path file) {
        BpmnModelInstance model = ModelFiles.read(file);
        Stream<BaseElement> explained = Stream.of(
                        all(model, UserTask.class).stream(),
                        all(model, Event.class).stream().filter(ModelContractTest::isTimer),
                        all(model, SubProcess.class).stream(),
                        all(model, Escalation.class).stream())
                .flatMap(elements -> elements);
        assertThat(explained).isNotEmpty().allSatisfy(element -> {
            assertThat(element.getDocumentations())
                    .as(element.getId())
                    .singleElement()
                    .satisfies(text -> assertThat(text.getTextContent()).matches(CHINESE));
            assertThat(clauses(element)).as(element.getId()).isNotEmpty().isSubsetOf(CLAUSES);
        });
    }

    @Test
    void usesEveryFormAndNoOther() {
        Set<String> used = models().stream()
                .map(ModelFiles::read)
                .flatMap(model -> Stream.concat(
                        all(model, UserTask.class).stream().map(UserTask::getCamundaFormKey),
                        all(model, StartEvent.class).stream()
                                .map(StartEvent::getCamundaFormKey)
                                .filter(key -> key != null)))
                .collect(Collectors.toSet());
        assertThat(used).allMatch(key -> key != null && key.startsWith(FORM));
        assertThat(ModelFiles.in("forms", ".html"))
                .extracting(form -> FORM + form.getFileName())
                .containsExactlyInAnyOrderElementsOf(used);
    }

    @ParameterizedTest
    @MethodSource("models")
    void guardsEveryUserTaskAndSaysWhoseItIs(Path file) {
        assertThat(all(ModelFiles.read(file), UserTask.class)).allSatisfy(task -> {
            assertThat(inside(task, CamundaTaskListener.class))
                    .as(task.getId())
                    .anyMatch(listener -> "complete".equals(listener.getCamundaEvent())
                            && "${taskGuard}".equals(listener.getCamundaDelegateExpression()));
            assertThat(Stream.of(task.getCamundaCandidateGroups(), task.getCamundaAssignee()))
                    .as(task.getId())
                    .filteredOn(who -> who != null)
                    .hasSize(1);
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void letsEveryLimitedTaskRunTheClockAndShineTheThreeLights(Path file) {
        List<UserTask> limited = all(ModelFiles.read(file), UserTask.class).stream()
                .filter(task -> !timeouts(task).isEmpty())
                .toList();
        assertThat(limited).isNotEmpty().allSatisfy(task -> {
            assertThat(timeouts(task))
                    .as(task.getId())
                    .extracting(light -> light.getAttributeValue("id"))
                    .containsExactly("yellowLight", "yellowCard", "redCard");
            assertThat(timeouts(task)).allSatisfy(light -> {
                String id = "'" + light.getAttributeValue("id") + "')}";
                assertThat(light.getCamundaExpression()).isEqualTo("${raiseTaskLight.raise(task, " + id);
                assertThat(light.getTextContent().strip()).isEqualTo("${deadlines.at(execution, " + id);
            });
            assertThat(inside(task, CamundaExecutionListener.class))
                    .as(task.getId())
                    .extracting(listener -> listener.getCamundaEvent() + listener.getCamundaDelegateExpression())
                    .contains("start${startClock}", "end${stopClock}");
            assertThat(task.getCamundaDueDate()).isEqualTo("${deadlines.due(execution)}");
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void drawsEveryElement(Path file) {
        BpmnModelInstance model = ModelFiles.read(file);
        assertThat(all(model, FlowNode.class))
                .allSatisfy(node ->
                        assertThat(node.getDiagramElement()).as(node.getId()).isNotNull());
        assertThat(all(model, SequenceFlow.class))
                .allSatisfy(flow ->
                        assertThat(flow.getDiagramElement()).as(flow.getId()).isNotNull());
    }

    /** The engine has no way to draw an event sub-process once for several models, so the copies are held equal. */
    @Test
    void supervisesAlikeInEveryModel() {
        assertThat(models())
                .extracting(file -> ModelFiles.drawings(file).get("supervision"))
                .doesNotContainNull()
                .hasSameSizeAs(models())
                .containsOnly(
                        ModelFiles.drawings(Path.of("bpmn/review-step.bpmn")).get("supervision"));
    }

    /** What both chains share from the on-site assessment on (ADR 1) differs in who acts and in what comes next, only. */
    @Test
    void endsBothChainsAlike() {
        Map<String, String> provincial = ModelFiles.drawings(Path.of("bpmn/provincial-endorsement.bpmn"));
        Map<String, String> national = ModelFiles.drawings(Path.of("bpmn/national-endorsement.bpmn"));
        provincial.keySet().retainAll(national.keySet());
        provincial.keySet().removeAll(BEFORE_THE_ASSESSMENT);
        assertThat(provincial)
                .containsKeys("assessOnSite", "rectify", "noticePeriod", "resolveObjection", "withdrawal");
        assertThat(provincial)
                .allSatisfy((id, drawn) ->
                        assertThat(ofOneChain(national.get(id))).as(id).isEqualTo(ofOneChain(drawn)));
    }

    private static String ofOneChain(String drawn) {
        return drawn.replaceAll(
                        " xmlns:\\w+=\"[^\"]*\"|<bpmn:(incoming|outgoing)>\\w+</bpmn:(incoming|outgoing)>| default=\"\\w+\"",
                        "")
                .replace("3-national", "3-provincial")
                .replace("association-examiner", "province-examiner");
    }

    @Test
    void callsOnlyProcessesThatExist() {
        assertThat(models().stream().flatMap(file -> all(ModelFiles.read(file), CallActivity.class).stream()))
                .isNotEmpty()
                .allSatisfy(call -> assertThat(Path.of("bpmn", ModelFiles.kebab(call.getCalledElement()) + ".bpmn"))
                        .isRegularFile());
    }

    @Test
    void decidesByConditionsOnly() {
        List<ExclusiveGateway> decisions = models().stream()
                .flatMap(file -> all(ModelFiles.read(file), ExclusiveGateway.class).stream())
                .filter(gateway -> gateway.getOutgoing().size() > 1)
                .toList();
        assertThat(decisions)
                .isNotEmpty()
                .allSatisfy(gateway -> assertThat(gateway.getOutgoing())
                        .allSatisfy(flow -> assertThat(hasCondition(flow) || flow.equals(gateway.getDefault()))
                                .as(flow.getId())
                                .isTrue()));
    }

    @ParameterizedTest
    @MethodSource("models")
    void holdsNoScript(Path file) {
        BpmnModelInstance model = ModelFiles.read(file);
        assertThat(all(model, ScriptTask.class)).isEmpty();
        assertThat(all(model, CamundaScript.class)).isEmpty();
    }

    @Test
    void reachesOtherSystemsOnlyWithTimeoutsRetriesAndAKey() {
        List<ServiceTask> calls = models().stream()
                .flatMap(file -> all(ModelFiles.read(file), ServiceTask.class).stream())
                .filter(task -> !inside(task, CamundaConnector.class).isEmpty())
                .toList();
        assertThat(calls).isNotEmpty().allSatisfy(task -> {
            assertThat(task.isCamundaAsyncBefore()).isTrue();
            assertThat(texts(task, CamundaFailedJobRetryTimeCycle.class)).containsExactly("R3/PT5M");
            assertThat(texts(task, CamundaConnectorId.class)).containsExactly("http-connector");
            assertThat(inside(task, CamundaEntry.class))
                    .extracting(CamundaEntry::getCamundaKey)
                    .contains("Idempotency-Key", "connection-request-timeout", "connection-timeout", "socket-timeout");
        });
    }

    private static List<CamundaTaskListener> timeouts(UserTask task) {
        return inside(task, CamundaTaskListener.class).stream()
                .filter(listener -> "timeout".equals(listener.getCamundaEvent()))
                .toList();
    }

    private static boolean hasCondition(SequenceFlow flow) {
        var condition = flow.getConditionExpression();
        return condition != null && !condition.getTextContent().isBlank();
    }

    private static boolean isTimer(Event event) {
        return !event.getChildElementsByType(TimerEventDefinition.class).isEmpty();
    }

    private static Set<String> clauses(BaseElement element) {
        return inside(element, CamundaProperty.class).stream()
                .filter(property -> "clause".equals(property.getCamundaName()))
                .flatMap(property -> Arrays.stream(property.getCamundaValue().split(" ")))
                .collect(Collectors.toSet());
    }
}
