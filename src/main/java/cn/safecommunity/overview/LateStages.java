package cn.safecommunity.overview;

import cn.safecommunity.casefile.CaseFile;
import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.casefile.StageNames;
import cn.safecommunity.deadline.Deadlines;
import cn.safecommunity.deadline.Deadlines.RunningStage;
import cn.safecommunity.deadline.Light;
import cn.safecommunity.overview.Board.Late;
import cn.safecommunity.policy.Level;
import java.util.ArrayList;
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
    private final StageNames names;

    LateStages(Deadlines deadlines, CaseFiles files, StageNames names) {
        this.deadlines = deadlines;
        this.files = files;
        this.names = names;
    }

    Map<String, List<Late>> now() {
        Map<String, List<Late>> late = new HashMap<>();
        for (RunningStage stage : deadlines.running()) {
            if (stage.deadline().light() != Light.GREEN) {
                CaseFile file = files.get(stage.caseId());
                String county = file.county();
                String key = OF_THE_COUNTY.contains(stage.level()) && county != null
                        ? county
                        : stage.level().id();
                late.computeIfAbsent(key, none -> new ArrayList<>()).add(late(stage, file));
            }
        }
        return late;
    }

    private Late late(RunningStage stage, CaseFile file) {
        return new Late(
                stage.caseId(),
                file.subject(),
                stage.step(),
                names.of(stage.step()),
                stage.deadline().light(),
                stage.deadline().workingDaysLeft(),
                stage.deadline().dueAt());
    }
}
