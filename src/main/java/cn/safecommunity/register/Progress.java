package cn.safecommunity.register;

import cn.safecommunity.calendar.WorkingDays;
import cn.safecommunity.casefile.CaseFile;
import cn.safecommunity.casefile.Opinion;
import cn.safecommunity.casefile.Signers;
import cn.safecommunity.register.ProgressView.State;
import cn.safecommunity.register.ProgressView.StationView;
import cn.safecommunity.register.Road.Stops;
import cn.safecommunity.register.RoadHistory.Visit;
import cn.safecommunity.register.RoadWalk.Stop;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The road of one case with how long every station took and who signed there. */
@Component
class Progress {

    private final Roads roads;
    private final RoadHistory history;
    private final Signers signers;
    private final WorkingDays days;
    private final Clock clock;

    Progress(Roads roads, RoadHistory history, Signers signers, WorkingDays days, Clock clock) {
        this.roads = roads;
        this.history = history;
        this.signers = signers;
        this.days = days;
        this.clock = clock;
    }

    /** The stations of a case, with the names that the reader is told. */
    List<StationView> of(CaseFile file, List<Opinion> given, boolean ended) {
        Stops road = roads.of(file).orElse(null);
        String instance = file.processInstanceId();
        if (road == null || instance == null) {
            return List.of();
        }
        Map<Long, String> names = signers.namesUnder(given);
        return new RoadWalk(road, history.of(instance, road.ids()), ended)
                .stops().stream()
                        .map(stop -> view(
                                stop,
                                given.stream()
                                        .filter(opinion -> RoadWalk.wasGivenAt(stop, opinion, instance))
                                        .toList(),
                                names))
                        .toList();
    }

    /** Who signs at a station that is not over is not told: experts assess without knowing of each other. */
    private StationView view(Stop stop, List<Opinion> given, Map<Long, String> names) {
        Visit visit = stop.visit();
        boolean over = stop.state() == State.done;
        return new StationView(
                stop.station().id(),
                stop.station().name(),
                stop.state(),
                visit == null ? null : visit.since(),
                visit == null || !over ? null : visit.until(),
                visit == null ? null : took(visit),
                given.stream().map(one -> one.level().label()).distinct().toList(),
                over
                        ? given.stream()
                                .map(one -> names.get(one.id()))
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList()
                        : List.of());
    }

    private int took(Visit visit) {
        Instant until = visit.open() || visit.until() == null ? clock.instant() : visit.until();
        return days.between(day(visit.since()), day(until));
    }

    private LocalDate day(@Nullable Instant at) {
        return LocalDate.ofInstant(Objects.requireNonNull(at), clock.getZone());
    }
}
