package cn.safecommunity.phase;

import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.engine.AsTheSystem;
import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.inspection.CountyProgressed;
import cn.safecommunity.pilot.PilotsDesignated;
import cn.safecommunity.programme.ProgrammeModel;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Looks at the supervisions of a county at once when it has got further; everything else is seen the next morning. */
@Component
class SupervisionsFollowProgress {

    private final CaseFiles files;
    private final RuntimeService runtime;
    private final AsTheSystem asTheSystem;

    SupervisionsFollowProgress(CaseFiles files, RuntimeService runtime, AsTheSystem asTheSystem) {
        this.files = files;
        this.runtime = runtime;
        this.asTheSystem = asTheSystem;
    }

    @EventListener
    public void follow(PilotsDesignated designated) {
        look(designated.programme(), designated.county());
    }

    @EventListener
    public void follow(CountyProgressed progressed) {
        look(progressed.programme(), progressed.county());
    }

    private void look(long programme, String county) {
        String instance = files.get(programme).processInstanceId();
        asTheSystem.<@Nullable Object>ask(() -> {
            waiting(instance, county)
                    .forEach(execution ->
                            runtime.messageEventReceived(ProgrammeModel.COUNTY_PROGRESSED_MESSAGE, execution.getId()));
            return null;
        });
    }

    private List<Execution> waiting(@Nullable String instance, String county) {
        return instance == null
                ? List.of()
                : runtime
                        .createExecutionQuery()
                        .processInstanceId(instance)
                        .messageEventSubscriptionName(ProgrammeModel.COUNTY_PROGRESSED_MESSAGE)
                        .list()
                        .stream()
                        .filter(each -> county.equals(runtime.getVariable(each.getId(), CaseVariables.COUNTY)))
                        .toList();
    }
}
