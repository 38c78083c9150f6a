package cn.safecommunity.endorsement;

import cn.safecommunity.community.Community;
import cn.safecommunity.notification.CaseRecord;
import cn.safecommunity.policy.Chain;
import cn.safecommunity.safety.SafetyRecordEntered;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Stops a running application whose unit has become ineligible by an accident or by a year beyond its control target: at once
 * it is announced on the record, and at the next step the application ends (安全社区评定管理办法(试行) 第7条).
 */
@Component
class Vetoes {

    private final Applications applications;
    private final ApplicationRepository repository;
    private final RegisteredYears years;
    private final CaseRecord record;

    Vetoes(Applications applications, ApplicationRepository repository, RegisteredYears years, CaseRecord record) {
        this.applications = applications;
        this.repository = repository;
        this.years = years;
        this.record = record;
    }

    /** Ends the application instead of letting it go a step further; does nothing while nothing stands against it. */
    void stop(long caseId) {
        List<Reason> reasons = against(applications.get(caseId));
        if (!reasons.isEmpty()) {
            throw new BpmnError(EndorsementModel.VETO_ERROR, sentences(reasons));
        }
    }

    /** What stands against the unit now. */
    List<Reason> against(Application application) {
        return years.vetoes(application.community(), application.chain());
    }

    /** The same of a unit that has been read. */
    List<Reason> against(Community unit, Chain chain) {
        return years.vetoes(unit, chain);
    }

    static String sentences(List<Reason> reasons) {
        return reasons.stream().map(Reason::sentence).collect(Collectors.joining(" "));
    }

    /** A year was entered or corrected: those who handle a running application read what follows from it. */
    @EventListener
    void announce(SafetyRecordEntered entered) {
        for (Chain chain : Chain.values()) {
            repository
                    .open(entered.community(), chain)
                    .filter(Application::isRunning)
                    .ifPresent(running -> announce(running, entered.year()));
        }
    }

    private void announce(Application running, int year) {
        List<Reason> reasons = against(running);
        record.add(
                running.id(),
                "safetyRecord",
                reasons.isEmpty()
                        ? year + "年的安全记录已登记或更正，不影响申报条件。"
                        : year + "年的安全记录已登记或更正，申报将在下一环节终止：" + sentences(reasons));
    }
}
