package cn.safecommunity.casefile;

import cn.safecommunity.casefile.CaseFileView.DeadlineView;
import cn.safecommunity.casefile.CaseFileView.LateView;
import cn.safecommunity.deadline.Deadlines;
import cn.safecommunity.deadline.Deadlines.RunningStage;
import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.policy.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a supervision is about: who let the red card come, on which step, and what has become of it since. The clock of that step
 * may be another one by now: whoever supervises must not read the days of the next time for those of the late one.
 */
@Component
class LateSteps {

    private final TaskCatalogue catalogue;
    private final Deadlines deadlines;
    private final EndedTasks ended;
    private final ZoneId zone;

    LateSteps(TaskCatalogue catalogue, Deadlines deadlines, EndedTasks ended, Clock clock) {
        this.catalogue = catalogue;
        this.deadlines = deadlines;
        this.ended = ended;
        this.zone = clock.getZone();
    }

    /** What this supervision is about; null where no red card has called for it. */
    @Nullable
    LateView of(Task supervision, TaskVariables variables) {
        String lateLevel = variables.textOrNull(CaseVariables.LATE_LEVEL);
        String step = variables.textOrNull(CaseVariables.LATE_STEP);
        if (lateLevel == null || step == null) {
            return null;
        }
        Level level = Level.of(lateLevel);
        Instant carded = supervision.getCreateTime().toInstant();
        RunningStage running = deadlines
                .running(variables.caseId(), level, step, variables.part())
                .orElse(null);
        Standing standing = standing(running, LocalDate.ofInstant(carded, zone));
        Optional<EndedTasks.Ended> end = standing == Standing.OVER
                ? ended.last(supervision.getProcessInstanceId(), catalogue.tasks(step), variables.part())
                        .filter(last -> !last.at().isBefore(carded))
                : Optional.empty();
        return new LateView(
                level.label(),
                catalogue.stageLabel(step, variables.part()),
                standing.id(),
                running == null ? null : DeadlineView.of(running.deadline()),
                end.map(EndedTasks.Ended::at).orElse(null),
                end.map(EndedTasks.Ended::done).orElse(true));
    }

    /** What has become of the time that was over. */
    private enum Standing {
        /** It still runs, and is over. */
        LATE,
        /** It still runs, and its last day was moved to one that is to come. */
        PUT_OFF,
        /** It has ended, and the step has been begun another time. */
        BEGUN_AGAIN,
        /** It has ended. */
        OVER;

        String id() {
            return switch (this) {
                case LATE -> "late";
                case PUT_OFF -> "putOff";
                case BEGUN_AGAIN -> "begunAgain";
                case OVER -> "over";
            };
        }
    }

    private static Standing standing(@Nullable RunningStage running, LocalDate carded) {
        if (running == null) {
            return Standing.OVER;
        }
        if (!running.since().isBefore(carded)) {
            return Standing.BEGUN_AGAIN;
        }
        return running.deadline().workingDaysLeft() < 0 ? Standing.LATE : Standing.PUT_OFF;
    }
}
