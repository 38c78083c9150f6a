package cn.safecommunity.organisation;

import java.util.List;
import org.springframework.stereotype.Component;

/** Everything in the engine that follows from the organisation files: groups, standing rights, task lists. */
@Component
class EngineSetup {

    private final GroupCatalogue catalogue;
    private final Directory directory;
    private final StandingRights rights;
    private final TaskFilters filters;

    EngineSetup(GroupCatalogue catalogue, Directory directory, StandingRights rights, TaskFilters filters) {
        this.catalogue = catalogue;
        this.directory = directory;
        this.rights = rights;
        this.filters = filters;
    }

    void bringUpToDate() {
        List<String> groups =
                catalogue.all().stream().map(GroupCatalogue.Entry::id).toList();
        directory.putGroups(catalogue.all());
        rights.put(StandingRights.of(groups));
        filters.put();
    }
}
