package cn.safecommunity.organisation;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Everything in the engine that follows from the organisation files: groups, standing rights, task lists. */
@Component
class EngineSetup {

    private final GroupCatalogue catalogue;
    private final Directory directory;
    private final StandingRights rights;
    private final TaskFilters filters;
    private final ProcessStarts starts;
    private final ProcessEngineConfigurationImpl configuration;

    EngineSetup(
            GroupCatalogue catalogue,
            Directory directory,
            StandingRights rights,
            TaskFilters filters,
            ProcessStarts starts,
            ProcessEngineConfigurationImpl configuration) {
        this.catalogue = catalogue;
        this.directory = directory;
        this.rights = rights;
        this.filters = filters;
        this.starts = starts;
        this.configuration = configuration;
    }

    /** All in one command, so that a thousand rows of a first start are written together. */
    void bringUpToDate() {
        configuration.getCommandExecutorTxRequired().execute(command -> {
            putAll();
            return null;
        });
    }

    private void putAll() {
        List<String> groups =
                catalogue.all().stream().map(GroupCatalogue.Entry::id).toList();
        directory.putGroups(catalogue.all());
        rights.put(StandingRights.of(groups, starts));
        filters.put();
    }
}
