package cn.safecommunity.register;

import cn.safecommunity.casefile.Opinion;
import cn.safecommunity.register.ProgressView.State;
import cn.safecommunity.register.Road.Station;
import cn.safecommunity.register.RoadHistory.Visit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a case is on its road. It is at the first station that is open, else at the last one it has come to: from there it
 * has been sent aside, to be corrected for example. What it had passed and was taken back from lies ahead again.
 */
record RoadWalk(List<Station> road, Map<String, Visit> visits, boolean ended) {

    /** A station, how it stands, and when the case was there; null where it has not been. */
    record Stop(Station station, State state, @Nullable Visit visit) {}

    List<Stop> stops() {
        int here = here();
        return road.stream()
                .map(station -> stop(station, road.indexOf(station), here))
                .toList();
    }

    private int here() {
        int last = -1;
        for (Station station : road) {
            Visit visit = visits.get(station.id());
            if (visit != null) {
                last = road.indexOf(station);
                if (visit.open()) {
                    return last;
                }
            }
        }
        return last;
    }

    private Stop stop(Station station, int place, int here) {
        Visit visit = place > here ? null : visits.get(station.id());
        if (place < here) {
            return new Stop(station, State.done, visit);
        }
        if (place > here) {
            return new Stop(station, State.ahead, null);
        }
        if (!ended) {
            return new Stop(station, State.current, visit);
        }
        boolean arrived = place == road.size() - 1 && visit != null && !visit.cancelled();
        return new Stop(station, arrived ? State.done : State.stopped, visit);
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
