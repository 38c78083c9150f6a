package cn.safecommunity.intervention;

import cn.safecommunity.intervention.Intervention.Change;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.springframework.stereotype.Component;

/** Does in the engine what two administrators have agreed on. */
@Component
class Changes {

    private final RuntimeService runtime;
    private final ManagementService jobs;
    private final ToldTimers told;

    Changes(RuntimeService runtime, ManagementService jobs, ToldTimers told) {
        this.runtime = runtime;
        this.jobs = jobs;
        this.told = told;
    }

    void make(Change change, String reason) {
        switch (change.action()) {
            case Change.END -> runtime.deleteProcessInstance(change.processInstanceId(), reason);
            case Change.SET_DUE_DATE -> {
                Instant dueAt = Objects.requireNonNull(change.dueAt());
                jobs.setJobDuedate(Objects.requireNonNull(change.job()), Date.from(dueAt));
            }
            default -> modify(change);
        }
    }

    private void modify(Change change) {
        ProcessInstanceModificationBuilder modification =
                runtime.createProcessInstanceModification(change.processInstanceId());
        change.startBefore().forEach(modification::startBeforeActivity);
        change.startAfter().forEach(modification::startAfterActivity);
        change.cancel().forEach(modification::cancelAllForActivity);
        modification.execute();
        told.follow(change.processInstanceId());
    }
}
