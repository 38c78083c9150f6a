package cn.safecommunity.cockpit;

import cn.safecommunity.casefile.CaseFile;
import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.casefile.TaskCatalogue;
import cn.safecommunity.deadline.Deadline;
import cn.safecommunity.deadline.Deadlines.RunningStage;
import cn.safecommunity.deadline.Light;
import cn.safecommunity.deadline.RunningStages;
import cn.safecommunity.deadline.RunningStages.Alike;
import cn.safecommunity.organisation.Sight;
import cn.safecommunity.register.Whereabouts;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is late, for how long and with which card: the same clocks from which every other page has its lights. */
@Component
class LateBoard {

    /** As many as one looks at; the counts say how many there are. */
    private static final int MOST = 100;

    private final RunningStages running;
    private final CaseFiles files;
    private final TaskCatalogue tasks;
    private final Whereabouts whereabouts;

    LateBoard(RunningStages running, CaseFiles files, TaskCatalogue tasks, Whereabouts whereabouts) {
        this.running = running;
        this.files = files;
        this.tasks = tasks;
        this.whereabouts = whereabouts;
    }

    /**
     * @param red how many stages are seriously late
     * @param yellow how many are late
     * @param soon how many are due soon
     * @param stages what is late or due soon, the latest first, at most a hundred
     */
    record Late(int red, int yellow, int soon, List<Stage> stages) {}

    /**
     * A stage of a case.
     *
     * @param who which office has it with which task since when, in words; null when nobody has a task
     */
    record Stage(
            long caseId,
            @Nullable String businessKey,
            String subject,
            String step,
            String level,
            @Nullable String who,
            Deadline deadline) {}

    Late now() {
        List<Alike> dark = running.within(Sight.OF_EVERYTHING).stream()
                .filter(alike -> alike.deadline().light() != Light.GREEN)
                .toList();
        List<RunningStage> shown = latest(dark);
        List<Long> ids = shown.stream().map(RunningStage::caseId).distinct().toList();
        Map<Long, CaseFile> cases = files.byId(ids);
        Map<Long, String> offices = whereabouts.inWords(ids);
        return new Late(
                count(dark, Light.RED_CARD),
                count(dark, Light.YELLOW_CARD),
                count(dark, Light.YELLOW_LIGHT),
                shown.stream()
                        .filter(stage -> cases.containsKey(stage.caseId()))
                        .map(stage -> stage(
                                stage, Objects.requireNonNull(cases.get(stage.caseId())), offices.get(stage.caseId())))
                        .toList());
    }

    /** As many as are shown, the latest first; of those that are due at once, the first that was started. */
    private List<RunningStage> latest(List<Alike> dark) {
        return running.first(Alike.soonest(dark, MOST), MOST, Sight.OF_EVERYTHING).stream()
                .sorted(Comparator.comparing(stage -> stage.deadline().dueAt()))
                .limit(MOST)
                .toList();
    }

    private static int count(List<Alike> dark, Light light) {
        return dark.stream()
                .filter(alike -> alike.deadline().light() == light)
                .mapToInt(Alike::count)
                .sum();
    }

    private Stage stage(RunningStage stage, CaseFile file, @Nullable String who) {
        return new Stage(
                stage.caseId(),
                file.businessKey(),
                file.subject(),
                tasks.stageLabel(stage.step()),
                stage.level().label(),
                who,
                stage.deadline());
    }
}
