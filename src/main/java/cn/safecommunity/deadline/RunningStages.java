package cn.safecommunity.deadline;

import cn.safecommunity.deadline.Deadlines.RunningStage;
import cn.safecommunity.organisation.Sight;
import cn.safecommunity.policy.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * The stages whose time is running, counted before they are read: thousands of clocks were started on a few dozen days, and what is
 * left of their time is found out once for all that run alike.
 */
@Service
public class RunningStages {

    private final StageClockRepository repository;
    private final Deadlines deadlines;

    RunningStages(StageClockRepository repository, Deadlines deadlines) {
        this.repository = repository;
        this.deadlines = deadlines;
    }

    /**
     * Stages of one step and level whose clocks run alike.
     *
     * @param since the day on which their time began to run
     * @param count how many they are
     * @param key stands for all of them, see {@link RunningStages#first}
     */
    public record Alike(Level level, String step, LocalDate since, Deadline deadline, int count, long key) {

        /** The last moment of each of them. */
        public Instant dueAt() {
            return deadline.dueAt();
        }

        /** Those among which the so many stages are that have least time left; all that are due at one moment or none of them. */
        public static List<Alike> soonest(Collection<Alike> all, int stages) {
            List<Alike> chosen = new ArrayList<>();
            Instant last = Instant.MIN;
            int there = 0;
            for (Alike alike :
                    all.stream().sorted(Comparator.comparing(Alike::dueAt)).toList()) {
                if (there >= stages && alike.dueAt().isAfter(last)) {
                    break;
                }
                chosen.add(alike);
                there += alike.count();
                last = alike.dueAt();
            }
            return chosen;
        }
    }

    /** All of the cases that lie within it, in the order in which the first of each kind was started. */
    public List<Alike> within(Sight sight) {
        return repository.alike(sight).stream()
                .map(alike -> new Alike(
                        alike.first().stage().level(),
                        alike.first().stage().step(),
                        alike.first().runningSince(),
                        deadlines.deadline(alike.first()),
                        alike.count(),
                        alike.id()))
                .toList();
    }

    /** The first stages of each of these kinds, {@code most} of each, in the order in which they were started. */
    public List<RunningStage> first(Collection<Alike> kinds, int most, Sight sight) {
        return deadlines.stages(repository.first(kinds.stream().map(Alike::key).toList(), most, sight));
    }

    /**
     * So many stages of these kinds after the first so many, those with least time left in front; of those that are due at one
     * moment the one that was started first.
     */
    public List<RunningStage> page(Collection<Alike> kinds, int offset, int size, Sight sight) {
        List<Long> keys = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        int before = 0;
        int there = 0;
        SortedMap<Instant, List<Alike>> moments =
                kinds.stream().collect(Collectors.groupingBy(Alike::dueAt, TreeMap::new, Collectors.toList()));
        for (List<Alike> atOnce : moments.values()) {
            int stages = atOnce.stream().mapToInt(Alike::count).sum();
            if (there + stages <= offset) {
                before += stages;
            } else if (there < offset + size) {
                for (Alike alike : atOnce) {
                    keys.add(alike.key());
                    places.add(there);
                }
            }
            there += stages;
        }
        return keys.isEmpty()
                ? List.of()
                : deadlines.stages(repository.page(keys, places, offset - before, size, sight));
    }
}
