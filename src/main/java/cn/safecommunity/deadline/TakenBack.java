package cn.safecommunity.deadline;

import cn.safecommunity.policy.Level;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/** What a step that somebody takes back has left of its time: it was not asked for again, so its days and its lights go on. */
@Service
public class TakenBack {

    private final Stages stages;
    private final StageClockRepository clocks;
    private final DueDates dueDates;

    TakenBack(Stages stages, StageClockRepository clocks, DueDates dueDates) {
        this.stages = stages;
        this.clocks = clocks;
        this.dueDates = dueDates;
    }

    /** Lets the step of that task begin again, and its time go on where it was stopped. */
    public <T> T goingOn(long caseId, Level level, String task, Supplier<T> begins) {
        Stage stage = stages.of(caseId, level, task, 0);
        Optional<StageClockRepository.Stopped> before = clocks.stopped(stage);
        T begun = begins.get();
        before.ifPresent(stopped -> clocks.running(stage).ifPresent(running -> {
            clocks.goOn(running, stopped);
            dueDates.follow(clocks.running(stage).orElseThrow());
        }));
        return begun;
    }
}
