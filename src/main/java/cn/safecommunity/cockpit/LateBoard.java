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
import cn.safecommunity.register.Whereabouts.Held;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is late, for how long and with which card: the same clocks from which every other page has its lights. */
@Component
class LateBoard {

    /** As many as one looks at; the others stand on further pages. */
    private static final int SIZE = 20;

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
     * @param total how many there are of the lights that are looked at
     * @param page which page of these it is, counted from 1
     * @param size as many as a page has
     * @param stages those of the page, the latest first
     */
    record Late(int red, int yellow, int soon, int total, int page, int size, List<Stage> stages) {}

    /** Which lights are looked at. */
    enum Which {
        ALL(EnumSet.of(Light.RED_CARD, Light.YELLOW_CARD, Light.YELLOW_LIGHT)),
        RED(EnumSet.of(Light.RED_CARD)),
        YELLOW(EnumSet.of(Light.YELLOW_CARD)),
        SOON(EnumSet.of(Light.YELLOW_LIGHT));

        private final Set<Light> lights;

        Which(Set<Light> lights) {
            this.lights = lights;
        }

        boolean has(Alike alike) {
            return lights.contains(alike.deadline().light());
        }
    }

    /**
     * A stage of a case.
     *
     * @param who which office has this stage with which task since when, in words; null when nobody has a task of it
     */
    record Stage(
            long caseId,
            @Nullable String businessKey,
            String subject,
            String step,
            String level,
            @Nullable String who,
            Deadline deadline) {}

    Late now(Which which, int page) {
        List<Alike> dark = running.within(Sight.OF_EVERYTHING).stream()
                .filter(Which.ALL::has)
                .toList();
        List<Alike> asked = dark.stream().filter(which::has).toList();
        List<RunningStage> shown = running.page(asked, (page - 1) * SIZE, SIZE, Sight.OF_EVERYTHING);
        List<Long> ids = shown.stream().map(RunningStage::caseId).distinct().toList();
        Map<Long, CaseFile> cases = files.byId(ids);
        Map<Long, List<Held>> offices = whereabouts.stagesInWords(ids);
        return new Late(
                count(dark, Which.RED),
                count(dark, Which.YELLOW),
                count(dark, Which.SOON),
                count(asked, which),
                page,
                SIZE,
                shown.stream()
                        .filter(stage -> cases.containsKey(stage.caseId()))
                        .map(stage -> stage(
                                stage,
                                Objects.requireNonNull(cases.get(stage.caseId())),
                                who(stage, offices.getOrDefault(stage.caseId(), List.of()))))
                        .toList());
    }

    /** Of several stages of one name the one with this last moment; all of them where none has it. */
    private static @Nullable String who(RunningStage stage, List<Held> all) {
        List<Held> held =
                all.stream().filter(one -> one.stage().equals(stage.step())).toList();
        List<Held> own = held.stream()
                .filter(one -> stage.deadline().dueAt().equals(one.due()))
                .toList();
        return held.isEmpty()
                ? null
                : (own.isEmpty() ? held : own).stream().map(Held::words).collect(Collectors.joining("、"));
    }

    private static int count(List<Alike> dark, Which which) {
        return dark.stream().filter(which::has).mapToInt(Alike::count).sum();
    }

    private Stage stage(RunningStage stage, CaseFile file, @Nullable String who) {
        return new Stage(
                stage.caseId(),
                file.businessKey(),
                file.subject(),
                tasks.stageLabel(stage.step(), stage.part()),
                stage.level().label(),
                who,
                stage.deadline());
    }
}
