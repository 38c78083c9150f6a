package cn.safecommunity.register;

import cn.safecommunity.casefile.Opinion;
import cn.safecommunity.register.ProgressView.State;
import cn.safecommunity.register.Road.Aside;
import cn.safecommunity.register.Road.Station;
import cn.safecommunity.register.Road.Stops;
import cn.safecommunity.register.RoadHistory.Visit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a case is on its road: at the step that is open, else at the one it was at last. A step beside the road is shown only
 * while the case is there, or where it ended there. What the case had passed and was taken back from lies ahead again.
 */
record RoadWalk(Stops road, Map<String, Visit> visits, boolean ended) {

    /** A step, how it stands, and when the case was there; null where it has not been. */
    record Stop(Station station, State state, @Nullable Visit visit) {}

    /** A step at which the case is or was last, and before which place of the road it lies. */
    private record Here(Station step, int place, boolean beside) {}

    List<Stop> stops() {
        if (ended && road.ends().stream().anyMatch(visits::containsKey)) {
            return passed(road.stations().size());
        }
        Here here = here().orElse(null);
        if (here == null) {
            return ahead(0);
        }
        List<Stop> stops = new ArrayList<>(passed(here.place()));
        stops.add(new Stop(
                here.step(),
                ended ? State.stopped : State.current,
                visits.get(here.step().id())));
        stops.addAll(ahead(here.beside() ? here.place() : here.place() + 1));
        return stops;
    }

    private List<Stop> passed(int until) {
        return road.stations().subList(0, until).stream()
                .map(station -> new Stop(station, State.done, visits.get(station.id())))
                .toList();
    }

    private List<Stop> ahead(int from) {
        return road.stations().subList(from, road.stations().size()).stream()
                .map(station -> new Stop(station, State.ahead, null))
                .toList();
    }

    /** The first open step, a station before one beside the road; when none is open, the one that was left last. */
    private Optional<Here> here() {
        List<Here> been = Stream.concat(
                        road.stations().stream()
                                .map(station ->
                                        new Here(station, road.stations().indexOf(station), false)),
                        road.asides().stream().map(this::beside))
                .filter(one -> visits.containsKey(one.step().id()))
                .toList();
        return been.stream()
                .filter(one -> visit(one).open())
                .findFirst()
                .or(() -> been.stream().max(Comparator.comparing(this::left)));
    }

    private Here beside(Aside aside) {
        return new Here(aside.step(), aside.place(), true);
    }

    private Instant left(Here one) {
        Visit visit = visit(one);
        return visit.until() == null ? Instant.MAX : visit.until();
    }

    private Visit visit(Here one) {
        return Objects.requireNonNull(visits.get(one.step().id()), "Only steps that were visited are looked at");
    }

    /** Whether an opinion was given at this stop: at a task of the station, or in an instance that was called there. */
    static boolean wasGivenAt(Stop stop, Opinion opinion, String instance) {
        Visit visit = stop.visit();
        return visit != null
                && (visit.called().contains(opinion.processInstanceId())
                        || (opinion.processInstanceId().equals(instance)
                                && stop.station().tasks().contains(opinion.task())));
    }
}
