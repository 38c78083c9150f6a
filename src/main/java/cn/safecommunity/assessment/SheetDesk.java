package cn.safecommunity.assessment;

import cn.safecommunity.casefile.OpenTasks;
import cn.safecommunity.casefile.Seat;
import cn.safecommunity.organisation.People;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who fills in which sheet right now: the open tasks decide. */
@Component
class SheetDesk {

    private final OpenTasks openTasks;
    private final People people;

    SheetDesk(OpenTasks openTasks, People people) {
        this.openTasks = openTasks;
        this.people = people;
    }

    /** An open task in which a sheet is filled in, and its place in the team. */
    record Place(Seat seat, TeamPlace team) {

        static Place of(Seat seat, Map<String, Object> variables) {
            Function<String, @Nullable Object> read = variables::get;
            return new Place(seat, TeamPlace.of(read));
        }

        int round() {
            return team().round();
        }

        SheetKey sheet(long caseId, SheetKind kind) {
            return new SheetKey(caseId, kind, round());
        }
    }

    /** The place of a person or their group, and whether this person may fill in its sheet now. */
    record OwnPlace(Place place, boolean mayFillIn) {

        int round() {
            return place.round();
        }
    }

    /** All open places of an assessment, of whatever round. */
    List<Place> places(long caseId, SheetKind kind) {
        List<Seat> seats = openTasks.seats(caseId, kind.task());
        Map<Seat, Map<String, Object>> variables = openTasks.variables(seats);
        return seats.stream()
                .map(seat -> Place.of(seat, variables.getOrDefault(seat, Map.of())))
                .toList();
    }

    /** The open place of a person or their group, whoever of them has taken it on. */
    Optional<OwnPlace> place(long caseId, SheetKind kind, String person) {
        List<String> groups = people.groupsOf(person);
        return openTasks.found(caseId, person, kind.task()).stream()
                .filter(task -> task.seat().isOf(person, groups))
                .min(Comparator.comparing(task -> !task.seat().isFreeFor(person)))
                .map(task -> new OwnPlace(Place.of(task.seat(), task.variables()), openTasks.mayWork(task)));
    }

    /** Whether nobody fills in a sheet of this round any more. */
    boolean isOver(SheetKey key) {
        return places(key.caseId(), key.kind()).stream().noneMatch(place -> place.round() == key.round());
    }

    /** Whether everybody who still has a seat in this round has signed, as who leads a team has before completing. */
    boolean haveAllSigned(SheetKey key, Collection<String> signers) {
        return places(key.caseId(), key.kind()).stream()
                .filter(place -> place.round() == key.round())
                .allMatch(place -> signers.contains(place.seat().owner()));
    }

    /** Whether a sheet of that owner is this person's own. */
    boolean isOwn(String owner, String person) {
        return owner.equals(person) || people.groupsOf(person).contains(owner);
    }
}
