package cn.safecommunity.overview;

import cn.safecommunity.casefile.CaseFile;
import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.casefile.TaskCatalogue;
import cn.safecommunity.deadline.Deadlines.RunningStage;
import cn.safecommunity.deadline.Light;
import cn.safecommunity.deadline.RunningStages;
import cn.safecommunity.deadline.RunningStages.Alike;
import cn.safecommunity.organisation.Sight;
import cn.safecommunity.policy.Level;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The cases that are handled under a time limit now, by the step they stand at and how long they have stood there. */
@Component
class WorkAtHand {

    /** As many cases of a step as one looks at; the step says how many there are. */
    private static final int MOST_CASES = 20;

    private final RunningStages running;
    private final CaseFiles files;
    private final TaskCatalogue tasks;
    private final Clock clock;

    WorkAtHand(RunningStages running, CaseFiles files, TaskCatalogue tasks, Clock clock) {
        this.running = running;
        this.files = files;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Up to which day of standing still a case belongs to a column: the last one has no end. */
    static final List<Integer> AGES = List.of(7, 30, 60);

    /**
     * A step of one level.
     *
     * @param ages how many cases have stood there up to 7, 30, 60 days and longer
     * @param cases those that have least time left, at most twenty
     */
    record Step(
            String step,
            String stepName,
            Level level,
            String levelName,
            int late,
            List<Integer> ages,
            List<Here> cases) {}

    /** A case that stands there. */
    record Here(long caseId, String subject, @Nullable String county, long days, int workingDaysLeft, Light light) {}

    /** Every step at which a case stands that this person may see, the one with the most late cases first. */
    List<Step> of(Sight sight) {
        List<List<Alike>> steps = List.copyOf(running.within(sight).stream()
                .collect(Collectors.groupingBy(
                        alike -> Map.entry(alike.level(), alike.step()), LinkedHashMap::new, Collectors.toList()))
                .values());
        Map<Map.Entry<Level, String>, List<RunningStage>> pressing = pressing(steps, sight);
        Map<Long, CaseFile> shown = files.byId(pressing.values().stream()
                .flatMap(List::stream)
                .map(RunningStage::caseId)
                .toList());
        return steps.stream()
                .map(alike -> step(alike, pressing, shown))
                .sorted(Comparator.comparing(Step::late)
                        .thenComparing(step ->
                                step.ages().stream().mapToInt(Integer::intValue).sum())
                        .reversed())
                .toList();
    }

    /** Those of each step that have least time left. */
    private Map<Map.Entry<Level, String>, List<RunningStage>> pressing(List<List<Alike>> steps, Sight sight) {
        List<Alike> read = steps.stream()
                .flatMap(alike -> Alike.soonest(alike, MOST_CASES).stream())
                .toList();
        return running.first(read, MOST_CASES, sight).stream()
                .sorted(Comparator.comparing(stage -> stage.deadline().dueAt()))
                .collect(Collectors.groupingBy(
                        stage -> Map.entry(stage.level(), stage.step()),
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                stages -> stages.stream().limit(MOST_CASES).toList())));
    }

    private Step step(
            List<Alike> all, Map<Map.Entry<Level, String>, List<RunningStage>> pressing, Map<Long, CaseFile> shown) {
        Alike first = all.get(0);
        return new Step(
                first.step(),
                tasks.stageLabel(first.step()),
                first.level(),
                first.level().label(),
                all.stream()
                        .filter(alike -> alike.deadline().light().isCard())
                        .mapToInt(Alike::count)
                        .sum(),
                ages(all),
                pressing.getOrDefault(Map.entry(first.level(), first.step()), List.of()).stream()
                        .map(stage -> here(stage, Objects.requireNonNull(shown.get(stage.caseId()))))
                        .toList());
    }

    private List<Integer> ages(List<Alike> all) {
        int[] counts = new int[AGES.size() + 1];
        for (Alike alike : all) {
            long days = days(alike.since());
            counts[(int) AGES.stream().filter(age -> days > age).count()] += alike.count();
        }
        return Arrays.stream(counts).boxed().toList();
    }

    private long days(LocalDate since) {
        return ChronoUnit.DAYS.between(since, LocalDate.now(clock));
    }

    private Here here(RunningStage stage, CaseFile file) {
        return new Here(
                stage.caseId(),
                file.subject(),
                file.county(),
                days(stage.since()),
                stage.deadline().workingDaysLeft(),
                stage.deadline().light());
    }
}
