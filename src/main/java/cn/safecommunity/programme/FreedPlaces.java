package cn.safecommunity.programme;

import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.engine.AsTheSystem;
import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.pilot.PlaceFreed;
import cn.safecommunity.pilot.SelectionVariables;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The place of a pilot that was taken out, or merged into another, is nominated again by the county. */
@Component
class FreedPlaces {

    private final Programmes programmes;
    private final CaseFiles files;
    private final RuntimeService runtime;
    private final AsTheSystem asTheSystem;

    FreedPlaces(Programmes programmes, CaseFiles files, RuntimeService runtime, AsTheSystem asTheSystem) {
        this.programmes = programmes;
        this.files = files;
        this.runtime = runtime;
        this.asTheSystem = asTheSystem;
    }

    /** Lets the county nominate again, as long as the programme runs. */
    @EventListener
    public void fill(PlaceFreed freed) {
        String instance = files.get(freed.programme()).processInstanceId();
        if (programmes.get(freed.programme()).isRunning() && instance != null) {
            asTheSystem.ask(() -> runtime.createMessageCorrelation(ProgrammeModel.PLACE_FREE_MESSAGE)
                    .processInstanceId(instance)
                    .setVariableToTriggeredScope(CaseVariables.COUNTY, freed.county())
                    .setVariableToTriggeredScope(SelectionVariables.PLACES, 1)
                    .correlateWithResult());
        }
    }
}
