package cn.safecommunity.programme;

import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.engine.AsTheSystem;
import cn.safecommunity.pilot.PilotsDesignated;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** As soon as a county has pilots they can be classified; a classification that is open already takes them in. */
@Component
class ClassificationFollowsPilots {

    private final Classifications classifications;
    private final CaseFiles files;
    private final RuntimeService runtime;
    private final AsTheSystem asTheSystem;

    ClassificationFollowsPilots(
            Classifications classifications, CaseFiles files, RuntimeService runtime, AsTheSystem asTheSystem) {
        this.classifications = classifications;
        this.files = files;
        this.runtime = runtime;
        this.asTheSystem = asTheSystem;
    }

    @EventListener
    public void follow(PilotsDesignated designated) {
        String instance = files.get(designated.programme()).processInstanceId();
        if (instance != null) {
            classifications.turn(designated.programme());
            asTheSystem.ask(() -> runtime.createMessageCorrelation(ProgrammeModel.PILOTS_DESIGNATED_MESSAGE)
                    .processInstanceId(instance)
                    .correlateAllWithResult());
        }
    }
}
