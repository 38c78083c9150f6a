package cn.safecommunity.casefile;

import org.springframework.stereotype.Component;

/** What people call the stages that stand under a time limit. */
@Component
public class StageNames {

    private final TaskCatalogue catalogue;

    StageNames(TaskCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The name of a stage: of its task, or of all tasks under one limit. */
    public String of(String stage) {
        return catalogue.stageLabel(stage);
    }
}
