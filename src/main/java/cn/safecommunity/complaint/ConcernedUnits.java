package cn.safecommunity.complaint;

import cn.safecommunity.community.MergerStep;
import cn.safecommunity.community.Successions;
import cn.safecommunity.community.UnitMerged;
import cn.safecommunity.complaint.ComplaintRepository.Concerned;
import cn.safecommunity.engine.AsTheSystem;
import cn.safecommunity.engine.CaseVariables;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps noted on every running complaint the unit whose people must not look into it: the one that goes on today for the one
 * complained about. It follows when units merge, and at the start for complaints that are older than the note.
 */
@Component
class ConcernedUnits {

    private final ComplaintRepository complaints;
    private final Successions successions;
    private final RuntimeService runtime;
    private final AsTheSystem asTheSystem;

    ConcernedUnits(
            ComplaintRepository complaints, Successions successions, RuntimeService runtime, AsTheSystem asTheSystem) {
        this.complaints = complaints;
        this.successions = successions;
        this.runtime = runtime;
        this.asTheSystem = asTheSystem;
    }

    @EventListener
    @Order(MergerStep.ROOMS)
    public void follow(UnitMerged merged) {
        settle();
    }

    @EventListener(ApplicationStartedEvent.class)
    @Transactional
    public void settle() {
        complaints.withoutTodaysUnit().forEach(this::settle);
    }

    private void settle(Concerned complaint) {
        String today = successions.today(complaint.community());
        asTheSystem.<@Nullable Object>ask(() -> {
            runtime.setVariable(complaint.instance(), CaseVariables.UNIT_CONCERNED, today);
            return null;
        });
    }
}
