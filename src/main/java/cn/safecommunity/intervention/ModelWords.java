package cn.safecommunity.intervention;

import cn.safecommunity.deadline.Light;
import cn.safecommunity.intervention.StandstillRepository.CaseJob;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the elements of the deployed models are called, and what their models say about them. */
@Component
public class ModelWords {

    private final RepositoryService models;

    ModelWords(RepositoryService models) {
        this.models = models;
    }

    /** What a job is called: its element, and the light that it raises. */
    String name(CaseJob job) {
        String element = name(job.model(), job.element());
        return light(job).map(light -> element + "，" + name(light)).orElse(element);
    }

    /** What happens when a job is done, or null where no model says so. */
    @Nullable
    String does(CaseJob job) {
        Optional<Light> light = light(job);
        return light.isPresent() ? does(light.get()) : documentation(job.model(), job.element());
    }

    /** The name of an element; its id where it has none. */
    String name(String model, String id) {
        return nameIn(models.getBpmnModelInstance(model), id);
    }

    /** The same, of a model that has been read. */
    public static String nameIn(BpmnModelInstance model, String id) {
        return element(model, id).map(FlowElement::getName).orElse(id);
    }

    /** What the model says about an element, or null. */
    @Nullable
    String documentation(String model, String id) {
        String all = element(models.getBpmnModelInstance(model), id)
                .map(element -> element.getDocumentations().stream()
                        .map(Documentation::getTextContent)
                        .collect(Collectors.joining("\n")))
                .orElse("");
        return all.isBlank() ? null : all;
    }

    private static Optional<FlowElement> element(BpmnModelInstance model, String id) {
        return model.getModelElementById(id) instanceof FlowElement element ? Optional.of(element) : Optional.empty();
    }

    /** The light that a timer of a task raises stands at the end of its configuration; elements speak for themselves. */
    private static Optional<Light> light(CaseJob job) {
        return Arrays.stream(Light.values())
                .filter(light -> !job.element().equals(light.id()))
                .filter(light -> job.configuration().endsWith(light.id()))
                .findFirst();
    }

    private static String name(Light light) {
        return switch (light) {
            case GREEN -> "绿灯";
            case YELLOW_LIGHT -> "黄灯：期限将到";
            case YELLOW_CARD -> "黄牌：已经超期";
            case RED_CARD -> "红牌：严重超期";
        };
    }

    private static @Nullable String does(Light light) {
        return switch (light) {
            case GREEN -> null;
            case YELLOW_LIGHT -> "提醒办理人和承办岗位。";
            case YELLOW_CARD -> "通知办理人，本单位负责人也可以直接办理。";
            case RED_CARD -> "提请上级督办，并记入年度考核。";
        };
    }
}
