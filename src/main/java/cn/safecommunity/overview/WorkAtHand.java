package cn.safecommunity.overview;

import cn.safecommunity.casefile.CaseFile;
import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.casefile.TaskCatalogue;
import cn.safecommunity.deadline.Deadlines;
import cn.safecommunity.deadline.Deadlines.RunningStage;
import cn.safecommunity.deadline.Light;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The cases that are handled under a time limit now, by the step they stand at and how long they have stood there. */
@Component
class WorkAtHand {

    /** As many cases of a step as one looks at; the step says how many there are. */
    private static final int MOST_CASES = 20;

    private final Deadlines deadlines;
    private final CaseFiles files;
    private final TaskCatalogue tasks;
    private final Clock clock;

    WorkAtHand(Deadlines deadlines, CaseFiles files, TaskCatalogue tasks, Clock clock) {
        this.deadlines = deadlines;
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
        List<List<RunningStage>> steps = List.copyOf(seen(sight).stream()
                .collect(Collectors.groupingBy(
                        stage -> Map.entry(stage.level(), stage.step()), LinkedHashMap::new, Collectors.toList()))
                .values());
        Map<Long, CaseFile> shown = files.byId(steps.stream()
                .flatMap(WorkAtHand::pressing)
                .map(RunningStage::caseId)
                .toList());
        return steps.stream()
                .map(stages -> step(stages, shown))
                .sorted(Comparator.comparing(Step::late)
                        .thenComparing(step ->
                                step.ages().stream().mapToInt(Integer::intValue).sum())
                        .reversed())
                .toList();
    }

    /** Whoever sees everything needs no look into the files of all cases. */
    private List<RunningStage> seen(Sight sight) {
        List<RunningStage> running = deadlines.running();
        if (sight.everything()) {
            return running;
        }
        Map<Long, CaseFile> concerned =
                files.byId(running.stream().map(RunningStage::caseId).toList());
        concerned.values().removeIf(file -> !sight.covers(file.scope(List.of())));
        return running.stream()
                .filter(stage -> concerned.containsKey(stage.caseId()))
                .toList();
    }

    /** Those of a step that have least time left. */
    private static Stream<RunningStage> pressing(List<RunningStage> stages) {
        return stages.stream()
                .sorted(Comparator.comparing(stage -> stage.deadline().dueAt()))
                .limit(MOST_CASES);
    }

    private Step step(List<RunningStage> stages, Map<Long, CaseFile> shown) {
        RunningStage first = stages.get(0);
        return new Step(
                first.step(),
                tasks.stageLabel(first.step()),
                first.level(),
                first.level().label(),
                (int) stages.stream()
                        .filter(stage -> stage.deadline().light().isCard())
                        .count(),
                ages(stages),
                pressing(stages)
                        .map(stage -> here(stage, Objects.requireNonNull(shown.get(stage.caseId()))))
                        .toList());
    }

    private List<Integer> ages(List<RunningStage> stages) {
        int[] counts = new int[AGES.size() + 1];
        for (RunningStage stage : stages) {
            long days = days(stage);
            counts[(int) AGES.stream().filter(age -> days > age).count()]++;
        }
        return Arrays.stream(counts).boxed().toList();
    }

    private long days(RunningStage stage) {
        return ChronoUnit.DAYS.between(stage.since(), LocalDate.now(clock));
    }

    private Here here(RunningStage stage, CaseFile file) {
        return new Here(
                stage.caseId(),
                file.subject(),
                file.county(),
                days(stage),
                stage.deadline().workingDaysLeft(),
                stage.deadline().light());
    }
}
