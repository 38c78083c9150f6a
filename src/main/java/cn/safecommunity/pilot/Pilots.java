package cn.safecommunity.pilot;

import cn.safecommunity.Refusal;
import cn.safecommunity.organisation.Organisation;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.policy.Chain;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The pilots of the programmes (notice clause 4): who is one, who answers for it, for which title it is a candidate. */
@Service
public class Pilots {

    private final PilotRepository repository;
    private final Organisations organisations;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Pilots(PilotRepository repository, Organisations organisations, Clock clock, ApplicationEventPublisher events) {
        this.repository = repository;
        this.organisations = organisations;
        this.clock = clock;
        this.events = events;
    }

    /** All pilots of a programme, by county. */
    public List<Pilot> of(long programme) {
        return repository.of(programme);
    }

    /** Those that were pilots of a programme at the end of that day. */
    public List<Pilot> of(long programme, LocalDate day) {
        return repository.of(programme, day);
    }

    /** The pilots of one county. */
    public List<Pilot> of(long programme, String county) {
        return of(programme).stream()
                .filter(pilot -> pilot.county().equals(county))
                .toList();
    }

    /** Whether a unit is a pilot of a programme that has not ended by that day. */
    public boolean isPilot(String unit, LocalDate day) {
        return repository.isPilot(unit, day);
    }

    /** How many pilots the county may have; none for a zone that only reports its leading body. */
    public int quota(long programme, String county) {
        return repository.places(programme, county);
    }

    /** How many places each county has. */
    public Map<String, Integer> places(long programme) {
        return repository.places(programme);
    }

    /** Ends a pilot today, for a reason; its place becomes free and is filled again, once. */
    @Transactional
    public void leave(Pilot pilot, String why) {
        if (repository.leave(pilot, LocalDate.now(clock), why)) {
            events.publishEvent(new PlaceFreed(pilot.programme(), pilot.county()));
        }
    }

    /** The units that were pilots of a programme, the latest change last. */
    public List<FormerPilot> former(long programme) {
        return repository.former(programme);
    }

    /** The pilot goes on with the unit it was merged into. */
    void follow(Pilot pilot, String successor) {
        repository.follow(pilot, successor);
    }

    /** Gives a county its places. */
    void allot(long programme, String county, int places) {
        for (int place = 1; place <= places; place++) {
            repository.addPlace(programme, county, place);
        }
    }

    /** Designates the chosen candidates; none of them when one is refused. */
    @Transactional
    void designate(long programme, String county, List<Candidate> chosen) {
        List<Integer> free = new ArrayList<>(repository.lockPlaces(programme, county));
        int places = free.size();
        List<Pilot> present = of(programme, county);
        List<String> taken = present.stream().map(Pilot::unit).collect(Collectors.toCollection(ArrayList::new));
        present.forEach(pilot -> free.remove((Integer) pilot.place()));
        for (Candidate candidate : chosen) {
            Organisation unit = organisations.held(candidate.unit());
            PilotQuota.refusal(places, taken, county, unit).ifPresent(reason -> {
                throw Refusal.at(unit.code(), reason);
            });
            repository.insert(new Pilot(
                    programme,
                    county,
                    free.remove(0),
                    unit.code(),
                    candidate.leader(),
                    candidate.town(),
                    candidate.contact(),
                    LocalDate.now(clock),
                    null,
                    null));
            taken.add(unit.code());
        }
    }

    /** Makes a pilot a candidate for the title of a chain, or for none; what was decided stays. */
    public void classify(long programme, String unit, @Nullable Chain rank) {
        if (!repository.classify(programme, unit, rank, LocalDate.now(clock))) {
            Pilot pilot = get(programme, unit);
            throw Refusal.at(
                    unit, organisations.nameOf(unit) + "已经列为" + rankName(pilot.rank()) + "，不能在这里改。请市安委办在概览页面写明原因后更正。");
        }
    }

    /** What the pilots are candidates for is decided from now on. */
    public void decideRanks(long programme) {
        repository.decideRanks(programme);
    }

    /** Decides anew for which title a pilot is a candidate. */
    public void reclassify(Pilot pilot, Chain rank) {
        repository.reclassify(pilot, rank, LocalDate.now(clock));
    }

    /** The pilot that a unit is now. */
    public Pilot get(long programme, String unit) {
        return of(programme).stream()
                .filter(pilot -> pilot.unit().equals(unit))
                .findFirst()
                .orElseThrow(() -> noPilot(unit));
    }

    /** The same for whoever changes it: nobody else does until the transaction ends, and what is read is what they have left. */
    public Pilot lock(long programme, String unit) {
        return repository.lock(programme, unit).orElseThrow(() -> noPilot(unit));
    }

    private Refusal noPilot(String unit) {
        return Refusal.at(unit, organisations.nameOf(unit) + "现在不是本轮试点，可能已经调出。请刷新后从试点单位名单中选择。");
    }

    /** What people call a candidate for a title. */
    public static String rankName(@Nullable Chain rank) {
        return rank == null ? "未分类" : rank.rank() + "候选";
    }
}
