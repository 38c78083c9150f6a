package cn.safecommunity.casefile;

import cn.safecommunity.organisation.Access;
import cn.safecommunity.organisation.CaseScope;
import cn.safecommunity.organisation.Organisations;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Who may see a case file: whoever the access rule lets, whoever has a task in it now, and to read it whoever has received a
 * copy of it.
 */
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

    boolean maySee(CaseFile file, String person) {
        return takesPart(file, person) || repository.isCopiedTo(file.id(), access.sightOf(person), true);
    }

    /** Whether more than a copy lets the person see it. A task in it now has, for example, a superior called in by a red card. */
    boolean takesPart(CaseFile file, String person) {
        return access.maySee(person, scope(file)) || openTasks.concern(person, file.id());
    }

    /** Whether a copy of it waits for the receipt of this person. */
    boolean isCopyUnread(CaseFile file, String person) {
        return repository.isCopiedTo(file.id(), access.sightOf(person), false);
    }

    /** The groups of this person for which they take part in the case, by the access rule or with one of these open tasks. */
    List<String> groupsIn(CaseFile file, String person, List<Seat> open) {
        CaseScope scope = scope(file);
        return access.sightOf(person).groups().stream()
                .filter(group -> access.opens(group, scope)
                        || open.stream().anyMatch(seat -> seat.groups().contains(group)))
                .toList();
    }

    /**
     * Whether a person may know of a creation unit: its own, its county's and the city's people, and
     * whoever takes part in its cases; a copy of one case opens the one case and not the unit.
     */
    public boolean maySeeUnit(String community, String person) {
        return repository.about(community).stream().anyMatch(file -> takesPart(file, person))
                || access.maySee(
                        person,
                        CaseScope.ofUnit(community, organisations.get(community).parentCode()));
    }
}
