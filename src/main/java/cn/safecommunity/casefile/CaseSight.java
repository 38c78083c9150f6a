package cn.safecommunity.casefile;

import cn.safecommunity.organisation.Access;
import cn.safecommunity.organisation.CaseScope;
import cn.safecommunity.organisation.Organisations;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may see a case file: whoever the access rule lets, and whoever has a task in it now. */
@Component
public class CaseSight {

    private final CaseFileRepository repository;
    private final CaseKinds kinds;
    private final Access access;
    private final OpenTasks openTasks;
    private final Organisations organisations;

    CaseSight(
            CaseFileRepository repository,
            CaseKinds kinds,
            Access access,
            OpenTasks openTasks,
            Organisations organisations) {
        this.repository = repository;
        this.kinds = kinds;
        this.access = access;
        this.openTasks = openTasks;
        this.organisations = organisations;
    }

    /** What the access rule needs to know of a case file. */
    CaseScope scope(CaseFile file) {
        return kinds.of(file.kind()).scope(file);
    }

    /** A task in it now has, for example, a superior called in by a red card. */
    boolean maySee(CaseFile file, String person) {
        return access.maySee(person, scope(file)) || openTasks.concernMe(file.id());
    }

    /** Whether a person may know of a creation unit: its own, its county's and the city's people, and readers of its cases. */
    public boolean maySeeUnit(String community, String person) {
        return repository.about(community).stream().anyMatch(file -> maySee(file, person))
                || access.maySee(
                        person,
                        new CaseScope(community, organisations.get(community).parentCode(), false, false, List.of()));
    }
}
