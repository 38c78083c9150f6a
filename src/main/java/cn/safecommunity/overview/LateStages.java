package cn.safecommunity.overview;

import cn.safecommunity.casefile.CaseFile;
import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.casefile.TaskCatalogue;
import cn.safecommunity.deadline.Deadlines;
import cn.safecommunity.deadline.Deadlines.RunningStage;
import cn.safecommunity.deadline.Light;
import cn.safecommunity.overview.Board.Late;
import cn.safecommunity.policy.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What is due soon or overdue now, by the county that has to act; what waits for the city stands under its own key. */
@Component
class LateStages {

    static final String CITY = Level.CITY.id();

    private static final Set<Level> OF_THE_COUNTY = Set.of(Level.COUNTY, Level.COMMUNITY);

    private final Deadlines deadlines;
    private final CaseFiles files;
    private final TaskCatalogue tasks;

    LateStages(Deadlines deadlines, CaseFiles files, TaskCatalogue tasks) {
        this.deadlines = deadlines;
        this.files = files;
        this.tasks = tasks;
    }

    /** Of these counties, and of the city. */
    Map<String, List<Late>> now(Collection<String> counties) {
        List<RunningStage> dark = deadlines.runningAround(counties).stream()
                .filter(stage -> stage.deadline().light() != Light.GREEN)
                .toList();
        Map<Long, CaseFile> concerned =
                files.byId(dark.stream().map(RunningStage::caseId).toList());
        Map<String, List<Late>> late = new HashMap<>();
        for (RunningStage stage : dark) {
            CaseFile file = concerned.get(stage.caseId());
            if (file != null) {
                late.computeIfAbsent(responsible(stage, file), none -> new ArrayList<>())
                        .add(late(stage, file));
            }
        }
        return late;
    }

    private static String responsible(RunningStage stage, CaseFile file) {
        String county = file.county();
        return OF_THE_COUNTY.contains(stage.level()) && county != null
                ? county
                : stage.level().id();
    }

    private Late late(RunningStage stage, CaseFile file) {
        return new Late(
                stage.caseId(),
                file.subject(),
                stage.step(),
                tasks.stageLabel(stage.step(), stage.part()),
                stage.deadline().light(),
                stage.deadline().workingDaysLeft(),
                stage.deadline().dueAt());
    }
}
