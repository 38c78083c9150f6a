package cn.safecommunity.pilot;

import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.notification.CaseRecord;
import cn.safecommunity.organisation.Organisations;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Enters the confirmed pilots of a county into the register (notice clause 4-phase1). */
@Component("designatePilots")
class DesignatePilotsDelegate implements JavaDelegate {

    private final Nominations nominations;
    private final Selections selections;
    private final Pilots pilots;
    private final Organisations organisations;
    private final CaseRecord record;
    private final ApplicationEventPublisher events;

    DesignatePilotsDelegate(
            Nominations nominations,
            Selections selections,
            Pilots pilots,
            Organisations organisations,
            CaseRecord record,
            ApplicationEventPublisher events) {
        this.nominations = nominations;
        this.selections = selections;
        this.pilots = pilots;
        this.organisations = organisations;
        this.record = record;
        this.events = events;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long caseId = CaseVariables.caseId(execution);
        List<Candidate> chosen =
                nominations.of(caseId).stream().filter(Candidate::chosen).toList();
        pilots.designate(SelectionVariables.programme(execution), SelectionVariables.county(execution), chosen);
        String names = chosen.stream()
                .map(pilot -> organisations.nameOf(pilot.unit()) + "（包抓领导："
                        + pilot.leader().name() + "，" + pilot.leader().post() + "）")
                .collect(Collectors.joining("、"));
        selections.designated(caseId);
        record.add(caseId, "designated", "已确定试点：" + names + "。");
        events.publishEvent(
                new PilotsDesignated(SelectionVariables.programme(execution), SelectionVariables.county(execution)));
    }
}
